import { eq } from 'drizzle-orm';
import { isOnOffer } from '../cycle/index.ts';
import { issueToken } from '../identity/index.ts';
import { consentTexts, keepConsents } from '../organization/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  NotFound,
  nextCode,
  type Outcome,
  record,
  refuse,
  Stale,
  transact,
} from '../platform/index.ts';
import type { SendRequest } from './inputs.ts';
import type { MailedLink } from './intake.ts';
import { type MarksOf, mayBeMailed, notMailed } from './mailed.ts';
import { mayWriteRequest } from './policy.ts';
import { requestHash } from './requestHash.ts';
import { lockRequest, trailOf } from './rows.ts';
import { decideSend, mayBeEdited } from './rules.ts';
import { storedRequest } from './stored.ts';
import { request, requestSending } from './tables.ts';

/**
 * Sends the request to DRAC, or sends it again after it was returned, to who studied it: it gets its code once, its clock each time, its text
 * is kept as it was sent, what was asked stays with the sending that it was asked of, and the consents are kept with the version and hash of their texts. `link` is of the acknowledgment, and follows the
 * request from any browser for ninety days; it goes to an address that nobody proved, so `marksOf` says in whose bucket it
 * counts: over the limit of that address the request goes its way, without the mail. Refuses what `decideSend` refuses, and an initiative that is not on offer; throws
 * Stale when it is not what was read.
 */
export async function sendRequest(
  outer: Ctx,
  { request: id, version }: SendRequest,
  link: MailedLink,
  marksOf?: MarksOf,
): Promise<Outcome<{ code: string; dueOn: string; version: number }>> {
  if (!mayWriteRequest(outer.actor, id)) throw new NotFound('request');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, id);
    const editable = mayBeEdited(found);
    if (!editable.ok) return editable;
    if (found.version !== version) throw new Stale('request', trailOf(found));
    const decided = decideSend(found, ctx.now, consentTexts());
    if (!decided.ok) return decided;
    const { content, receivedOn, dueOn } = decided.value;
    const chosen = content.wish.initiative;
    if (chosen !== 'unsure' && !(await isOnOffer(ctx, chosen))) return refuse('request.initiativeGone');
    const email = content.contact.email.toLowerCase();
    const isMailed = await mayBeMailed(ctx, email, marksOf);
    const consentSums = await keepConsents(ctx, { request: id }, content.consent);
    // Also of a request that is not mailed: by it a link can be asked for later
    await issueToken(ctx, { purpose: 'request', subject: id, email, tokenHash: link.tokenHash });
    const code = found.code ?? (await nextCode(ctx, 'SOL', Number(bogotaDay(ctx.now).slice(0, 4))));
    const sha256 = requestHash(content);
    const number = 1 + (await ctx.db.$count(requestSending, eq(requestSending.requestId, id)));
    await ctx.db.insert(requestSending).values({
      ...{ requestId: id, number, content: storedRequest.write(content), sha256 },
      ...{ sentAt: ctx.now, receivedOn, dueOn },
    });
    await ctx.db
      .update(request)
      .set({
        code,
        state: 'sent',
        organizationName: content.organization.name,
        contactEmail: email,
        sentAt: ctx.now,
        receivedOn,
        dueOn,
        answeredAt: null,
        answeredBy: null,
        answerNote: null,
        version: version + 1,
      })
      .where(eq(request.id, id));
    await record(ctx, {
      name: 'request.sent',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: {
        ...{ code, receivedOn, dueOn, again: found.code !== null, contentHash: sha256, sending: number, consentSums },
        ...notMailed(isMailed),
      },
      ...(isMailed && { sealed: { token: link.sealedToken } }),
    });
    return allow({ code, dueOn, version: version + 1 });
  });
}
