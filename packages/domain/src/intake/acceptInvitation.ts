import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { findOrCreatePerson } from '../identity/index.ts';
import { consentHolds, consentTexts, join, keepConsents } from '../organization/index.ts';
import {
  allow,
  type Ctx,
  NotFound,
  type Outcome,
  openSignInDoor,
  record,
  sha256Of,
  transact,
} from '../platform/index.ts';
import { citedAs, conditionsAt } from './agreed.ts';
import type { AcceptInvitation } from './inputs.ts';
import { mayAnswerInvitation } from './policy.ts';
import { holdInvited, invitedIn, invitedNow, lockInvitation, readInvitation } from './rows.ts';
import { mayBeAccepted } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Accepts by the e-mailed link, without an account having existed before: whoever proved the mailbox becomes one of the
 * organization's people, and what they authorised is kept, as is which conditions were read. Acceptance is of taking part in the strategy's implementation
 * . Refuses an invitation already answered or expired, an authorisation whose text changed since it was
 * read, an organization that reads like a natural person until it is said to be one, and who was taken out of the
 * organization since it was sent and did not come back. Returns the person, for whom the app then opens a session.
 */
export async function acceptInvitation(
  outer: Ctx,
  id: string,
  input: AcceptInvitation,
): Promise<Outcome<{ person: string }>> {
  if (!mayAnswerInvitation(outer.actor, id)) throw new NotFound('invitation');
  return transact(outer, async (ctx) => {
    const { allianceId } = await readInvitation(ctx, id);
    await lockAlliance(ctx, allianceId);
    const found = await lockInvitation(ctx, id);
    // Waits for who is taking somebody out of it at this moment
    const acting = await holdInvited(ctx);
    const invited = await invitedNow(ctx, id);
    const waiting = mayBeAccepted({ ...found, ...invited }, await invitedIn(ctx, id), ctx.now);
    if (!waiting.ok) return waiting;
    const holds = consentHolds(input, consentTexts());
    if (!holds.ok) return holds;
    await openSignInDoor(ctx);
    const { name, samePerson } = input;
    const account = await findOrCreatePerson(ctx, { email: found.contactEmail, name, samePerson });
    if (!account.ok) return account;
    const person = account.value;
    const joined = await join(ctx, {
      organization: found.organizationId,
      person: person.id,
      role: input.role,
      position: input.position,
      isOrganization: input.isOrganization,
      // Who invited said it, and the invitation keeps it
      verifiedHow: null,
      acting,
    });
    if (!joined.ok) return joined;
    const consentSums = await keepConsents(ctx, { person: person.id }, input);
    const [read] = await ctx.db
      .update(invitation)
      .set({ state: 'accepted', answeredAt: ctx.now, answeredBy: person.id, version: found.version + 1 })
      .where(eq(invitation.id, id))
      .returning({ message: invitation.message });
    await record(ctx, {
      name: 'invitation.accepted',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: {
        ...{ code: found.code, alliance: found.allianceId, person: person.id },
        ...{ sha256: sha256Of(read!.message), consentSums, conditions: conditionsAt(ctx.now).map(citedAs) },
      },
      subjects: [{ kind: 'alliance', id: found.allianceId }],
    });
    return allow({ person: person.id });
  });
}
