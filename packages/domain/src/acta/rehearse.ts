import { type Ctx, type Outcome, personOf, type Refusal, refusalsIn, setScope, transact } from '../platform/index.ts';
import { takeEffect } from './approve.ts';
import { lockActa } from './rows.ts';
import { mustWrite } from './save.ts';

/** Takes back what was rehearsed, whatever it gave. */
class Rehearsed extends Error {
  override name = 'Rehearsed';
  constructor(readonly outcome: Outcome) {
    super('rehearsed');
  }
}

/**
 * All that the approval of an acta would be refused for as things stand, by doing it and taking it back: nothing of it
 * stays, no event and no mail. It asks what the rules say and not who may: the roles of an approver are lent to it.
 */
export async function rehearseApproval(outer: Ctx, input: { acta: string }): Promise<Refusal[]> {
  try {
    await transact(outer, async (ctx) => {
      const locked = await lockActa(ctx, input.acta);
      await mustWrite(ctx, locked);
      const approver = asApprover(ctx);
      // The database asks whose each move is too: what it is told here goes back with the rest
      await setScope(approver.db, approver.actor, approver.now);
      throw new Rehearsed(await takeEffect(approver, locked));
    });
    return [];
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
    return refusalsIn([error.outcome]);
  }
}

function asApprover(ctx: Ctx): Ctx {
  const person = personOf(ctx.actor)!;
  return { ...ctx, actor: { kind: 'staff', person, roles: ['lead', 'director', 'undersecretary'] } };
}
