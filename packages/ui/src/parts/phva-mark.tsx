import type { Phva } from '@alianzas/domain/procedure';
import { pathWords } from '@alianzas/drawings';
import type { ReactElement } from 'react';

/** The letter of the PHVA cycle in its colour, with its word for who asks. */
export function PhvaMark(props: { letter: Phva }): ReactElement {
  return (
    <abbr className={`letter ${props.letter.toLowerCase()}`} title={pathWords.phva[props.letter]}>
      {props.letter}
    </abbr>
  );
}
