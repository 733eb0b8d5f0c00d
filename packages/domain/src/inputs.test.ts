import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type Sample, samples } from './platform/datum/testing.ts';
import { type Datum, type DatumName, email, type Leaf, leavesOf, mustBeSaid, refusalOf } from './platform/inputs.ts';

const here = new URL('./', import.meta.url);
const concepts = readdirSync(here).filter((name) => existsSync(new URL(`${name}/inputs.ts`, here)));

interface Input {
  name: string;
  schema: z.ZodType;
}

/** Every schema that a door of the domain exports, by its concept and its name; of tables of schemas, each. */
async function inputsOf(concept: string): Promise<Input[]> {
  const door = (await import(new URL(`${concept}/inputs.ts`, here).href)) as Record<string, unknown>;
  return Object.entries(door).flatMap(([name, exported]) => schemasIn(`${concept}.${name}`, exported));
}

function schemasIn(name: string, exported: unknown): Input[] {
  if (exported instanceof z.ZodType) return [{ name, schema: exported }];
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return [];
  return Object.entries(exported).flatMap(([part, one]) => schemasIn(`${name}.${part}`, one));
}

/** Choices and marks: what a page offers, never typed. */
const CHOSEN = ['enum', 'literal', 'boolean'];

function faultOf({ datum, type, schema }: Leaf): string | null {
  if (!datum) return CHOSEN.includes(type) ? null : `a plain ${type}`;
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return type === 'optional' && innerType && mustBeSaid(innerType) ? 'refuses blanks where it may be left empty' : null;
}

const inputs = (await Promise.all(concepts.map(inputsOf))).flat();

test('every concept that people write in has its door of inputs', () => {
  expect(concepts).toEqual(expect.arrayContaining(['acta', 'alliance', 'intake', 'organization', 'platform']));
  expect(inputs.length).toBeGreaterThan(70);
});

test.each(inputs)('every answer of $name is of a known datum', ({ schema }) => {
  const faults = leavesOf(schema).flatMap((leaf) => (faultOf(leaf) ? [`${leaf.path}: ${faultOf(leaf)}`] : []));
  expect(faults).toEqual([]);
});

test('a plain text, number or day, or one that is optional by itself, is found', () => {
  const plain = z.object({
    a: z.string(),
    b: z.array(z.coerce.number()),
    c: z.iso.date().optional(),
    d: email.optional(),
  });
  expect(leavesOf(plain).map(faultOf)).toEqual([
    'a plain string',
    'a plain number',
    'a plain string',
    'refuses blanks where it may be left empty',
  ]);
});

/** The answers of each datum as people write it, and the forms' fields that ask for it. */
const fields = inputs.flatMap(({ name, schema }) =>
  leavesOf(schema).flatMap(({ path, datum, schema: leaf }) => {
    const known = datum && (samples as Partial<Record<DatumName, readonly Sample[]>>)[datum.datum];
    return known ? [{ at: `${name} ${path}`, datum, leaf, known }] : [];
  }),
);

/** What only the schema of the example says of that sample: how long, how many, of which noun. */
function isOfTheExample({ datum, most, from, to }: Datum, sample: Sample): boolean {
  if (datum === 'code' || ('refused' in sample && sample.refused === 'text.tooLong')) return true;
  const value = 'becomes' in sample ? sample.becomes : null;
  if (typeof value === 'string' && most !== undefined && value.length > most) return true;
  if (datum === 'day') return value !== null && (String(value) < String(from) || String(value) > String(to));
  return typeof value === 'number' && (value < Number(from ?? value) || value > Number(to ?? value));
}

/** What a field says by itself of whatever is typed: a branch of its form that takes none, one choice among few, a year. */
const OWN = /^(choice\.unknown|compliance\.renewalOfYes|network\.addresseeOfLetter|year\.\w+)$/;

test('every sample of each datum is read, or refused by its code, at every field of every form that asks for it', () => {
  const faults: string[] = [];
  let tried = 0;
  for (const { at, datum, leaf, known } of fields) {
    for (const sample of known.filter((one) => !isOfTheExample(datum, one))) {
      const { success, data, error } = leaf.safeParse(sample.typed);
      const code = success ? null : refusalOf(error.issues[0]!)?.code;
      if (code && OWN.test(code)) continue;
      const told = success ? data : code;
      tried += 1;
      const wanted = 'becomes' in sample ? sample.becomes : sample.refused;
      if (success !== 'becomes' in sample || told !== wanted)
        faults.push(`${at}: ${sample.typed.slice(0, 40)} is ${told}`);
    }
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(2_000);
});

const isChosen = (element: unknown): element is z.ZodUUID | z.ZodEnum =>
  element instanceof z.ZodUUID || element instanceof z.ZodEnum;

/** Each list of ids or of choices that a schema holds, at any depth. */
function listsOfChoices(schema: unknown, seen = new Set<unknown>()): z.ZodArray[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = schema instanceof z.ZodArray && isChosen(schema.element) ? [schema] : [];
  const def =
    schema instanceof z.ZodType ? { ...schema.def, ...(schema instanceof z.ZodObject && schema.shape) } : schema;
  return [...own, ...Object.values(def).flatMap((part) => listsOfChoices(part, seen))];
}

const IDS = ['019b2c4e-0000-7000-8000-000000000001', '019b2c4e-0000-7000-8000-000000000002'];

test('what a form sends twice was chosen once, in every list of ids or of choices', () => {
  const lists = listsOfChoices(inputs.map(({ schema }) => schema));
  const ofIds = lists.filter(({ element }) => element instanceof z.ZodUUID);
  expect([ofIds.length > 10, lists.length > ofIds.length + 5]).toEqual([true, true]);
  for (const list of lists) {
    const all = list.element instanceof z.ZodEnum ? list.element.options : IDS;
    expect(list.parse([...all, all[0]])).toEqual(all);
  }
});
