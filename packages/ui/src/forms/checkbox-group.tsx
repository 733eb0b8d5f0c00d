import type { ReactElement } from 'react';
import { wordsAmong } from './answers.tsx';
import { type Choice, ChoiceLine } from './choice-line.tsx';
import { Fieldset, type GroupProps } from './fieldset.tsx';

export interface CheckboxGroupProps extends Omit<GroupProps, 'children' | 'words'> {
  choices: readonly Choice[];
  defaultValues?: readonly string[];
}

export function CheckboxGroup(props: CheckboxGroupProps): ReactElement {
  return (
    <Fieldset {...props} words={wordsAmong(props.choices, ...(props.defaultValues ?? []))}>
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
