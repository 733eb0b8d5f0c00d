import { eq, sql } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { allow, type Ctx, Forbidden, NotFound, newId, type Outcome, record, transact } from '../platform/index.ts';
import { askIfPerson } from './doubt.ts';
import type { AddMember } from './inputs.ts';
import { askNewcomer, type NewcomerAt, newcomersAt } from './newcomer.ts';
import { mayAddMember } from './policy.ts';
import { mustNotBeOfTheTeam } from './rules.ts';
import { membership } from './tables.ts';

/**
 * Gives a person a role in the organization. One who already has a live membership keeps it as it is. Refuses while the
 * organization reads like a natural person and nobody said that it is one; and, where the team adds somebody to an
 * organization that has its people, until it says how it verified them.
 */
export async function addMember(outer: Ctx, input: AddMember): Promise<Outcome> {
  if (!mayAddMember(outer.actor, input.organization)) throw new Forbidden('addMember');
  return transact(outer, async (ctx) => {
    if (ctx.actor.kind === 'person') return join(ctx, { ...input, verifiedHow: null });
    const said = { newcomer: 'enters', verifiedHow: input.verifiedHow } as const;
    const asked = await askNewcomer(ctx, { ...input, email: await emailOf(ctx, input.person) }, said);
    return asked.ok ? join(ctx, { ...input, verifiedHow: asked.value.verifiedHow }) : asked;
  });
}

/** Nobody of the team joins an organization, nor answers for it: waiting for who makes them of the team at this moment. */
export async function mustBeOutsider(ctx: Ctx, person: string): Promise<Outcome> {
  const [row] = await ctx.db.execute<{ team: boolean }>(sql`select app.hold_of_the_team(${person}) as team`);
  return mustNotBeOfTheTeam(row!.team);
}

async function emailOf(ctx: Ctx, id: string): Promise<string> {
  const [found] = await ctx.db.select({ email: person.email }).from(person).where(eq(person.id, id));
  if (!found) throw new NotFound('person');
  return found.email;
}

type Joining = Omit<AddMember, 'verifiedHow'> & {
  /** How the team verified who came from outside; null of who it did not ask about */
  verifiedHow: string | null;
  /** Who acted for it before, where whoever joins does not read it: how many, and whether it ever had anybody */
  acting?: Pick<NewcomerAt, 'people' | 'hadPeople'>;
  /** By the team's act alone: no answer or request of theirs tells them of it */
  isBrought?: true;
};

/**
 * Joins a person to an organization within the caller's transaction: the intake's doors have their own policy, and ask
 * first whether who comes from outside enters (`askNewcomer`). Refuses who is of the team. Those who act for it already are told.
 */
export async function join(ctx: Ctx, input: Joining): Promise<Outcome> {
  const asked = await askIfPerson(ctx, input.organization, input.isOrganization);
  if (!asked.ok) return asked;
  const outside = await mustBeOutsider(ctx, input.person);
  if (!outside.ok) return outside;
  const acting = input.acting ?? (await newcomersAt(ctx, [input.organization], '')).get(input.organization);
  const standing = acting?.people ?? 0;
  const id = newId(ctx.now);
  const joined = await ctx.db
    .insert(membership)
    .values({
      id,
      personId: input.person,
      organizationId: input.organization,
      role: input.role,
      position: input.position || null,
      since: ctx.now,
      verifiedHow: input.verifiedHow,
    })
    .onConflictDoNothing()
    .returning({ id: membership.id });
  if (joined.length === 0) return allow();
  await record(ctx, {
    name: 'membership.added',
    stream: { kind: 'organization', id: input.organization },
    audience: 'parties',
    data: {
      ...{ person: input.person, role: input.role, standing, membership: input.verifiedHow ? id : undefined },
      again: acting?.hadPeople && standing === 0 ? true : undefined,
      brought: input.isBrought,
    },
    subjects: [{ kind: 'person', id: input.person }],
  });
  return allow();
}
