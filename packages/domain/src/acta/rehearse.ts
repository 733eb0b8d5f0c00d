import { allow, type Ctx, isHeld, lendScope, personOf, type Refusal, refusalsIn, transact } from '../platform/index.ts';
import { refusedEffects } from './approve.ts';
import { type ReadActa, readActa } from './rows.ts';
import { type Effect, eachOnce, effectsOf, missingForApproval, soundItems } from './rules.ts';
import { mustWrite } from './save.ts';

/** Takes back what was rehearsed, whatever it gave. */
class Rehearsed extends Error {
  override name = 'Rehearsed';
  constructor(readonly refused: readonly Refusal[]) {
    super('rehearsed');
  }
}

/** Of a case that somebody else holds: a command says so, as of any other; a page that is only read passes it over. */
type IfHeld = 'fail' | 'pass';

/**
 * All that the approval of an acta would be refused for as things stand: what it does to each case is done and taken back,
 * one case after another, so that none is held longer than its own part takes. Nothing of it stays, no event and no mail.
 * It asks what the rules say and not who may: the roles of an approver are lent to it.
 */
export async function rehearseApproval(
  outer: Ctx,
  input: { acta: string },
  ifHeld: IfHeld = 'fail',
): Promise<Refusal[]> {
  const told = await transact(outer, async (ctx) => {
    const read = await readActa(ctx, input.acta);
    mustWrite(ctx, read);
    const { acta, meeting, parties, items, unfinished } = read;
    const refused = missingForApproval(acta, meeting, parties, [...items, ...unfinished], ctx.now);
    for (const effects of byCase(read)) refused.push(...(await refusedOf(asApprover(ctx), read, effects, ifHeld)));
    return allow(eachOnce(refused));
  });
  return told.ok ? told.value : refusalsIn([told]);
}

/** What an acta does to each case, in the order of its activities; what it does to the cycle stands by itself. */
function byCase({ meeting, parties, items, unfinished }: ReadActa): Effect[][] {
  const cases = new Map<string | null, Effect[]>();
  for (const effect of effectsOf(soundItems(meeting, parties, items), unfinished))
    cases.set(effect.allianceId, [...(cases.get(effect.allianceId) ?? []), effect]);
  return [...cases.values()];
}

async function refusedOf(outer: Ctx, read: ReadActa, effects: Effect[], ifHeld: IfHeld): Promise<readonly Refusal[]> {
  try {
    const done = await transact(outer, async (ctx) => {
      // The database asks whose each move is too: what it is told here goes back with the rest
      await lendScope(ctx.db, ctx.actor, ctx.now);
      throw new Rehearsed(await refusedEffects(ctx, read, effects));
    });
    return refusalsIn([done]);
  } catch (error) {
    if (error instanceof Rehearsed) return error.refused;
    if (ifHeld === 'pass' && isHeld(error)) return [];
    throw error;
  }
}

function asApprover(ctx: Ctx): Ctx {
  const person = personOf(ctx.actor)!;
  return { ...ctx, actor: { kind: 'staff', person, roles: ['lead', 'director', 'undersecretary'] } };
}
