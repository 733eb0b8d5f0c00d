import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, transact } from '../platform/index.ts';
import { keepChange } from './disablePerson.ts';
import type { ChangeAccount } from './inputs.ts';
import { mayRunStaff } from './policy.ts';
import { actsForOrganization, lockStaff, tell } from './rows.ts';
import { mayBeOpened, mustBeOfOneSide } from './rules.ts';
import { person } from './tables.ts';

/**
 * Opens a closed account again with the reason. Its roles and factors are those it had; its sessions and links stay
 * ended, so that who never entered needs a new activation. Refuses an account that is open, and who acts for an organization; who is not of the team is not
 * found.
 */
export async function enablePerson(outer: Ctx, input: ChangeAccount): Promise<Outcome> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('enablePerson');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const found = await lockStaff(ctx, input.person);
    const decided = mayBeOpened({ disabled: Boolean(found.disabled) });
    if (!decided.ok) return decided;
    const oneSide = mustBeOfOneSide(await actsForOrganization(ctx, found.id));
    if (!oneSide.ok) return oneSide;
    await ctx.db.update(person).set({ disabledAt: null }).where(eq(person.id, found.id));
    await keepChange(ctx, input, true);
    await tell(ctx, found.id, { name: 'person.enabled', data: {} });
    return allow();
  });
}
