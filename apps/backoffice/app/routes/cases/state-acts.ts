import { endAlliance, resumeAlliance, suspendAlliance } from '@alianzas/domain/alliance';
import * as inputs from '@alianzas/domain/alliance/inputs';
import type { Ctx, Outcome } from '@alianzas/domain/platform';
import { undoStep } from '@alianzas/domain/reversal';
import { undoStep as undoInput } from '@alianzas/domain/reversal/inputs';
import type { CaseFile } from '@alianzas/domain/views';
import * as z from 'zod';

/** What may be done with a case besides its straight path, by the word that stands in the address. */
export type StateAct = 'suspender' | 'reanudar' | 'retiro' | 'terminar' | 'deshacer';

interface Act {
  schema: z.ZodType;
  run: (ctx: Ctx, input: unknown) => Promise<Outcome<unknown>>;
  said: string;
}

function act<S extends z.ZodType>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<Outcome<unknown>>,
  said: string,
): Act {
  return { schema, run: (ctx, input) => verb(ctx, input as z.output<S>), said };
}

const ends = inputs.endAlliance;

export const acts: { readonly [name in StateAct]: Act } = {
  suspender: act(inputs.suspendAlliance, suspendAlliance, 'allianceSuspended'),
  reanudar: act(inputs.resumeAlliance, resumeAlliance, 'allianceResumed'),
  retiro: act(ends.extend({ outcome: z.literal('withdrawn') }), endAlliance, 'allianceEnded'),
  terminar: act(ends.extend({ outcome: z.literal('endedEarly') }), endAlliance, 'allianceEnded'),
  deshacer: act(undoInput, undoStep, 'stepUndone'),
};

export function isStateAct(name: string): name is StateAct {
  return Object.hasOwn(acts, name);
}

/** Those that make sense in the state where the case is. */
export function actsFor({ state, step }: Pick<CaseFile, 'state' | 'step'>): StateAct[] {
  if (step === null) return [];
  if (state === 'suspended') return ['reanudar', 'retiro', 'terminar'];
  return step === 2 ? ['suspender', 'retiro', 'terminar'] : ['deshacer', 'suspender', 'retiro', 'terminar'];
}
