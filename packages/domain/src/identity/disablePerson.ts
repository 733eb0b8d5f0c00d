import { and, eq, isNull } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, refuse, transact } from '../platform/index.ts';
import { endAll } from './endSession.ts';
import { mayRunStaff } from './policy.ts';
import { lockAdministrators, lockPerson, tell } from './rows.ts';
import { mayLoseAdministrator } from './rules.ts';
import { person, token } from './tables.ts';

/**
 * Closes a person's account: all sessions and tokens end in the same transaction (ASVS 7.4.2). What the person did
 * stays. Refuses the last administrator, and who is already disabled.
 */
export async function disablePerson(outer: Ctx, personId: string): Promise<Outcome> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('disablePerson');
  return transact(outer, async (ctx) => {
    const administrators = await lockAdministrators(ctx);
    const found = await lockPerson(ctx, personId, 'update');
    if (found.disabled) return refuse('person.alreadyDisabled');
    const decided = mayLoseAdministrator(personId, administrators);
    if (!decided.ok) return decided;
    await ctx.db.update(person).set({ disabledAt: ctx.now }).where(eq(person.id, personId));
    const sessions = await endAll(ctx, personId, null);
    await ctx.db
      .update(token)
      .set({ revokedAt: ctx.now })
      .where(and(eq(token.subject, personId), isNull(token.usedAt), isNull(token.revokedAt)));
    await tell(ctx, personId, { name: 'person.disabled', data: { sessions } });
    return allow();
  });
}
