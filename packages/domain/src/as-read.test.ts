import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as z from 'zod';

const here = new URL('./', import.meta.url);

/** Every table that carries a version, as the schema has it. */
async function versionedTables(): Promise<string[]> {
  const concepts = readdirSync(here).filter((name) => existsSync(new URL(`${name}/tables.ts`, here)));
  const doors = await Promise.all(concepts.map((name) => import(new URL(`${name}/tables.ts`, here).href)));
  const tables = doors
    .flatMap((door) => Object.values(door as Record<string, unknown>))
    .filter((one) => is(one, PgTable));
  return tables.filter((table) => 'version' in getTableColumns(table)).map(getTableName);
}

const plural = (noun: string) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** The names by which an input says a row of a table: all its words or the last, of one or of several. */
function namesOf(table: string): string[] {
  const words = table.split('_');
  const whole = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  return [whole, words.at(-1)!].flatMap((noun) => [noun, plural(noun)]);
}

const tables = await versionedTables();
const VERSIONED = [...new Set(tables.flatMap(namesOf))];

const frozen = 'what it decides about is frozen: nothing in it can have changed since it was read';
const wholeCase = 'it is of a case: its step, or what it adds, says whether it still stands';
const body = 'it says what it sets, whole: nothing that was read before is written again';

/** Inputs that act on a versioned noun without the version that was read, and why none is asked for. */
const WITHOUT: { readonly [input: string]: string } = {
  closeNonconformity: frozen,
  withdrawContribution: frozen,
  verifyContribution: frozen,
  acceptEvidence: frozen,
  returnEvidence: frozen,
  withdrawEvidence: frozen,
  lookAtPersonalData: 'it only looks',
  removeParty: wholeCase,
  endAlliance: wholeCase,
  suspendAlliance: wholeCase,
  resumeAlliance: wholeCase,
  undoStep: 'the step that was read is asked instead',
  withdrawInput: wholeCase,
  carryOverAlliance: wholeCase,
  handOverAlliances: 'who answers for them, as it was read, is asked instead',
  concludeExecution: wholeCase,
  verifyLegalNature: body,
  withdrawLegalNature: body,
  settleDoubt: body,
  partOrganizations: body,
  addFollowUpDate: wholeCase,
  addMember: body,
  endMembership: body,
  bringPerson: body,
  actaItem: 'it is a part of saveActa, which says it',
  fileBalance: 'a confirmed balance is frozen',
};

/** Every exported input, each variant of a union by itself. */
async function inputs(): Promise<{ name: string; shape: Record<string, z.ZodType> }[]> {
  const concepts = readdirSync(here).filter((name) => existsSync(new URL(`${name}/inputs.ts`, here)));
  const found = [];
  for (const concept of concepts) {
    const door = (await import(new URL(`${concept}/inputs.ts`, here).href)) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(door)) {
      const variants = exported instanceof z.ZodDiscriminatedUnion ? exported.options : [exported];
      for (const one of variants) if (one instanceof z.ZodObject) found.push({ name, shape: one.shape });
    }
  }
  return found;
}

const all = await inputs();
const ID = '019c2404-7d80-7058-99d6-a60381733a7a';
/** Whether it is the id of a row, or a list of them. */
const names = (schema: z.ZodType | undefined) =>
  schema !== undefined && (schema.safeParse(ID).success || schema.safeParse([ID]).success);
const requires = (schema: z.ZodType | undefined) => schema !== undefined && !schema.safeParse(undefined).success;

test('no verb takes what it acts on without the version that was read, by its type either', () => {
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.ts$/.test(path) && !/\.test\.ts$|^asRead\.ts$/.test(path),
  );
  expect(sources.length).toBeGreaterThan(300);
  const loose = sources.filter((path) =>
    /version\?: number|Omit<\w+, 'version'>/.test(readFileSync(new URL(path, here), 'utf8')),
  );
  expect(loose).toEqual([]);
});

test('no input may leave its version out', () => {
  const versioned = all.filter(({ shape }) => 'version' in shape);
  expect(versioned.length).toBeGreaterThan(15);
  expect(versioned.filter(({ shape }) => !requires(shape.version)).map(({ name }) => name)).toEqual([]);
});

test('the nouns that carry a version are those of the schema', () => {
  expect(tables.length).toBeGreaterThan(12);
  expect(tables).toEqual(expect.arrayContaining(['acta', 'plan_activity', 'organization']));
});

test('what acts on a versioned noun says which version was read, or why it need not', () => {
  // A key makes something new: its repeats land on the first result.
  const acting = all.filter(({ shape }) => !('key' in shape) && VERSIONED.some((noun) => names(shape[noun])));
  const bare = acting.filter(({ shape }) => !('version' in shape)).map(({ name }) => name);
  expect(acting.length).toBeGreaterThan(30);
  expect([...new Set(bare)].sort()).toEqual(Object.keys(WITHOUT).sort());
});
