import { allow, type Ctx, Forbidden, newId, type Outcome, record, transact } from '../platform/index.ts';
import { askIfPerson } from './doubt.ts';
import type { AddMember } from './inputs.ts';
import { mayAddMember } from './policy.ts';
import { membership } from './tables.ts';

/**
 * Gives a person a role in the organization. One who already has a live membership keeps it as it is. Refuses while the
 * organization reads like a natural person and nobody said that it is one.
 */
export async function addMember(outer: Ctx, input: AddMember): Promise<Outcome> {
  if (!mayAddMember(outer.actor, input.organization)) throw new Forbidden('addMember');
  return transact(outer, (ctx) => join(ctx, input));
}

/** Joins a person to an organization within the caller's transaction: the intake's doors have their own policy. */
export async function join(ctx: Ctx, input: AddMember): Promise<Outcome> {
  const asked = await askIfPerson(ctx, input.organization, input.isOrganization);
  if (!asked.ok) return asked;
  const joined = await ctx.db
    .insert(membership)
    .values({
      id: newId(ctx.now),
      personId: input.person,
      organizationId: input.organization,
      role: input.role,
      position: input.position || null,
      since: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: membership.id });
  if (joined.length === 0) return allow();
  await record(ctx, {
    name: 'membership.added',
    stream: { kind: 'organization', id: input.organization },
    audience: 'parties',
    data: { person: input.person, role: input.role },
    subjects: [{ kind: 'person', id: input.person }],
  });
  return allow();
}
