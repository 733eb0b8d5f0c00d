import { eq } from 'drizzle-orm';
import { openAlliance } from '../alliance/index.ts';
import { cycleFor, lockCycle } from '../cycle/index.ts';
import { askSamePerson, issueToken } from '../identity/index.ts';
import { askNewcomer, lockOrganization } from '../organization/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  NotFound,
  newId,
  nextCode,
  type Outcome,
  personOf,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import type { SendInvitation } from './inputs.ts';
import { mayInvite } from './policy.ts';
import { invitation, invitationInitiative } from './tables.ts';

/**
 * Invites an organization to the Red, citing prioritised initiatives, and opens its case, which waits for
 * activity 2; the acceptance is needed before 8. `tokenHash` and `sealedToken` are of the e-mailed link, valid
 * to the end of the seventh day. A repeated key sends nothing again, and gives the code of the first. Refuses an address that none of the organization's people has until it is
 * said how it was verified, and one that is somebody's of another name until it is said to be the same person.
 */
export async function sendInvitation(
  outer: Ctx,
  input: SendInvitation,
  link: { tokenHash: string; sealedToken: string },
): Promise<Outcome<{ id: string; code: string }>> {
  if (!mayInvite(outer.actor)) throw new Forbidden('sendInvitation');
  return transact(outer, async (ctx) => {
    const claimed = await claim(ctx, input, 'invitation', newId(ctx.now));
    if (!claimed.first) return allow({ id: claimed.id, code: await codeOf(ctx, claimed.id) });
    const cycle = await cycleFor(ctx, input.initiatives);
    if (!cycle) return refuse('cycle.none');
    await lockCycle(ctx, cycle.id, 'share');
    const organization = await lockOrganization(ctx, input.organization);
    const opened = await openAlliance(ctx, {
      title: input.title,
      cycle: cycle.id,
      door: 'invitation',
      organization,
      professional: input.professional,
      initiatives: input.initiatives,
    });
    if (!opened.ok) return opened;
    const email = input.contactEmail.toLowerCase();
    const said = { newcomer: 'enters', verifiedHow: input.verifiedHow } as const;
    const newcomer = await askNewcomer(ctx, { organization: organization.id, email }, said);
    if (!newcomer.ok) return newcomer;
    const { contactName: name, samePerson } = input;
    const contact = await askSamePerson(ctx, { email, name, samePerson });
    if (!contact.ok) return contact;
    const id = claimed.id;
    const { expiresAt } = await issueToken(ctx, {
      purpose: 'invitation',
      subject: id,
      email,
      tokenHash: link.tokenHash,
    });
    const code = await nextCode(ctx, 'INV', Number(bogotaDay(ctx.now).slice(0, 4)));
    await ctx.db.insert(invitation).values({
      id,
      code,
      state: 'sent',
      allianceId: opened.value.id,
      organizationId: organization.id,
      contactName: contact.value.name,
      contactEmail: email,
      verifiedHow: newcomer.value.verifiedHow,
      message: input.message,
      invitedBy: personOf(ctx.actor)!,
      sentAt: ctx.now,
      expiresAt,
    });
    await ctx.db
      .insert(invitationInitiative)
      .values(input.initiatives.map((initiativeId) => ({ invitationId: id, initiativeId })));
    await record(ctx, {
      name: 'invitation.sent',
      stream: { kind: 'intake', id },
      audience: 'parties',
      data: { code, alliance: opened.value.id, initiatives: input.initiatives, expiresAt: expiresAt.toISOString() },
      subjects: [{ kind: 'alliance', id: opened.value.id }],
      sealed: { token: link.sealedToken },
    });
    return allow({ id, code });
  });
}

async function codeOf(ctx: Ctx, id: string): Promise<string> {
  const [sent] = await ctx.db.select({ code: invitation.code }).from(invitation).where(eq(invitation.id, id));
  if (!sent) throw new NotFound('invitation');
  return sent.code;
}
