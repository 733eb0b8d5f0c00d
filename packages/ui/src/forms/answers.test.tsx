import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as ui from '../index.ts';
import { type Answer, AnswersRead } from './answers.tsx';

const { Checkbox, CheckboxGroup, CodeField, DateField, Fieldset, FileField } = ui;
const { MoneyField, RadioGroup, SelectField, TextArea, TextField } = ui;
const of = { name: 'dato', label: 'Dato' };
const group = { name: 'dato', legend: 'Dato' };
const choices = [
  { value: 'inKind', label: 'Incentivos en especie' },
  { value: 'space', label: 'Espacios' },
];

/** Each control as it holds an answer, and what that is called where it is shown. */
const HELD: Readonly<Record<string, readonly [control: ReactElement, words: string]>> = {
  TextField: [<TextField key="1" {...of} defaultValue="Junta" />, 'Junta'],
  TextArea: [<TextArea key="2" {...of} defaultValue={'Uno\nDos'} />, 'Uno\nDos'],
  SelectField: [<SelectField key="3" {...of} options={choices} empty="Elija una" defaultValue="space" />, 'Espacios'],
  DateField: [<DateField key="4" {...of} defaultValue="2027-02-01" />, '01/02/2027'],
  MoneyField: [<MoneyField key="5" {...of} defaultValue="1.000" />, '1.000'],
  FileField: [<FileField key="6" {...of} accept=".pdf" limit="PDF" />, ''],
  CodeField: [<CodeField key="7" {...of} digits={8} defaultValue="12345678" />, '12345678'],
  Checkbox: [<Checkbox key="8" {...of} defaultChecked />, 'Sí'],
  CheckboxGroup: [
    <CheckboxGroup key="9" {...group} choices={choices} defaultValues={['inKind', 'space']} />,
    'Incentivos en especie\nEspacios',
  ],
  RadioGroup: [<RadioGroup key="10" {...group} choices={choices} defaultValue="inKind" />, 'Incentivos en especie'],
};

function readOf(form: ReactElement): Answer[] {
  const answers: Answer[] = [];
  renderToStaticMarkup(<AnswersRead.Provider value={answers}>{form}</AnswersRead.Provider>);
  return answers;
}

test('every control records its answer in the words that its reader sees', () => {
  const controls = Object.keys(ui).filter((name) => /(?:Field|TextArea|Checkbox|Group)$/.test(name));
  expect(controls.sort()).toEqual(Object.keys(HELD).sort());
  for (const [name, [control, words]] of Object.entries(HELD))
    expect(readOf(control), name).toEqual([{ name: 'dato', id: 'dato', label: 'Dato', words }]);
});

test('a day that was typed otherwise is told as it was typed, and a list in which nothing was chosen says nothing', () => {
  expect(readOf(<DateField {...of} defaultValue="20-11-26" />)[0]?.words).toBe('20-11-26');
  expect(readOf(<SelectField {...of} options={choices} empty="Elija una" defaultValue="" />)[0]?.words).toBe('');
});

test('the answers of a group say of what they are', () => {
  const within = (
    <Fieldset name="grupo" legend="Apoyo 1">
      <TextField {...of} defaultValue="Un salón" />
    </Fieldset>
  );
  expect(readOf(within).map(({ label }) => label)).toEqual(['Apoyo 1, Dato']);
});
