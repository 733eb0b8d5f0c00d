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
const stands = 'what it takes out never says something else: it stands as it was read, or is out';
const stays = 'one of which something was written stays';
const body = 'it says what it sets, whole: nothing that was read before is written again';

/** Inputs that act on a versioned noun without the version that was read, and why none is asked for. */
const WITHOUT: { readonly [input: string]: string } = {
  closeNonconformity: frozen,
  withdrawContribution: frozen,
  verifyContribution: frozen,
  acceptEvidence: frozen,
  returnEvidence: frozen,
  withdrawEvidence: frozen,
  correctEvidence: frozen,
  lookAtPersonalData: 'it only looks',
  removeParty: stays,
  withdrawInput: stands,
  carryOverAlliance: 'the cycle where it is, as it was read, is asked instead',
  handOverAlliances: 'who answers for them, as it was read, is asked instead',
  verifyLegalNature: body,
  settleDoubt: body,
  partOrganizations: body,
  addFollowUpDate: 'what it adds is a day, and one is in a plan once',
  removeFollowUpDate: stands,
  addMember: body,
  endMembership: body,
  bringPerson: body,
  actaItem: 'it is a part of saveActa, which says it',
  unfinishedItem: 'it is a part of saveActa, which says it',
  fileBalance: 'a confirmed balance is frozen',
};

/** The same of verbs whose input is typed where they stand, and not in a schema. */
const WITHOUT_BESIDE: { readonly [verb: string]: string } = {
  rehearseApproval: 'it is taken back: it only says what would stand in the way',
  submitActa: 'it is a part of saving it, which says it, and of the page that shows it whole',
  askAcceptance: 'it only writes a mail: what it asks for is read in its page',
  removeRequestFile: stands,
  recordView: 'it only looks',
};

const whole = 'it ends the whole of it, whatever that says by then; nothing of it is taken away';

/** Verbs that take something out without asking what was read of it, and why. */
const TAKEN_OUT_UNREAD: { readonly [verb: string]: string } = {
  removeFollowUpDate: stands,
  removeRequestFile: stands,
  withdrawInput: stands,
  retirePactMethodology: stands,
  withdrawContribution: frozen,
  withdrawEvidence: frozen,
  takeBackPacket: 'a packet holds what it held when it was prepared',
  removeParty: stays,
  declineInvitation: 'what was sent is frozen, and its link with it',
  withdrawRequest: whole,
  endMembership: whole,
  partOrganizations: whole,
  disablePerson: whole,
  endSession: whole,
  endMySession: whole,
  endOtherSessions: whole,
  endSessionsOf: whole,
  dropAbandonedDrafts: 'nobody wrote in them for sixty days',
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

interface Verb {
  name: string;
  /** What it is given, where its type stands with it */
  given: readonly string[];
  source: string;
}

/** Every verb of the concepts, as it is written. */
const verbs: Verb[] = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/.*\.ts$/.test(path) && !/\.test\.ts$/.test(path))
  .flatMap((path) => readFileSync(new URL(path, here), 'utf8').split(/\n(?=export async function )/))
  .flatMap((source) => {
    const said = /^export async function (\w+)(?:<[^(]*>)?\(\s*outer: Ctx,?\s*(?:\w+: \{([^}]*)\})?/.exec(source);
    if (!said) return [];
    return [{ name: said[1]!, given: Array.from((said[2] ?? '').matchAll(/(\w+)\??:/g), ([, name]) => name!), source }];
  });
const TAKES_OUT =
  /^(?:remove|withdraw|dismiss|discard|delete|cancel|revoke|retire|annul|takeBack|takeOut|end|disable|undo|drop|part|decline)[A-Z]/;

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

test('so does a verb whose input has no schema', () => {
  expect(verbs.length).toBeGreaterThan(100);
  const acting = verbs.filter(({ given }) => !given.includes('key') && VERSIONED.some((noun) => given.includes(noun)));
  const bare = acting.filter(({ given }) => !given.includes('version')).map(({ name }) => name);
  expect(bare.sort()).toEqual(Object.keys(WITHOUT_BESIDE).sort());
});

test('what takes something out finds that it changed since it was read, or says why it cannot have', () => {
  const taking = verbs.filter(({ name }) => TAKES_OUT.test(name));
  expect(taking.length).toBeGreaterThan(25);
  const unread = taking.filter(({ source }) => !source.includes('new Stale(')).map(({ name }) => name);
  expect(unread.sort()).toEqual(Object.keys(TAKEN_OUT_UNREAD).sort());
});
