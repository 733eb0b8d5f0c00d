import { existsSync, readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { AllianceState } from './alliance/index.ts';
import { nouns } from './closedNouns.ts';
import {
  type Before,
  caseAt,
  caseIn,
  cycleCut,
  isNo,
  type Scene,
  type Trial,
  tried,
  triedEach,
  undone,
} from './closedScene.ts';
import { givenAt, type Line, lines } from './closedVerbs.ts';
import { aWorld, type GivenAlliance, givenAlliance, walk } from './given.ts';
import { refuse } from './platform/index.ts';
import { movesOf } from './wall/statements.ts';
import { TRANSITIONS } from './wall/transitions.ts';

const world = aWorld();
const STEPS = Array.from({ length: 15 }, (_, n) => n + 2);
const OTHERS: readonly AllianceState[] = ['suspended', 'withdrawn', 'endedEarly', 'closed'];
let one: GivenAlliance;

/** By verb and table, of which it locked or changed rows, or read one by its id. */
const touches = new Set<string>();

/** What the table says of a trial, beside what it did: the two must be the same. */
function told(line: Pick<Line, 'verb'>, where: string, allowed: boolean, { said, moved, untold, touched }: Trial) {
  for (const table of touched) touches.add(`${line.verb.split(' ')[0]} ${table}`);
  const fine = allowed ? said === 'yes' : isNo(said) && !moved;
  return fine
    ? untold.map((fault) => `${line.verb} ${where}: its event does not tell ${fault}`)
    : [
        `${line.verb} ${where}: the table says ${allowed ? 'yes' : 'no'}, it said ${said}${moved ? ' and moved rows' : ''}`,
      ];
}

/** Lines tried where their case stands at a step: those that begin with the same are tried on the same rows. */
async function triedAt(
  here: readonly Line[],
  step: number,
  before: (given: Line['given']) => Before,
): Promise<[line: Line, trial: Trial][]> {
  const all: [Line, Trial][] = [];
  const begun = here.map((line) => ({ line, given: givenAt(line, step) }));
  for (const given of new Set(begun.map((one) => one.given))) {
    const alike = begun.filter((one) => one.given === given).map(({ line }) => line);
    const calls = alike.map(({ call }) => call);
    const trials = await triedEach({ world: world(), one }, calls, before(given));
    all.push(...alike.map((line, at): [Line, Trial] => [line, trials[at]!]));
  }
  return all;
}

test.each(STEPS)(
  'every verb of a case that stands at %i is taken or refused as the table says, and what it did is what its event tells',
  async (step) => {
    one ??= await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
    if (step > 2) await walk(world(), one, step - 1, step, 'pact');
    const wrong: string[] = [];
    for (const [line, trial] of await triedAt(lines, step, (given) => ({ given })))
      wrong.push(...told(line, `at ${step}`, line.at.includes(step), trial));
    const begun = lines.filter(({ at }) => step === (at[0] ?? 3));
    for (const line of begun) {
      for (const other of line.at.length > 0 && !line.anywhere ? beside(line, step) : []) {
        const put = (scene: Pick<Scene, 'one'>) => caseAt(other, scene);
        const trial = await tried({ world: world(), one }, line.call, { given: givenAt(line, step), put });
        wrong.push(...told(line, `with all that it asks for, at ${other}`, false, trial));
      }
    }
    for (const state of OTHERS) {
      const put = (scene: Scene) => caseIn(state, scene);
      for (const [line, trial] of await triedAt(begun, step, (given) => ({ given, put })))
        wrong.push(...told(line, `at ${step}, ${state}`, line.beyond?.includes(state) ?? false, trial));
    }
    if (step === 16) wrong.push(...(await ofACutYear()));
    for (const { noun, given, states, verbs } of nouns.filter((one) => one.step === step)) {
      const calls = Object.values(verbs).map(({ call }) => call);
      for (const [state, put] of Object.entries(states)) {
        const trials = await triedEach({ world: world(), one }, calls, { given, put });
        for (const [at, [verb, { in: taken }]] of Object.entries(verbs).entries())
          wrong.push(...told({ verb }, `of a ${noun} that is ${state}`, taken.includes(state), trials[at]!));
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
  const no = () => refuse('case.busy');
  const wrote = tried(at, ({ db }) => db.execute(write).then(no), {});
  expect(await wrote).toMatchObject({ said: 'case.busy', moved: true, untold: [] });
  const tookBack = tried(at, ({ db }) => undone(db, (inner) => inner.execute(write)).then(no), {});
  expect(await tookBack).toMatchObject({ said: 'case.busy', moved: false, untold: [] });
});

/** In what a case can stand once the balance of its year was confirmed, where it has its outcome or has ended, and once it was filed. */
const CUT = [
  ['confirmed', 'running'],
  ['confirmed', 'suspended'],
  ['confirmed', 'withdrawn'],
  ['filed', 'endedEarly'],
] as const;

async function ofACutYear(): Promise<string[]> {
  const wrong: string[] = [];
  for (const [year, state] of CUT) {
    const before = (given: Line['given']): Before => ({
      given: async (scene) => {
        const made = await given?.(scene);
        if (state !== 'running') await scene.put(caseIn(state, scene));
        return made;
      },
      put: (scene) => cycleCut(year, scene),
    });
    for (const [line, trial] of await triedAt(lines, 16, before)) {
      const taken = state === 'running' ? line.at.includes(16) : line.beyond?.includes(state);
      wrong.push(...told(line, `at 16, ${state}, its year ${year}`, !line.uncut && taken === true, trial));
    }
  }
  return wrong;
}

/** The nearest activities, before and after, at which a verb is not taken. */
function beside({ at }: Line, step: number): number[] {
  const others = STEPS.filter((one) => !at.includes(one));
  return [others.filter((one) => one < step).at(-1), others.find((one) => one > step)].flatMap((one) => one ?? []);
}

/** What is touched and needs no trial of its own, and why. */
const TOGETHER: { readonly [why: string]: string } = {
  'the filing of a balance has the states of its year, under which it is tried':
    'correctBalanceNumber-filing fileBalance-filing',
  'what the step did is taken back with it; nothing of these is asked':
    'undoStep-organization undoStep-commitment undoStep-plan_activity undoStep-nonconformity',
  'opens the case': 'acceptRequest-alliance sendInvitation-alliance',
  'the case of an invitation, tried as one that ended; it waits before its outcome, which none does in a year that was cut':
    'acceptInvitation-alliance acceptInvitation-cycle declineInvitation-alliance declineInvitation-cycle resendInvitation-alliance resendInvitation-cycle revokeInvitation-alliance revokeInvitation-cycle',
  'its organization is held so that who is being taken out of it is waited for (organization/endMembership.test.ts)':
    'resendInvitation-organization',
  'its organization is read for its name':
    'declareContribution-organization correctContribution-organization correctVerifiedContribution-organization',
  'the activity of its commitment, whose evidence and compliance are asked (followup/mendRenewal.test.ts)':
    'correctRenewal-plan_activity renewAgain-plan_activity',
  'a nonconformity has an exit whatever became of its activity, as tried of its correction':
    'confirmNonconformity-plan_activity dismissNonconformity-plan_activity closeNonconformity-plan_activity',
};

/** Parts of a noun: they have no state of their own, and are as open as what they are of. */
const PARTS: { readonly [noun: string]: string } = {
  alliance:
    'party visit proposal proposal_input network_entry plan_section plan_action plan_snapshot follow_up_date compliance',
  cycle: 'balance initiative',
  request: 'request_sending consent file',
  meeting: 'attendee',
  acta: 'acta_item',
};

test('what a verb locks, changes or reads by its id is a noun of the table that tries it in each of its states', () => {
  expect(touches.size).toBeGreaterThan(250);
  const parts = Object.values(PARTS).join(' ').split(' ');
  const together = Object.values(TOGETHER).join(' ').split(' ');
  // A case in each of its states, in a year that was cut, and at each activity
  const ofACase = new Set(lines.map(({ verb }) => verb.split(' ')[0]));
  const missing = [...touches].filter((touch) => {
    const [verb, table] = touch.split(' ') as [string, string];
    if (parts.includes(table) || together.includes(`${verb}-${table}`)) return false;
    if (['alliance', 'cycle'].includes(table) && ofACase.has(verb)) return false;
    return !triedOf(table).has(verb);
  });
  expect(missing).toEqual([]);
  expect(together.filter((touch) => !touches.has(touch.replace('-', ' ')))).toEqual([]);
  expect(parts.filter((part) => ![...touches].some((touch) => touch.endsWith(` ${part}`)))).toEqual([]);
});

test('what is done of a meeting or its acta is tried of a committee in each state of its year', () => {
  const ofMeetings = [...touches]
    .filter((touch) => / (?:meeting|acta)$/.test(touch))
    .map((touch) => touch.split(' ')[0]!);
  expect(ofMeetings.length).toBeGreaterThan(10);
  expect(ofMeetings.filter((verb) => !triedOf('cycle').has(verb))).toEqual([]);
});

/** The verbs that the table tries in each state of a noun. */
function triedOf(noun: string): ReadonlySet<string> {
  const verbs = nouns.filter((one) => one.noun === noun).flatMap((one) => Object.keys(one.verbs));
  return new Set(verbs.map((verb) => verb.split(' ')[0]!));
}

const APART = ['identity', 'platform', 'views', 'demo'];
const concepts = readdirSync(import.meta.dirname).filter(
  (name) => !APART.includes(name) && existsSync(`${import.meta.dirname}/${name}/index.ts`),
);

/** What locks neither a case nor a noun of the table, and why it stands in another test. */
const elsewhere: { readonly [why: string]: string } = {
  'its own concept: methodologies are listed, not closed': 'addPactMethodology retirePactMethodology',
  'opens what did not exist': 'startRequest',
  'of an organization, which does not close':
    'addMember bringPerson enterOrganization registerOrganization notePersonRefused mergeOrganizations partOrganizations endMembership',
  'of a file, once': 'keepScan',
  'a job, or a link by mail, of whatever waits':
    'dropAbandonedDrafts expireInvitations askRequestLink askInvitationAgain remind proposeOverdue askUntold',
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
  const moves = movesOf(TRANSITIONS).filter(({ noun }) => noun === column);
  return [...new Set(moves.flatMap(({ was, becomes }) => [was, becomes]))].filter((state) => state !== '');
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
