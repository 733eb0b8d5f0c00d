import { expect, test } from 'vitest';
import { fieldMarksOf, untouchedBy } from './field-marks.ts';
import { givenOf, isBarelyBegun, isUntouched, withGiven } from './given.ts';

const PLACE = '<input type="hidden" name="draftGiven" value=""/>';
const page = (inner: string) =>
  `<form method="post"><input type="hidden" name="intent" value="report"/><input type="hidden" name="draftOf" value=""/>${PLACE}${inner}</form>`;
const FIELDS = `<input type="date" name="day" value="2026-11-29"/><textarea name="note">Uno
&amp; dos</textarea><select name="kind"><option value="a">A</option><option selected="" value="b">B</option></select>
<select name="first"><option disabled="" value="x">X</option><option value="y">Y</option></select>
<input type="checkbox" name="seenBy" checked=""/><input type="radio" name="who" value="1"/><input type="file" name="files"/>
<input type="text" name="off" value="no" disabled=""/><input type="hidden" name="party" value="019aa0de-0000-7000-8000-000000000001"/>`;
const SENT: [string, string][] = [
  ['intent', 'report'],
  ['draftOf', ''],
  ['day', '2026-11-29'],
  ['note', 'Uno\r\n& dos'],
  ['kind', 'b'],
  ['first', 'y'],
  ['seenBy', 'on'],
  ['party', '019aa0de-0000-7000-8000-000000000001'],
];

const markIn = (html: string) => /name="draftGiven" value="([^".]*)/.exec(html)![1]!;
const givenIn = (html: string) => /name="draftGiven" value="([^"]*)"/.exec(html)![1]!;

function formOf(mark: string, ...changes: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of SENT) form.set(name, value);
  form.set('draftGiven', mark);
  for (const [name, value] of changes) form.set(name, value);
  return form;
}

test('what a page gave is told from what was typed, chosen or taken out', () => {
  const mark = markIn(withGiven(page(FIELDS), undefined));
  expect(mark).toMatch(/^[\w-]{22}$/);
  expect(isUntouched(formOf(mark))).toBe(true);
  expect(isUntouched(formOf(mark, ['key', 'fresh'], ['draftCopy', 'other'], ['title', '  ']))).toBe(true);
  for (const change of [
    ['day', '2026-11-28'],
    ['day', ''],
    ['note', 'Uno'],
    ['who', '1'],
    ['kind', 'a'],
    ['party', '019aa0de-0000-7000-8000-000000000002'],
    ['waiting', 'a token'],
  ] as [string, string][])
    expect(isUntouched(formOf(mark, change)), change.join()).toBe(false);
});

test('a form that does not say what its page gave is untouched where it says nothing', () => {
  expect(isUntouched(formOf(''))).toBe(false);
  const blank = new FormData();
  blank.set('intent', 'report');
  blank.set('party', '019aa0de-0000-7000-8000-000000000001');
  expect(isUntouched(blank)).toBe(true);
});

test('a day and one choice that a browser put back are no work to go on with; a text, a file or two choices are', () => {
  const given = givenIn(withGiven(page(FIELDS), undefined));
  const form = (...said: [string, string][]) => {
    const blank = new FormData();
    for (const [name, value] of [...SENT.slice(0, 3), SENT.at(-1)!, ...said]) blank.append(name, value);
    blank.set('draftGiven', given);
    return blank;
  };
  expect(isBarelyBegun(form())).toBe(true);
  expect(isBarelyBegun(form(['who', '1'], ['note', ' ']))).toBe(true);
  expect(isBarelyBegun(form(['kind', 'a']))).toBe(true);
  for (const said of [
    [['note', 'no']],
    [['waiting', 'a token']],
    [
      ['who', '1'],
      ['seenBy', 'on'],
    ],
  ] as [string, string][][])
    expect(isBarelyBegun(form(...said)), said.join()).toBe(false);
  const unsaid = form(['who', '1']);
  unsaid.set('draftGiven', given.slice(0, 22));
  expect(isBarelyBegun(unsaid)).toBe(false);
});

test('what comes back filled keeps the mark of what its page gave first, and no other form takes it', () => {
  const given = givenOf(formOf('firstMark'));
  expect(given).toEqual({ form: 'report', mark: 'firstMark' });
  expect(markIn(withGiven(page(FIELDS), given))).toBe('firstMark');
  expect(markIn(withGiven(page(FIELDS), { form: 'other', mark: 'firstMark' }))).not.toBe('firstMark');
  const byButton = page(FIELDS).replace('<input type="hidden" name="intent" value="report"/>', '');
  const buttons = '<button type="submit" name="intent" value="report">Enviar</button>';
  expect(markIn(withGiven(byButton.replace('</form>', `${buttons}</form>`), given))).toBe('firstMark');
});

const fieldsIn = (html: string) => /name="givenFields" value="([^"]*)"/.exec(html)![1]!;
const OF_FIELDS = '<input type="hidden" name="givenFields" value=""/>';

test('a form that others may save says of each field what its page gave it, once', () => {
  const marks = fieldsIn(withGiven(page(OF_FIELDS + FIELDS), undefined));
  const isUntouched = untouchedBy(marks);
  for (const [name, value] of SENT.slice(2)) expect(isUntouched(name, [value]), name).toBe(true);
  for (const name of ['who', 'other']) expect(isUntouched(name, []), `${name}, blank then and now`).toBe(true);
  expect(isUntouched('note', ['Uno']), 'written otherwise').toBe(false);
  expect(isUntouched('note', [' ']), 'emptied').toBe(false);
  expect(isUntouched('seenBy', []), 'unticked').toBe(false);
  expect(isUntouched('who', ['1']), 'chosen').toBe(false);
  expect(isUntouched('day', ['2026-11-29', '2026-11-30']), 'said twice').toBe(false);
  const filled = page(OF_FIELDS.replace('value=""', `value="${marks}"`) + FIELDS.replace('Uno', 'Otra'));
  expect(fieldsIn(withGiven(filled, undefined))).toBe(marks);
});

test('the marks of the fields are short and bounded, whatever the order of what was ticked', () => {
  const ticked = ['b', 'a'].map((value): [string, string] => ['kinds', value]);
  const marks = fieldMarksOf([...ticked, ['note', 'Largo '.repeat(4000)]]);
  expect(marks).toMatch(/^\.[0-9a-z]{20}$/);
  expect(untouchedBy(marks)('kinds', ['a', 'b'])).toBe(true);
  const many = Array.from({ length: 2001 }, (_, index): [string, string] => [`rows[${index}]`, 'x']);
  for (const unreadable of ['', '-', '.abc', `${marks}!`, fieldMarksOf(many)])
    for (const sent of [[], ['x']]) expect(untouchedBy(unreadable)('kinds', sent), unreadable).toBe(false);
});
