import type { ReactElement, ReactNode } from 'react';
import { Answered } from './answers.tsx';
import { HintAndError } from './field.tsx';
import { type FieldProps, wire } from './wiring.ts';

export interface CheckboxProps extends Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'> {
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
}

/** One statement to be agreed to; never ticked beforehand unless the caller says so. */
export function Checkbox(props: CheckboxProps): ReactElement {
  const wiring = wire(props);
  return (
    <div className={props.error === undefined ? 'field' : 'field invalid'}>
      <HintAndError field={{ error: props.error }} wiring={wiring} />
      <Answered
        name={props.name}
        id={wiring.id}
        label={typeof props.label === 'string' ? props.label : props.name}
        words={props.defaultChecked === true ? 'Sí' : 'No'}
      />
      <div className="choice">
        <input
          type="checkbox"
          id={wiring.id}
          name={props.name}
          value={props.value ?? 'si'}
          defaultChecked={props.defaultChecked}
          aria-invalid={wiring.invalid}
          aria-describedby={wiring.describedBy}
        />
        <label htmlFor={wiring.id}>{props.label}</label>
        <HintAndError field={{ hint: props.hint }} wiring={wiring} />
      </div>
    </div>
  );
}
