import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { email, type Leaf, leavesOf, mustBeSaid } from './platform/inputs.ts';

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
