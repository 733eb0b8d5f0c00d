import type { FormState } from './actions.ts';
import type { Control } from './controls.ts';
import { untouchedBy } from './field-marks.ts';
import { segmentsOf } from './names.ts';
import { isOfTheForm } from './words-in.ts';

interface Compared {
  /** The form as it came back */
  sent: readonly Control[];
  /** The form as it is saved now */
  saved: readonly Control[];
  /** What its page gave each field when it was opened */
  marks: string;
}

type Fields = ReadonlyMap<string, { said: readonly string[]; isHidden: boolean }>;

/**
 * What came back of a form that somebody else saved meanwhile: each field that its writer touched as they left it, and each
 * other as it is saved now. A field of a row is that of the same row only where its fixed fields say so; of a list whose
 * rows say nothing of themselves all comes back as it was sent, unless nothing of it was touched.
 */
export function savedWhereUntouched(values: FormState['values'], compared: Compared): FormState['values'] {
  const isUntouched = untouchedBy(compared.marks);
  const [own, now] = [fieldsOf(compared.sent), fieldsOf(compared.saved)];
  const touched = new Set([...own].filter(([name, { said }]) => !isUntouched(name, said)).map(([name]) => name));
  const isSameRow = sameRows(own, now, touched);
  const whole = listsLeftWhole(own, now, touched);
  let merged: unknown = values;
  for (const list of whole) merged = put(merged, segmentsOf(list), undefined);
  for (const [name, { said }] of now) {
    const list = listOf(name);
    const isLeft = own.get(name)?.isHidden === false && !touched.has(name) && rowsOf(name).every(isSameRow);
    if (isLeft || (list !== null && whole.has(list)))
      merged = put(merged, segmentsOf(name), said.length > 1 ? said : said[0]);
  }
  return merged as FormState['values'];
}

function fieldsOf(controls: readonly Control[]): Fields {
  const fields = new Map<string, { said: string[]; isHidden: boolean }>();
  for (const { name, value, isHidden } of controls) {
    if (isOfTheForm(name)) continue;
    const field = fields.get(name) ?? { said: [], isHidden: true };
    fields.set(name, {
      said: value === null ? field.said : [...field.said, value],
      isHidden: field.isHidden && isHidden,
    });
  }
  return fields;
}

/** Whether a row stands where it stood: its fixed fields are those that its page gave, and those that are saved. */
function sameRows(own: Fields, now: Fields, touched: ReadonlySet<string>): (row: string) => boolean {
  const rows = new Map<string, boolean>();
  for (const [name, { said, isHidden }] of own) {
    const row = /^(.*\])\.\w+$/.exec(name)?.[1];
    if (!isHidden || row === undefined) continue;
    const saved = now.get(name);
    const isSame = saved?.isHidden === true && !touched.has(name) && saved.said.join('\n') === said.join('\n');
    rows.set(row, isSame && rows.get(row) !== false);
  }
  return (row) => rows.get(row) === true;
}

/** The lists of which nothing was touched, and something is saved. */
function listsLeftWhole(own: Fields, now: Fields, touched: ReadonlySet<string>): ReadonlySet<string> {
  const listsIn = (names: Iterable<string>) => new Set([...names].flatMap((name) => listOf(name) ?? []));
  const [saved, written] = [listsIn(now.keys()), listsIn(touched)];
  return new Set([...listsIn(own.keys())].filter((list) => saved.has(list) && !written.has(list)));
}

/** The outermost list that a field is of: `items` of `items[2].activities[0].observation`. */
function listOf(name: string): string | null {
  return /^(.*?)\[\d+\]/.exec(name)?.[1] ?? null;
}

/** The rows that a field is in, from the outermost on. */
function rowsOf(name: string): string[] {
  return [...name.matchAll(/\]/g)].map(({ index }) => name.slice(0, index + 1));
}

/** The values with another at that place; nothing of what was given is changed. */
function put(at: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  const isRow = /^\d+$/.test(part);
  const copy = copyOf(at) ?? (isRow ? [] : {});
  return Object.assign(copy, { [part]: put((copy as Record<string, unknown>)[part], rest, value) });
}

function copyOf(at: unknown): object | null {
  if (Array.isArray(at)) return [...at];
  return typeof at === 'object' && at !== null ? { ...at } : null;
}
