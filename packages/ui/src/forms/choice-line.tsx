import type { ReactElement, ReactNode } from 'react';
import { type FieldProps, wire } from './wiring.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Fields that belong to this answer: always visible, because nothing here needs a script */
  children?: ReactNode;
}

interface ChoiceLineProps {
  type: 'radio' | 'checkbox';
  group: Pick<FieldProps, 'name' | 'id' | 'error'>;
  choice: Choice;
  index: number;
  isChosen: boolean;
}

/** The first choice carries the plain id, so that an error summary lands on it. */
export function ChoiceLine(props: ChoiceLineProps): ReactElement {
  const { type, group, choice, index } = props;
  const own = wire({ name: group.name, id: group.id });
  const id = index === 0 ? own.id : `${own.id}-${index + 1}`;
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={group.name}
        value={choice.value}
        defaultChecked={props.isChosen}
        aria-invalid={type === 'checkbox' && group.error !== undefined ? true : undefined}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-ayuda-opcion`}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint === undefined ? null : (
        <p className="hint" id={`${id}-ayuda-opcion`}>
          {choice.hint}
        </p>
      )}
      {choice.children === undefined ? null : <div className="choice-more">{choice.children}</div>}
    </div>
  );
}
