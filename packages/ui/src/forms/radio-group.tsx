import type { ReactElement } from 'react';
import { wordsAmong } from './answers.tsx';
import { type Choice, ChoiceLine } from './choice-line.tsx';
import { Fieldset, type GroupProps } from './fieldset.tsx';

export interface RadioGroupProps extends Omit<GroupProps, 'children' | 'words'> {
  choices: readonly Choice[];
  defaultValue?: string;
}

export function RadioGroup(props: RadioGroupProps): ReactElement {
  return (
    <Fieldset {...props} words={wordsAmong(props.choices, props.defaultValue)}>
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
