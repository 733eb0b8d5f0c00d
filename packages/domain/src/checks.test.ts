import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type Crossed, crossed, ordered } from './checksCrossed.ts';
import { read, typed } from './checksTyped.ts';
import { sceneOf, undone, wordOf } from './closedScene.ts';
import { aWorld, by, type GivenAlliance, givenAlliance } from './given.ts';
import { recordPage } from './look/index.ts';
import { type Leaf, leavesOf } from './platform/inputs.ts';

const world = aWorld();
let one: GivenAlliance;

const here = import.meta.dirname;
const concepts = readdirSync(here).filter((name) => existsSync(`${here}/${name}/tables.ts`));
const sources = concepts.flatMap((concept) =>
  readdirSync(`${here}/${concept}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ concept, text: readFileSync(`${here}/${concept}/${file}`, 'utf8') })),
);

/** By table: the concepts whose verbs write in it. */
async function writersOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const writers = new Map<string, string[]>();
  for (const concept of concepts) {
    const door: Record<string, unknown> = await import(`./${concept}/tables.ts`);
    for (const [name, table] of Object.entries(door)) {
      if (!is(table, PgTable)) continue;
      const wrote = new RegExp(`(insert|update)\\(\\s*${name}(Table)?\\s*\\)`);
      const found = sources.filter(({ text }) => wrote.test(text)).map((source) => source.concept);
      writers.set(getTableName(table), [...new Set(found)]);
    }
  }
  return writers;
}

interface Schema {
  name: string;
  schema: z.ZodType;
}

async function schemasOf(concept: string): Promise<Schema[]> {
  if (!existsSync(`${here}/${concept}/inputs.ts`)) return [];
  return schemasIn(concept, await import(`./${concept}/inputs.ts`));
}

function schemasIn(name: string, exported: unknown): Schema[] {
  if (exported instanceof z.ZodType) return [{ name, schema: exported }];
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return [];
  return Object.entries(exported).flatMap(([part, value]) => schemasIn(`${name}.${part}`, value));
}

const schemas = (await Promise.all(concepts.map(schemasOf))).flat();

interface Check {
  name: string;
  table: string;
  says: string;
  columns: string[];
}

async function everyCheck(): Promise<Check[]> {
  return world().database.owner.db.execute<Check & Record<string, unknown>>(sql`
    select c.conname as name, c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as says,
      (select json_agg(a.attname) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as columns
    from pg_constraint c where c.contype = 'c' and c.connamespace = 'public'::regnamespace order by 1`);
}

/** The answers that a column may be written from: of its name, or of its last words (`end_reason` from `reason`). */
function answersFor(column: string, leaves: readonly Leaf[]): Leaf[] {
  const words = column.replace(/_id$/, '').split('_');
  const names = words.map((_, n) =>
    words
      .slice(n)
      .join('_')
      .replace(/_(\w)/g, (__, letter) => letter.toUpperCase()),
  );
  return leaves.filter(({ path }) => names.includes(path.split('.').at(-1)!.replace('[]', '')));
}

const LISTED = /^CHECK \(\(\w+ = (?:ANY \(ARRAY\[(.*)\]\)|('\w+'::text))\)\)$/;

function choicesOf({ schema, type }: Leaf): string[] | null {
  const { entries, values } = schema.def as { entries?: Record<string, string>; values?: unknown[] };
  if (type === 'enum') return Object.values(entries!);
  return type === 'literal' ? values!.map(String) : null;
}

/** One of a list, and every answer that may stand there is chosen from that list, or from one of something else. */
function isChosen(check: Check, answers: readonly Leaf[]): boolean {
  const listed = LISTED.exec(check.says)?.[1]?.match(/(?<=')\w+(?=')/g);
  const offered = answers.map(choicesOf);
  if (!listed || offered.includes(null)) return false;
  const lists = offered.map((choices) => choices!.filter((choice) => listed.includes(choice)).length / choices!.length);
  return lists.every((part) => part === 0 || part === 1) && lists.includes(1);
}

/** One of a list, or what is there together: what code alone writes keeps it by being written whole. */
const isOfStates = ({ says }: Check) => LISTED.test(says) || /num_nonnulls|IS (NOT )?NULL/.test(says);

/** What stands under the name of an answer and is written by code alone, and why. */
const byCode: { readonly [check: string]: string } = {
  alliance_turn_of_party: 'whose it is is written with the act that takes it out',
  alliance_step_known: 'the engine moves it along the edges of the version',
  commitment_accepted_on_paper: 'mustBeSince refuses a day before its words or to come; commitment.test.ts tries both',
  consent_of_somebody: 'of the request in which it was given, or of the person who is signed in',
  filing_one_case: 'of the case, or of the cycle, whose packet is prepared',
  meeting_was_whole: 'the verb that moves a meeting writes whole what it was',
  nonconformity_closed_with_both: 'both of the follow-up that the rule finds; closed.test.ts tries it without them',
  page_look_path: 'cut to what it holds: the last test of this file',
  receipt_hash_of_content: 'keepReceipt sums the very text that it keeps',
};

test('before each CHECK that what people send could reach, a schema or a rule refuses', async () => {
  const writers = await writersOf();
  const found = await everyCheck();
  expect(found.length).toBeGreaterThan(120);
  const bare = found.filter((check) => {
    const known = schemas.filter(({ name }) => writers.get(check.table)?.includes(name.split('.')[0]!));
    const all = known.flatMap(({ schema }) => leavesOf(schema));
    const answers = check.columns.flatMap((column) => answersFor(column, all));
    if (check.name in typed || check.name in crossed || check.name in read || check.name in byCode) return false;
    return answers.length === 0 ? !isOfStates(check) : !isChosen(check, answers);
  });
  expect(bare.map(({ name, says }) => `${name}: ${says}`)).toEqual([]);
  const names = found.map(({ name }) => name);
  const gone = [typed, crossed, read, byCode].flatMap(Object.keys).filter((name) => !names.includes(name));
  expect(gone).toEqual([]);
});

test.each(Object.entries(typed))('what %s would refuse is a field error', (_, each) => {
  for (const { schema, fine, crossing } of each) {
    expect(schema.safeParse(fine)).toMatchObject({ success: true });
    expect(crossing.length).toBeGreaterThan(0);
    const taken = crossing.filter((part) => schema.safeParse({ ...fine, ...part }).success);
    expect(taken).toEqual([]);
  }
});

test.each(Object.entries(read))('%s holds of what is read, however it is typed', (_, { schema, typed: said, kept }) => {
  expect(schema.parse(said)).toBe(kept);
});

async function saidOf({ call }: Crossed): Promise<string> {
  one ??= await givenAlliance(world(), { at: 10, parties: 2, kind: 'pact' });
  return undone(world().database.owner.db, (db) => wordOf(call(sceneOf(world(), one, db))));
}

test.each(Object.entries(crossed))(
  'what %s would refuse, a rule refuses first',
  async (_, each) => {
    for (const crossing of each) expect(await saidOf(crossing)).toBe(crossing.says);
  },
  60_000,
);

/** The schemas that ask for two days or two hours, which may cross, with the CHECK whose trials send them crossed. */
const PAIRS: { readonly [schema: string]: string } = {
  'meeting.conveneMeeting': 'meeting_ends_after_start',
  'meeting.moveMeeting': 'meeting_ends_after_start',
  'plan.addPlanActivity': 'plan_activity_dates',
  'plan.editPlanActivity': 'plan_activity_dates',
  'plan.savePlanSection': 'plan_section_term_positive',
};

test('two days or hours of one answer are never taken crossed', async () => {
  const twice = schemas.filter(({ schema }) => {
    const leaves = leavesOf(schema);
    return ['day', 'time'].some((kind) => {
      const paths = leaves.filter(({ datum }) => datum?.datum === kind).map(({ path }) => path);
      return new Set(paths).size > 1;
    });
  });
  const names = [...new Set(twice.map(({ name }) => name))];
  expect(names.sort()).toEqual([...Object.keys(PAIRS), ...Object.keys(ordered)].sort());
  expect(Object.values(PAIRS).filter((check) => !(check in crossed))).toEqual([]);
  for (const crossing of Object.values(ordered)) expect(await saidOf(crossing)).toBe(crossing.says);
});

test('the look at a page of a long address is kept, as far as its register holds it', async () => {
  const path = `/organizaciones/${'a'.repeat(400)}`;
  expect(await recordPage(by(world(), 'auditor', 20), { path })).toMatchObject({ ok: true });
  const kept = sql`select path from page_look where path like '/organizaciones/a%'`;
  expect(await world().database.owner.db.execute(kept)).toEqual([{ path: path.slice(0, 201) }]);
});
