import type { ReactElement, ReactNode } from 'react';
import type { Tone } from '../types.ts';

/** A status in one word, with a mark whose shape changes with the tone. */
export function Tag(props: { tone?: Tone; children: ReactNode }): ReactElement {
  return <span className={`tag ${props.tone ?? 'neutral'}`}>{props.children}</span>;
}
