import type { Phva } from '@alianzas/domain/procedure';
import { pathWords } from '@alianzas/drawings';
import type { ReactElement } from 'react';

/** The letter of the PHVA cycle in its colour, with its word: seen when there is room, else spoken and told by `PhvaLegend`. */
export function PhvaMark(props: { letter: Phva; word?: boolean }): ReactElement {
  const { letter } = props;
  return (
    <span className="phva">
      <span className={`letter ${letter.toLowerCase()}`} aria-hidden="true">
        {letter}
      </span>{' '}
      <span className={props.word === true ? undefined : 'spoken'}>{pathWords.phva[letter]}</span>
    </span>
  );
}

const LETTERS: readonly Phva[] = ['P', 'H', 'V', 'A'];

/** What the letters beside the activities mean. */
export function PhvaLegend(): ReactElement {
  return (
    <p className="legend">
      <span>Ciclo PHVA de cada actividad:</span>
      {LETTERS.map((letter) => (
        <PhvaMark key={letter} letter={letter} word />
      ))}
    </p>
  );
}
