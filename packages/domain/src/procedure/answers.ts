import type { Answer } from './procedure.ts';

/** The answers of a decision as the procedure writes them: SI and NO in activity 5, Sí and No in 13 and everywhere else. */
export function answersOf(activity: number): Readonly<Record<Answer, string>> {
  return activity === 5 ? { yes: 'SI', no: 'NO' } : { yes: 'Sí', no: 'No' };
}
