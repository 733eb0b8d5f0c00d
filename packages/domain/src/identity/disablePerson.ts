import { and, eq, isNull, sql } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  openSignInDoor,
  personOf,
  transact,
} from '../platform/index.ts';
import { endAll } from './endSession.ts';
import type { ChangeAccount } from './inputs.ts';
import { mayRunStaff } from './policy.ts';
import { lockAdministrators, lockStaff, tell } from './rows.ts';
import { mayBeClosed } from './rules.ts';
import { accountChange, person, token } from './tables.ts';

/**
 * Closes the account of somebody of the team with the reason: all sessions and tokens end in the same transaction (ASVS 7.4.2), and so do the
 * codes and links that were asked for its address. What the
 * person did stays. Refuses the last administrator, one's own account, and who is already disabled; who is not of the team
 * is not found.
 */
export async function disablePerson(outer: Ctx, input: ChangeAccount): Promise<Outcome> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('disablePerson');
  const id = input.person;
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const administrators = await lockAdministrators(ctx);
    const found = await lockStaff(ctx, id);
    const decided = mayBeClosed({ id, disabled: Boolean(found.disabled) }, administrators, personOf(ctx.actor));
    if (!decided.ok) return decided;
    await ctx.db.update(person).set({ disabledAt: ctx.now }).where(eq(person.id, id));
    await keepChange(ctx, input, false);
    const sessions = await endAll(ctx, id, null);
    await ctx.db
      .update(token)
      .set({ revokedAt: ctx.now })
      .where(and(eq(token.subject, id), isNull(token.usedAt), isNull(token.revokedAt)));
    await ctx.db.execute(sql`select app.end_sign_ins(${id}, ${ctx.now.toISOString()}::timestamptz)`);
    await tell(ctx, id, { name: 'person.disabled', data: { sessions } });
    return allow();
  });
}

/** Keeps the reason beside the account, within the caller's transaction. */
export async function keepChange(ctx: Ctx, input: ChangeAccount, enabled: boolean): Promise<void> {
  await ctx.db.insert(accountChange).values({
    id: newId(ctx.now),
    personId: input.person,
    enabled,
    reason: input.reason,
    decidedBy: personOf(ctx.actor),
    decidedAt: ctx.now,
  });
}
