import type { Outcome } from './platform/index.ts';

/** A stretch of verbs that one command runs, as one outcome: the first refusal is its own. */
export async function stretch(acts: Promise<void>): Promise<Outcome<unknown>> {
  try {
    await acts;
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, refusal: JSON.parse((error as Error).message) };
  }
}

/** The commands that go on from each step. */
export const NEXT: { readonly [step: number]: readonly string[] } = {
  3: ['contact'],
  4: ['analyse'],
  5: ['yes5', 'no5'],
  6: ['enter'],
  7: ['notify'],
  8: ['agree'],
  9: ['formalise'],
  10: ['plan'],
  11: ['execute', 'follow', 'execute'],
  12: ['settle', 'follow', 'followUnmet'],
  13: ['no13', 'file', 'yes13', 'settle'],
  14: ['recognise'],
  15: ['sustain'],
};
