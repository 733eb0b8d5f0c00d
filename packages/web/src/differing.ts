import type { Answer } from '@alianzas/ui';
import { cleaned } from './words-in.ts';

export interface Differing {
  /** What is saved of the answers that the form shows otherwise; of a line of a list that was taken out, nothing */
  shown: Answer[];
  /** What is saved and has no place in the form as it was sent */
  besides: Answer[];
}

/** What is saved otherwise than it was sent: beside the answer that the form shows, or with no place in it. */
export function differingIn(saved: readonly Answer[], sent: readonly Answer[]): Differing {
  const places = new Map(sent.map((answer) => [answer.name, answer]));
  const kept = new Set(saved.map(({ name }) => name));
  const other = saved.filter(({ name, words }) => cleaned(places.get(name)?.words ?? '') !== cleaned(words));
  const takenOut = sent.filter(({ name, words }) => isOfList(name) && !kept.has(name) && cleaned(words) !== '');
  return {
    shown: [
      ...other.flatMap((answer) => {
        const place = places.get(answer.name);
        return place ? [{ ...answer, id: place.id }] : [];
      }),
      ...(kept.size === 0 ? [] : takenOut.map((answer) => ({ ...answer, words: '' }))),
    ],
    besides: other.filter(({ name }) => !places.has(name)),
  };
}

/** Whether it is of a line of a list, which somebody may take out whole. */
function isOfList(name: string): boolean {
  return /\[\d+\]/.test(name);
}
