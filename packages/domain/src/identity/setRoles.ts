import { and, eq, notInArray } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  openSignInDoor,
  personOf,
  type StaffRole,
  transact,
} from '../platform/index.ts';
import type { SetRoles } from './inputs.ts';
import { mayRunStaff } from './policy.ts';
import { actsForOrganization, lockAdministrators, lockPerson, tell } from './rows.ts';
import { chosenRoles, mayHaveRolesSet, mayLoseAdministrator, mustBeOfOneSide, sameRoles } from './rules.ts';
import { staffMember, staffRole } from './tables.ts';

/**
 * Gives a staff person exactly these roles; the next request already finds them (ASVS 8.3.2). What stands already is no event. Refuses to take its
 * role from the last administrator, one's own roles, those of a closed account, another role to who acts for an organization, and roles that another set since the form was made.
 */
export async function setRoles(outer: Ctx, input: SetRoles): Promise<Outcome> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('setRoles');
  const chosen = chosenRoles(input.roles);
  if (!chosen.ok) return chosen;
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const administrators = await lockAdministrators(ctx);
    const found = await lockPerson(ctx, input.person, 'update');
    const from = await rolesOf(ctx, input.person);
    if (!chosen.value.includes('administrator')) {
      const decided = mayLoseAdministrator(input.person, administrators);
      if (!decided.ok) return decided;
    }
    const others = mayHaveRolesSet(found, personOf(ctx.actor));
    if (!others.ok) return others;
    const same = sameRoles(from, input.seen);
    if (!same.ok) return same;
    if (from.join() === [...chosen.value].sort().join()) return allow();
    const isGiven = chosen.value.some((role) => !from.includes(role));
    const oneSide = mustBeOfOneSide(isGiven && (await actsForOrganization(ctx, found.id)));
    if (!oneSide.ok) return oneSide;
    await ctx.db
      .delete(staffRole)
      .where(and(eq(staffRole.personId, input.person), notInArray(staffRole.role, chosen.value)));
    await ctx.db
      .insert(staffRole)
      .values(chosen.value.map((role) => ({ personId: input.person, role })))
      .onConflictDoNothing();
    await tell(ctx, input.person, { name: 'staff.rolesSet', data: { from, to: chosen.value } });
    return allow();
  });
}

async function rolesOf(ctx: Ctx, personId: string): Promise<StaffRole[]> {
  const rows = await ctx.db
    .select({ role: staffRole.role })
    .from(staffMember)
    .leftJoin(staffRole, eq(staffRole.personId, staffMember.personId))
    .where(eq(staffMember.personId, personId));
  if (rows.length === 0) throw new NotFound('staff');
  return rows.flatMap((row) => (row.role ? [row.role as StaffRole] : [])).sort();
}
