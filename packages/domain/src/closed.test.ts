import { existsSync, readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { AllianceState } from './alliance/index.ts';
import { nouns } from './closedNouns.ts';
import { caseAt, caseIn, type Scene, type Trial, tried, undone } from './closedScene.ts';
import { type Line, lines } from './closedVerbs.ts';
import { aWorld, type GivenAlliance, givenAlliance, walk } from './given.ts';
import { refuse } from './platform/index.ts';
import { TRANSITIONS } from './wall/transitions.ts';

const world = aWorld();
const STEPS = Array.from({ length: 15 }, (_, n) => n + 2);
const OTHERS: readonly AllianceState[] = ['suspended', 'withdrawn', 'endedEarly', 'closed'];
let one: GivenAlliance;

/** By verb and table, of which rows were locked. */
const locks = new Set<string>();

/** What the table says of a trial, beside what it did: the two must be the same. */
function told(line: Pick<Line, 'verb'>, where: string, allowed: boolean, { said, moved, untold, locked }: Trial) {
  for (const table of locked) locks.add(`${line.verb.split(' ')[0]} ${table}`);
  const fine = allowed ? said === 'yes' : said !== 'yes' && !moved;
  return fine
    ? untold.map((fault) => `${line.verb} ${where}: its event does not tell ${fault}`)
    : [
        `${line.verb} ${where}: the table says ${allowed ? 'yes' : 'no'}, it said ${said}${moved ? ' and moved rows' : ''}`,
      ];
}

async function on(line: Line, step: number, state: AllianceState) {
  const isAt = line.at.includes(step);
  const { about } = line;
  const given = (isAt && line.given) || (about ? (scene: Scene) => scene.last(about) : undefined);
  return tried({ world: world(), one }, line.call, {
    ...(given ? { given } : {}),
    ...(state !== 'running' && { put: (scene) => caseIn(state, scene) }),
  });
}

test.each(STEPS)(
  'every verb of a case that stands at %i is taken or refused as the table says, and what it did is what its event tells',
  async (step) => {
    one ??= await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
    if (step > 2) await walk(world(), one, step - 1, step, 'pact');
    const wrong: string[] = [];
    for (const line of lines) {
      wrong.push(...told(line, `at ${step}`, line.at.includes(step), await on(line, step, 'running')));
      if (step !== (line.at[0] ?? 3)) continue;
      for (const other of line.at.length > 0 && !line.anywhere ? beside(line, step) : []) {
        const trial = await tried({ world: world(), one }, line.call, {
          ...(line.given && { given: line.given }),
          put: (scene) => caseAt(other, scene),
        });
        wrong.push(...told(line, `with all that it asks for, at ${other}`, false, trial));
      }
      for (const state of OTHERS)
        wrong.push(
          ...told(line, `at ${step}, ${state}`, line.beyond?.includes(state) ?? false, await on(line, step, state)),
        );
    }
    for (const { noun, given, states, verbs } of nouns.filter((one) => one.step === step)) {
      for (const [verb, { in: taken, call }] of Object.entries(verbs)) {
        for (const [state, put] of Object.entries(states)) {
          const trial = await tried({ world: world(), one }, call, { given, put });
          wrong.push(...told({ verb }, `of a ${noun} that is ${state}`, taken.includes(state), trial));
        }
      }
    }
    expect(wrong).toEqual([]);
  },
  600_000,
);

test('a trial sees a row that a refused verb wrote, and not one that it took back', async () => {
  one ??= await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
  const at = { world: world(), one };
  const write = sql`update alliance set title = 'Otro' where id = ${one.id}`;
  const wrote = tried(at, ({ db }) => db.execute(write).then(() => refuse('written')), {});
  expect(await wrote).toMatchObject({ said: 'written', moved: true, untold: [] });
  const tookBack = tried(at, ({ db }) => undone(db, (inner) => inner.execute(write)).then(() => refuse('written')), {});
  expect(await tookBack).toMatchObject({ said: 'written', moved: false, untold: [] });
});

/** The nearest activities, before and after, at which a verb is not taken. */
function beside({ at }: Line, step: number): number[] {
  const others = STEPS.filter((one) => !at.includes(one));
  return [others.filter((one) => one < step).at(-1), others.find((one) => one > step)].flatMap((one) => one ?? []);
}

/** What is locked and needs no trial of its own, and why. */
const TOGETHER: { readonly [lock: string]: string } = {
  'correctBalanceNumber filing': 'the filing of a balance has the states of its year, under which it is tried',
  'undoStep organization': 'its standing is lowered with the step that raised it; nothing of it is asked',
};

test('what a verb locks is a noun of the table that tries it in each of its states', () => {
  expect(locks.size).toBeGreaterThan(100);
  const missing = [...locks].filter((lock) => {
    const [verb, table] = lock.split(' ') as [string, string];
    const of = nouns.filter(({ noun }) => noun === table);
    return of.length > 0 && !of.some(({ verbs }) => verb in verbs) && !(lock in TOGETHER);
  });
  expect(missing).toEqual([]);
  expect(Object.keys(TOGETHER).filter((lock) => !locks.has(lock))).toEqual([]);
});

const APART = ['identity', 'platform', 'views', 'demo'];
const concepts = readdirSync(import.meta.dirname).filter(
  (name) => !APART.includes(name) && existsSync(`${import.meta.dirname}/${name}/index.ts`),
);

/** What locks neither a case nor a noun of the table, and why it stands in another test. */
const elsewhere: { readonly [why: string]: string } = {
  'its own concept: methodologies are listed, not closed': 'addPactMethodology retirePactMethodology',
  'opens what did not exist': 'startRequest',
  'of an organization, which does not close':
    'addMember enterOrganization registerOrganization notePersonRefused mergeOrganizations partOrganizations',
  'of a file, once': 'keepScan',
  'a job, or a link by mail, of whatever waits':
    'dropAbandonedDrafts expireInvitations askRequestLink askInvitationAgain remind proposeOverdue',
  'a look at what a case keeps, which changes nothing of it': 'lookAtPersonalData recordView recordPage',
  'the approval done and taken back: acta/acta.test.ts': 'rehearseApproval',
  'the references of a version': 'setReferenceLink enterVersionRequest',
};

/** States of a table that the trials of its noun hold under another word, or that nothing there acts on. */
const CALLED: { readonly [state: string]: string } = {};

test('the trials know every state that the catalogue lets a noun be in', () => {
  const missing = nouns.flatMap(({ noun, states }) =>
    statesOf(`${noun}.state`)
      .filter((state) => !(state in states) && !(`${noun} ${state}` in CALLED))
      .map((state) => `${noun} ${state}`),
  );
  expect(missing).toEqual([]);
});

function statesOf(column: string): string[] {
  const moves = Object.values(TRANSITIONS[column] ?? {});
  return [...new Set(moves.flatMap((from) => Object.entries(from).flat(2)))].filter((state) => state !== '');
}

test('every verb of a concept has its line', async () => {
  const known = new Set([
    ...lines.map((line) => line.verb),
    ...nouns.flatMap((one) => Object.keys(one.verbs)),
    ...Object.values(elsewhere).join(' ').split(' '),
  ]);
  const missing: string[] = [];
  for (const concept of concepts) {
    const door: Record<string, unknown> = await import(`./${concept}/index.ts`);
    for (const [name, verb] of Object.entries(door))
      if (/^async function \w+\(\s*outer\b/.test(String(verb)) && !known.has(name)) missing.push(`${concept} ${name}`);
  }
  expect(missing).toEqual([]);
});
