import { allow, type Ctx, claim, Forbidden, type Outcome, refuse, transact } from '../platform/index.ts';
import { findOrCreatePerson } from './createPerson.ts';
import type { SealedMail } from './identity.ts';
import type { CreateStaff } from './inputs.ts';
import { mayRunStaff } from './policy.ts';
import { actsForOrganization, lockPerson, tell } from './rows.ts';
import { chosenRoles, mustBeOfOneSide } from './rules.ts';
import { sendActivation } from './sendActivation.ts';
import { staffMember, staffRole } from './tables.ts';

/**
 * Makes a person staff, with roles and a link to enter for the first time (no password is ever given). Without
 * `sealed` no mail goes out: the command line prints the link itself. Refuses who is already staff, whose account
 * was closed, who acts for an organization, and an address that is somebody's of another name. The same form sent twice makes one.
 */
export async function createStaff(
  outer: Ctx,
  input: CreateStaff & { activation: Pick<SealedMail, 'tokenHash'> & { sealed: string | null } },
): Promise<Outcome<{ id: string }>> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('createStaff');
  const roles = chosenRoles(input.roles);
  if (!roles.ok) return roles;
  return transact(outer, async (ctx) => {
    const { key, activation, ...typed } = input;
    const { email, name, samePerson } = typed;
    const found = await findOrCreatePerson(ctx, { email, name, samePerson });
    if (!found.ok) return found;
    const { id } = found.value;
    if (key && !(await claim(ctx, { key, ...typed }, 'staff', id)).first) return allow({ id });
    if ((await lockPerson(ctx, id, 'update')).disabled) return refuse('staff.disabled');
    const oneSide = mustBeOfOneSide(await actsForOrganization(ctx, id));
    if (!oneSide.ok) return oneSide;
    const made = await ctx.db
      .insert(staffMember)
      .values({ personId: id, position: input.position, since: ctx.now })
      .onConflictDoNothing()
      .returning({ id: staffMember.personId });
    if (made.length === 0) return refuse('staff.alreadyStaff');
    await ctx.db.insert(staffRole).values(roles.value.map((role) => ({ personId: id, role })));
    await tell(ctx, id, { name: 'staff.created', data: { roles: roles.value } });
    await sendActivation(ctx, { person: id, ...activation });
    return allow({ id });
  });
}
