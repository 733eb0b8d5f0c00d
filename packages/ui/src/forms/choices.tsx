import type { ReactElement, ReactNode } from 'react';
import { HintAndError, Optional } from './field.tsx';
import { type FieldProps, wire } from './wiring.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Fields that belong to this answer: always visible, because nothing here needs a script */
  children?: ReactNode;
}

interface GroupProps extends Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'optional'> {
  legend: ReactNode;
  /** The legend is the question of the page, set as its only `<h1>` */
  legendIsTitle?: boolean;
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
      {props.children}
    </fieldset>
  );
}

export interface RadioGroupProps extends Omit<GroupProps, 'children'> {
  choices: readonly Choice[];
  defaultValue?: string;
}

export function RadioGroup(props: RadioGroupProps): ReactElement {
  return (
    <Fieldset {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          type="radio"
          group={props}
          choice={choice}
          index={index}
          isChosen={choice.value === props.defaultValue}
        />
      ))}
    </Fieldset>
  );
}

export interface CheckboxGroupProps extends Omit<GroupProps, 'children'> {
  choices: readonly Choice[];
  defaultValues?: readonly string[];
}

export function CheckboxGroup(props: CheckboxGroupProps): ReactElement {
  return (
    <Fieldset {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          type="checkbox"
          group={props}
          choice={choice}
          index={index}
          isChosen={props.defaultValues?.includes(choice.value) === true}
        />
      ))}
    </Fieldset>
  );
}

interface ChoiceLineProps {
  type: 'radio' | 'checkbox';
  group: Pick<FieldProps, 'name' | 'id' | 'error'>;
  choice: Choice;
  index: number;
  isChosen: boolean;
}

/** The first choice carries the plain id, so that an error summary lands on it. */
function ChoiceLine(props: ChoiceLineProps): ReactElement {
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
