import { eq } from 'drizzle-orm';
import { consent } from '../organization/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  newId,
  nextCode,
  type Outcome,
  record,
  transact,
} from '../platform/index.ts';
import { bindingText } from '../procedure/index.ts';
import { mayWriteRequest } from './policy.ts';
import { lockRequest } from './rows.ts';
import { decideSend } from './rules.ts';
import { request } from './tables.ts';

/**
 * Sends the request to DRAC, or sends it again after it was returned: it gets its code once, its clock each time, and
 * the consent is kept with the version and hash of its text. Refuses what `decideSend` refuses.
 */
export async function sendRequest(outer: Ctx, id: string): Promise<Outcome<{ code: string; dueOn: string }>> {
  if (!mayWriteRequest(outer.actor, id)) throw new Forbidden('sendRequest');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, id);
    const decided = decideSend(found, ctx.now);
    if (!decided.ok) return decided;
    const { content, receivedOn, dueOn } = decided.value;
    const text = bindingText('personalData');
    await ctx.db.insert(consent).values({
      id: newId(ctx.now),
      requestId: id,
      textId: text.id,
      textVersion: text.version,
      textSha256: text.sha256,
      purposes: ['allianceManagement', ...content.consent.purposes],
      channel: 'web',
      givenAt: ctx.now,
    });
    const code = found.code ?? (await nextCode(ctx, 'SOL', Number(bogotaDay(ctx.now).slice(0, 4))));
    await ctx.db
      .update(request)
      .set({
        code,
        state: 'sent',
        organizationName: content.organization.name,
        contactEmail: content.contact.email.toLowerCase(),
        sentAt: ctx.now,
        receivedOn,
        dueOn,
        answeredAt: null,
        answeredBy: null,
        version: found.version + 1,
      })
      .where(eq(request.id, id));
    await record(ctx, {
      name: 'request.sent',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: { code, receivedOn, dueOn, again: found.code !== null },
    });
    return allow({ code, dueOn });
  });
}
