import { stopped } from '@alianzas/lexicon';
import { Notice } from '@alianzas/ui';
import type { LeftUnsent } from './left-unsent.ts';
import { takenWords } from './overtaken.ts';

/** On the page of the plan: nobody's words go with what a colleague took out of it. */
export function LeftUnsentNotice({ left }: { left: readonly LeftUnsent[] }) {
  if (left.length === 0) return null;
  return (
    <Notice tone="attention">
      {left.map(({ taken, href }) => (
        <p key={href}>
          {stopped(takenWords(taken))} Usted había guardado algo sin enviar de ella, y sigue guardado:{' '}
          <a href={href}>ver lo que usted escribió</a>.
        </p>
      ))}
    </Notice>
  );
}
