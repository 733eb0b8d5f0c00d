import { lockAlliance } from '../alliance/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  isTaken,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  refuse,
  Stale,
  transact,
} from '../platform/index.ts';
import type { Filing, InForce } from './filing.ts';
import type { CorrectFilingNumber } from './inputs.ts';
import { mayEnterNumber } from './policy.ts';
import { inForceOf, lastEntered, lockFiling, readFiling } from './rows.ts';
import { decideCorrection } from './rules.ts';
import { filingCorrection } from './tables.ts';

/**
 * Corrects a radicado of an alliance that was typed wrong, by a later entry that names it: both are kept, with the reason,
 * and the newest is in force, also when the case has ended. Refuses a number that another filing stands under. Throws
 * Stale when somebody corrected it meanwhile.
 */
export async function correctFilingNumber(outer: Ctx, input: CorrectFilingNumber): Promise<Outcome> {
  return numbered(input.number, () =>
    transact(outer, async (ctx) => {
      const { allianceId } = await readFiling(ctx, input.filing);
      if (!allianceId) throw new NotFound('filing');
      const alliance = await lockAlliance(ctx, allianceId);
      if (!mayEnterNumber(ctx.actor, alliance)) throw new Forbidden('correctFilingNumber');
      const corrected = await keepCorrection(ctx, input);
      if (!corrected.ok) return corrected;
      await record(ctx, {
        name: 'filing.corrected',
        stream: { kind: 'alliance', id: alliance.id },
        audience: 'parties',
        data: corrected.value,
      });
      return allow();
    }),
  );
}

/** What the event of a correction tells. */
export type Corrected = {
  filing: string;
  kind: Filing['kind'];
  was: string;
  number: string;
  filedOn: string;
  correction: number;
  by: string;
};

/** Keeps a correction, within the verb that locked its case or its cycle. */
export async function keepCorrection(ctx: Ctx, input: CorrectFilingNumber): Promise<Outcome<Corrected>> {
  const found = await lockFiling(ctx, input.filing);
  const before = await inForceOf(ctx, found);
  if (before && before.corrections !== input.version) throw new Stale('filing', await lastEntered(ctx, found));
  const decided = decideCorrection(found, before, input, bogotaDay(ctx.now));
  if (!decided.ok) return decided;
  const { number, filedOn, reason } = input;
  const by = personOf(ctx.actor)!;
  const { number: was, corrections } = before as InForce;
  await ctx.db.insert(filingCorrection).values({
    ...{ id: newId(ctx.now), filingId: found.id, position: corrections + 1, number, filedOn, reason },
    ...{ correctedAt: ctx.now, correctedBy: by },
  });
  return allow({ filing: found.id, kind: found.kind, was, number, filedOn, correction: corrections + 1, by });
}

/** Runs what enters a number: one that another filing stands under is refused. */
export async function numbered<T>(number: string, enter: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await enter();
  } catch (error) {
    if (isTaken(error, 'filing_number_in_force')) return refuse('filing.numberTaken', { number });
    throw error;
  }
}
