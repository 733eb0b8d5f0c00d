import type { CaseFile } from '@alianzas/domain/views';

/** What may be done with a case besides its straight path, by the word that stands in the address. */
export type StateAct = 'suspender' | 'reanudar' | 'retiro' | 'terminar' | 'deshacer';

/** Those that make sense in the state where the case is. */
export function actsFor({ state, step }: Pick<CaseFile, 'state' | 'step'>): StateAct[] {
  if (step === null) return [];
  if (state === 'suspended') return ['reanudar', 'retiro', 'terminar'];
  return step === 2 ? ['suspender', 'retiro', 'terminar'] : ['deshacer', 'suspender', 'retiro', 'terminar'];
}
