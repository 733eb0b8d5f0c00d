import { eq } from 'drizzle-orm';
import { openAlliance } from '../alliance/index.ts';
import { cycleFor, lockCycle } from '../cycle/index.ts';
import { findOrCreatePerson } from '../identity/index.ts';
import { askNewcomer, consent, enterOrganization, join, lockOrganization } from '../organization/index.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  file,
  type Outcome,
  personOf,
  record,
  refuse,
  Stale,
  transact,
} from '../platform/index.ts';
import type { AcceptRequest } from './inputs.ts';
import { mayAnswerRequests } from './policy.ts';
import { lockRequest, trailOf } from './rows.ts';
import { mayBeAnswered } from './rules.ts';
import { asSent } from './stored.ts';
import { request } from './tables.ts';

/**
 * Accepts a request: registers the organization (or takes the one named), makes its contact one of its people, to
 * whom its consents and documents now belong, and opens the alliance, which waits for activity 2. Two people at once: one wins, the other is told.
 * Of a contact whose address none of the organization's people has, the answer says whether they enter, or refuses; of who
 * stays out nothing becomes the organization's own. `attended` is whether somebody acts for the organization then.
 * Throws Stale when it was sent again since it was read.
 */
export async function acceptRequest(
  outer: Ctx,
  input: AcceptRequest,
): Promise<Outcome<{ alliance: string; code: string; attended: boolean }>> {
  if (!mayAnswerRequests(outer.actor)) throw new Forbidden('acceptRequest');
  return transact(outer, async (ctx) => {
    const found = await lockRequest(ctx, input.request);
    const answerable = mayBeAnswered(found);
    if (!answerable.ok) return answerable;
    if (found.version !== input.version) throw new Stale('request', trailOf(found));
    const cycle = await cycleFor(ctx, input.initiatives);
    if (!cycle) return refuse('cycle.none');
    await lockCycle(ctx, cycle.id, 'share');
    const { organization: typed, contact } = asSent(found);
    const isOrganization = typed.isOrganization ?? input.isOrganization;
    const registered = input.organization
      ? allow({ id: input.organization })
      : await enterOrganization(ctx, { ...typed, isOrganization, seen: input.seen });
    if (!registered.ok) return registered;
    const organization = await lockOrganization(ctx, registered.value.id);
    const opened = await openAlliance(ctx, {
      title: input.title,
      cycle: cycle.id,
      door: 'request',
      organization,
      professional: input.professional,
      initiatives: input.initiatives,
    });
    if (!opened.ok) return opened;
    const newcomer = await askNewcomer(ctx, { organization: organization.id, email: contact.email }, input);
    if (!newcomer.ok) return newcomer;
    const { enters, verifiedHow } = newcomer.value;
    const attended = enters || newcomer.value.people > 0;
    if (enters) {
      const account = await findOrCreatePerson(ctx, { ...contact, samePerson: input.samePerson });
      if (!account.ok) return account;
      const person = account.value;
      const joined = await join(ctx, {
        ...{ organization: organization.id, person: person.id, role: contact.role, position: contact.position },
        ...{ isOrganization, verifiedHow },
      });
      if (!joined.ok) return joined;
      await ctx.db.update(consent).set({ personId: person.id }).where(eq(consent.requestId, found.id));
      await ctx.db.update(file).set({ organizationId: organization.id }).where(eq(file.requestId, found.id));
    }
    await ctx.db
      .update(request)
      .set({
        state: 'accepted',
        answeredAt: ctx.now,
        answeredBy: personOf(ctx.actor),
        organizationId: organization.id,
        allianceId: opened.value.id,
        version: found.version + 1,
      })
      .where(eq(request.id, found.id));
    await record(ctx, {
      name: 'request.accepted',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: {
        ...{ code: found.code!, alliance: opened.value.id, organization: organization.id },
        staysOut: enters ? undefined : true,
        unattended: attended ? undefined : true,
      },
      subjects: [
        { kind: 'alliance', id: opened.value.id },
        { kind: 'organization', id: organization.id },
      ],
    });
    return allow({ alliance: opened.value.id, code: opened.value.code, attended });
  });
}
