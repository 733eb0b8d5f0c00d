import { eq } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { mail } from './tables.ts';

export interface MailToKeep {
  key: string;
  template: string;
  templateVersion: number;
  recipient: string;
  organizationId: string | null;
  allianceId: string | null;
  subject: string;
  sha256: string;
}

/** Keeps that a mail is on its way. Answers whether it still has to be sent: a repeat of one that was sent has not. */
export async function beginMail(ctx: Ctx, row: MailToKeep): Promise<boolean> {
  await ctx.db
    .insert(mail)
    .values({ ...row, state: 'sending', createdAt: ctx.now })
    .onConflictDoNothing();
  const [kept] = await ctx.db.select({ state: mail.state }).from(mail).where(eq(mail.key, row.key));
  return kept?.state === 'sending';
}

/** Keeps how it ended: the provider's id of one that was sent, or that it was refused for good. */
export async function endMail(ctx: Ctx, key: string, providerId: string | null): Promise<void> {
  const ended = providerId === null ? { state: 'refused' } : { state: 'sent', providerId, sentAt: ctx.now };
  await ctx.db.update(mail).set(ended).where(eq(mail.key, key));
}
