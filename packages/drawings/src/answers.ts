import type { Answer } from '@alianzas/domain/procedure';

/** The answers of a decision as the procedure writes them, which its test compares. */
export function answersOf(activity: number): Readonly<Record<Answer, string>> {
  return activity === 5 ? { yes: 'SI', no: 'NO' } : { yes: 'Sí', no: 'No' };
}
