import { initialPath, type Path } from '@alianzas/domain/procedure';
import type { CaseFile } from '@alianzas/domain/views';

/** The path of a case, for its drawing. */
export function pathOfCase(file: Pick<CaseFile, 'step' | 'rounds' | 'visits'>): Path {
  if (file.visits.length === 0) return initialPath;
  const visits = file.visits.map(({ activity, visit, state, answer }) => ({ activity, visit, state, answer }));
  return { step: file.step, rounds: file.rounds, visits };
}
