import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { findOrCreatePerson } from '../identity/index.ts';
import { consent, join } from '../organization/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  openSignInDoor,
  record,
  transact,
} from '../platform/index.ts';
import { bindingText } from '../procedure/index.ts';
import type { AcceptInvitation } from './inputs.ts';
import { mayAnswerInvitation } from './policy.ts';
import { lockInvitation, readInvitation } from './rows.ts';
import { awaitsAnswer } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Accepts by the e-mailed link, without an account having existed before: whoever proved the mailbox becomes one of the
 * organization's people. Acceptance is of taking part in the strategy's implementation. Refuses an
 * invitation already answered or expired. Returns the person, for whom the app then opens a session.
 */
export async function acceptInvitation(
  outer: Ctx,
  id: string,
  input: AcceptInvitation,
): Promise<Outcome<{ person: string }>> {
  if (!mayAnswerInvitation(outer.actor, id)) throw new Forbidden('acceptInvitation');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readInvitation(ctx, id);
    await lockAlliance(ctx, allianceId);
    const found = await lockInvitation(ctx, id);
    const waiting = awaitsAnswer(found, ctx.now);
    if (!waiting.ok) return waiting;
    await openSignInDoor(ctx);
    const person = await findOrCreatePerson(ctx, { email: found.contactEmail, name: input.name });
    await join(ctx, {
      organization: found.organizationId,
      person: person.id,
      role: input.role,
      position: input.position,
    });
    const text = bindingText('personalData');
    await ctx.db.insert(consent).values({
      id: newId(ctx.now),
      personId: person.id,
      textId: text.id,
      textVersion: text.version,
      textSha256: text.sha256,
      purposes: ['allianceManagement'],
      channel: 'web',
      givenAt: ctx.now,
    });
    await ctx.db
      .update(invitation)
      .set({ state: 'accepted', answeredAt: ctx.now, answeredBy: person.id, version: found.version + 1 })
      .where(eq(invitation.id, id));
    await record(ctx, {
      name: 'invitation.accepted',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: { code: found.code, alliance: found.allianceId, person: person.id },
      subjects: [{ kind: 'alliance', id: found.allianceId }],
    });
    return allow({ person: person.id });
  });
}
