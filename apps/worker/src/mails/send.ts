import { createHash } from 'node:crypto';
import { beginMail, endMail } from '@alianzas/domain/notification';
import { isBlanked } from '@alianzas/domain/platform/inputs';
import { renderMail, type Transport } from '@alianzas/mail';
import type { Logger } from 'pino';
import type { Desk, MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { understood } from './earlier.ts';
import { type KindName, kinds } from './kinds.ts';

/**
 * Sends the mails of a job, safe to run twice: each carries a key made of the job's and its reader's, one that was sent
 * is not sent again, and an outage throws so that the queue tries later. A mail that is itself wrong is kept as refused.
 */
export async function sendMails(
  desk: Desk,
  job: MailJob,
  jobKey: string,
  transport: Transport,
  logger: Logger,
): Promise<void> {
  const today = await understood(desk, job, jobKey);
  if (!today) return logger.warn({ template: job.template }, 'mail of an earlier release has nothing to tell');
  const compose = kinds[today.job.template as KindName];
  for (const one of await compose(desk, today.job)) await sendOne(desk, one, today.key, transport, logger);
}

async function sendOne(desk: Desk, one: Draft, jobKey: string, transport: Transport, logger: Logger): Promise<void> {
  // Who was blanked has no address any more
  if (isBlanked(one.to)) return;
  const rendered = await renderMail(one.template, one.props);
  const { organizationId, allianceId } = one;
  // Who acts for two organizations gets the mail of each
  const reader = `${one.to}:${organizationId ?? ''}`;
  const key = `${jobKey}:${createHash('sha256').update(reader).digest('hex').slice(0, 16)}`;
  const waits = await beginMail(desk.ctx, {
    key,
    template: one.template,
    templateVersion: rendered.version,
    recipient: one.to,
    organizationId,
    allianceId,
    subject: rendered.subject,
    sha256: rendered.sha256,
  });
  if (!waits) return;
  const delivery = await transport.send({
    key,
    to: one.to,
    subject: rendered.subject,
    html: rendered.html,
    text: rendered.text,
  });
  if (delivery.ok) return endMail(desk.ctx, key, delivery.providerId);
  logger.warn({ template: one.template, retry: delivery.retry, reason: delivery.reason }, 'mail not sent');
  if (delivery.retry) throw new Error(`mail delayed: ${delivery.reason}`);
  await endMail(desk.ctx, key, null);
}
