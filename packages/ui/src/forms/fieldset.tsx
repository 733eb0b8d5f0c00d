import type { ReactElement, ReactNode } from 'react';
import { Answered, AnswersAbout } from './answers.tsx';
import { HintAndError, Optional } from './field.tsx';
import { type FieldProps, wire } from './wiring.ts';

export interface GroupProps extends Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'optional'> {
  legend: ReactNode;
  /** The legend is the question of the page, set as its only `<h1>` */
  legendIsTitle?: boolean;
  /** What is chosen, in words; absent when its controls each answer for themselves */
  words?: string;
  children: ReactNode;
}

/** Controls under one question. */
export function Fieldset(props: GroupProps): ReactElement {
  const wiring = wire(props);
  return (
    <fieldset
      className={props.error === undefined ? 'group' : 'group invalid'}
      id={`${wiring.id}-grupo`}
      aria-describedby={wiring.describedBy}
    >
      <legend>
        {props.legendIsTitle === true ? <h1>{props.legend}</h1> : props.legend}
        <Optional when={props.optional} />
      </legend>
      <HintAndError field={props} wiring={wiring} />
      {props.words === undefined ? null : (
        <Answered name={props.name} id={wiring.id} label={spoken(props)} words={props.words} />
      )}
      {props.words === undefined && typeof props.legend === 'string' ? (
        <AnswersAbout what={props.legend}>{props.children}</AnswersAbout>
      ) : (
        props.children
      )}
    </fieldset>
  );
}

function spoken({ legend, name }: GroupProps): string {
  return typeof legend === 'string' ? legend : name;
}
