import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideActivePart, pathOf, recordFirstContact, saveProposal, validateInclusion } from './alliance/index.ts';
import { approvePlan, approveProposal, decideCompliance, endAlliance, undoStep } from './asRead.ts';
import { enterFilingNumber } from './filing/index.ts';
import { recordFollowUp } from './followup/index.ts';
import {
  aWorld,
  by,
  contents,
  dayOf,
  dismissProposed,
  type GivenAlliance,
  givenAcceptedRequest,
  must,
  proposalOf,
  radicado,
  refusal,
  renewFirst,
  rowOf,
  saidOfPlan,
  walk,
} from './given.ts';
import { NEXT, stretch } from './givenPrograms.ts';
import { verifyLegalNature } from './organization/index.ts';
import { planOf } from './plan/index.ts';
import { bogotaDay, type Ctx, type Outcome } from './platform/index.ts';
import {
  type ActivityNumber,
  type Answer,
  closedVisit,
  type Fact,
  initialPath,
  openVisit,
  type Path,
} from './procedure/index.ts';
import { evolve, lastStep } from './procedure/testing.ts';
import { decideRecognition, openEdition } from './recognition/index.ts';
import { decideContinuity } from './sustainment/index.ts';

const world = aWorld();
const PROGRAMS = process.env.DEEP ? 300 : 30;

/** What the model knows of an alliance: its path, and what its verbs ask for besides. */
interface Model {
  path: Path;
  proposed: boolean;
  amendments: number;
  /** Whether the follow-up that closed 12 left an activity not met */
  unmet: boolean;
  /** Whether a nonconformity that a No proposed waits for a person's decision */
  proposed13: boolean;
  /** It withdrew: what was open stays as it was, and nothing of it is done any more */
  withdrawn: boolean;
}

interface Command {
  /** Null when the model says that the verb must be refused; the fact, or nothing for the path, when it must be done */
  expected(model: Model): Fact | 'nothing' | null;
  run(one: GivenAlliance): Promise<Outcome<unknown>>;
  after?(model: Model, before: Model): Partial<Model>;
}

const at = (n: number) => (model: Model) => model.path.step === n;
const kept =
  (n: ActivityNumber) =>
  (model: Model): Fact | null =>
    at(n)(model) ? { type: 'recordKept', activity: n } : null;
/** Where an activity is open: as the step, or beside it once 5 was decided again. */
const keptBeside =
  (n: 6 | 7) =>
  ({ path, withdrawn }: Model): Fact | null =>
    openVisit(path, n) && !withdrawn ? { type: 'recordKept', activity: n } : null;
const staff = (one: GivenAlliance, n: number): Ctx => by(world(), 'professional', dayOf(one, n));
const each = <T>(one: GivenAlliance, said: T): Map<string, T> => new Map(one.organizations.map(({ id }) => [id, said]));
const acta = () => world().cycle.acta;

function without<T extends { activity: number }>({ activity, ...content }: T) {
  return content;
}

async function follow(one: GivenAlliance, first: 'met' | 'partly'): Promise<Outcome> {
  return recordFollowUp(staff(one, 12), one.id, acta(), { activities: await saidOfPlan(world(), one, first) });
}

async function answer(one: GivenAlliance, said: Answer): Promise<Outcome<unknown>> {
  const planned = (await planOf(staff(one, 13), one.id)).actions.length > 0;
  if (said === 'no' && planned) return stretch(renewFirst(world(), one));
  return decideCompliance(staff(one, 13), { answer: 'yes', alliance: one.id, reason: 'Cumplió' });
}

async function fileAmendments(one: GivenAlliance): Promise<Outcome> {
  const rows = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from filing where alliance_id = ${one.id} and state = 'pending' and withdrawn_at is null`,
  );
  const desk = by(world(), 'correspondence', dayOf(one, 13));
  for (const { id } of rows)
    must(await enterFilingNumber(desk, { filing: id, number: radicado(), filedOn: bogotaDay(desk.now) }));
  return { ok: true, value: undefined };
}

/** The last step goes back, unless a filing, a notice, a session or a decision 5 taken again stands on it. */
const undone: Command = {
  expected: ({ path, amendments }) => {
    const last = lastStep(path);
    if (last === null || [7, 9, 14, 15].includes(last.activity)) return null;
    return last.answer === 'no' && last.activity === 13 && amendments === 0 ? null : { type: 'undone' };
  },
  async run(one) {
    const { step } = await pathOf(by(world(), 'lead', 40), one.id);
    return undoStep(by(world(), 'lead', 40), { alliance: one.id, step: step ?? 16, reason: 'Error' });
  },
  after: ({ path, amendments, unmet }, before) => {
    const wasNo = path.rounds < before.path.rounds;
    return { amendments: amendments - (wasNo ? 1 : 0), unmet: unmet || wasNo };
  },
};

/** A plan that was approved once keeps its actions: it is approved again as it stands. */
async function plan(one: GivenAlliance): Promise<Outcome<unknown>> {
  const known = (await planOf(staff(one, 10), one.id)).section;
  return known ? approvePlan(staff(one, 10), { alliance: one.id }) : stretch(walk(world(), one, 10, 11));
}

async function save(one: GivenAlliance): Promise<Outcome<unknown>> {
  const { version } = await rowOf(
    world(),
    sql`select coalesce(max(version), 0)::int as version from proposal where alliance_id = ${one.id}`,
  );
  return saveProposal(staff(one, 2), proposalOf(one.id, 'support', Number(version)));
}

/** 5 as the step; or again, from the NO of the only organization to SI, between 8 and 13. */
const decided5 = (said: Answer): Command => ({
  expected: ({ path }) => {
    const isAgain =
      said === 'yes' && (path.step ?? 0) >= 8 && path.step! <= 13 && closedVisit(path, 5)?.answer === 'no';
    return path.step === 5 || isAgain ? { type: 'decided', activity: 5, answer: said } : null;
  },
  run: (one) => {
    if (said === 'yes') one.answers = ['yes'];
    return decideActivePart(staff(one, 5), one.id, acta(), each(one, without(contents[5](said))));
  },
});

/** While 11 is open a follow-up neither opens nor closes anything; at 12 it closes it, once what was proposed is decided. */
function following(first: 'met' | 'partly'): Command {
  return {
    expected: (model) => {
      if (at(11)(model)) return 'nothing';
      return model.proposed13 ? null : kept(12)(model);
    },
    run: (one) => follow(one, first),
    after: (_, { path }) => (path.step === 12 ? { unmet: first === 'partly' } : {}),
  };
}

const commands: { readonly [name: string]: Command } = {
  save: { expected: (model) => (at(2)(model) ? 'nothing' : null), run: save, after: () => ({ proposed: true }) },
  approve: {
    expected: (model) => (model.proposed ? kept(2)(model) : null),
    run: (one) => approveProposal(staff(one, 2), { alliance: one.id }),
  },
  contact: {
    expected: kept(3),
    run: (one) => recordFirstContact(staff(one, 3), one.id, acta(), each(one, without(contents[3]()))),
  },
  analyse: {
    expected: kept(4),
    run: (one) => validateInclusion(staff(one, 4), one.id, acta(), each(one, without(contents[4]()))),
  },
  yes5: decided5('yes'),
  no5: decided5('no'),
  enter: { expected: keptBeside(6), run: (one) => stretch(walk(world(), { ...one, answers: ['yes'] }, 6, 7)) },
  notify: { expected: keptBeside(7), run: (one) => stretch(walk(world(), { ...one, answers: ['yes'] }, 7, 8)) },
  agree: { expected: kept(8), run: (one) => stretch(walk(world(), one, 8, 9)) },
  formalise: { expected: kept(9), run: (one) => stretch(walk(world(), one, 9, 10)) },
  plan: { expected: kept(10), run: plan },
  execute: { expected: kept(11), run: (one) => stretch(walk(world(), one, 11, 12)) },
  follow: following('met'),
  followUnmet: following('partly'),
  settle: {
    expected: () => 'nothing',
    run: (one) => stretch(dismissProposed(world(), one)),
    after: () => ({ proposed13: false }),
  },
  yes13: {
    expected: (model) =>
      at(13)(model) && model.amendments === 0 && !model.unmet && !model.proposed13
        ? { type: 'decided', activity: 13, answer: 'yes' }
        : null,
    run: (one) => answer(one, 'yes'),
  },
  no13: {
    expected: (model) => (at(13)(model) && model.unmet ? { type: 'decided', activity: 13, answer: 'no' } : null),
    run: (one) => answer(one, 'no'),
    after: (model) => ({ amendments: model.amendments + 1, unmet: false, proposed13: true }),
  },
  file: { expected: () => 'nothing', run: fileAmendments, after: () => ({ amendments: 0 }) },
  undo: undone,
  recognise: {
    expected: kept(14),
    run: (one) =>
      decideRecognition(
        by(world(), 'lead', 40),
        one.id,
        acta(),
        each(one, { recognised: 'yes', reason: 'Cumplió', recordKind: 'minutes' }),
      ),
  },
  sustain: {
    expected: kept(15),
    run: (one) =>
      decideContinuity(by(world(), 'lead', 40), one.id, acta(), each(one, { outcome: 'continues', reason: 'Sigue' })),
  },
  end: {
    expected: (model) => (model.path.step === null ? null : { type: 'ended' }),
    run: (one) => endAlliance(by(world(), 'lead', 40), { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }),
    after: () => ({ withdrawn: true }),
  },
};

/** A move: one of those that would go on from where the alliance stands, or any verb at all. */
const move = fc.oneof(
  { weight: 40, arbitrary: fc.record({ next: fc.nat(3) }) },
  {
    weight: 20,
    arbitrary: fc.record({ any: fc.constantFrom(...Object.keys(commands).filter((name) => name !== 'end')) }),
  },
  { weight: 6, arbitrary: fc.record({ any: fc.constantFrom('undo', 'yes5', 'enter', 'notify') }) },
  { weight: 1, arbitrary: fc.record({ any: fc.constant('end') }) },
);

function nameOf(chosen: { next: number } | { any: string }, model: Model): string {
  if ('any' in chosen) return chosen.any;
  if (model.path.step === 2) return model.proposed ? 'approve' : 'save';
  const going = NEXT[model.path.step ?? 0] ?? ['save'];
  return going[chosen.next % going.length]!;
}

const bare = (path: Path) => ({
  ...path,
  visits: [...path.visits].sort((a, b) => a.activity - b.activity || a.visit - b.visit),
});

async function runProgram(moves: readonly ({ next: number } | { any: string })[]): Promise<void> {
  const opened = await givenAcceptedRequest(world());
  must(await verifyLegalNature(by(world(), 'lead', 1), { organization: opened.organization.id }));
  const one = {
    id: opened.id,
    code: opened.code,
    request: opened.request,
    organizations: [opened.organization],
    answers: ['yes'] as Answer[],
    rounds: 0,
  };
  const path = evolve(initialPath, { type: 'opened' });
  let model: Model = { path, proposed: false, amendments: 0, unmet: false, proposed13: false, withdrawn: false };
  for (const chosen of moves) {
    const name = nameOf(chosen, model);
    const { expected, run, after } = commands[name]!;
    const before = model;
    const fact = expected(model);
    const told = refusal(await run(one));
    expect(told === 'not refused', `${name} at ${model.path.step}: ${told}`).toBe(fact !== null);
    if (fact !== null && fact !== 'nothing') model = { ...model, path: evolve(model.path, fact) };
    if (fact !== null) model = { ...model, ...after?.(model, before) };
    expect(bare(await pathOf(by(world(), 'lead', 1), one.id)), `after ${name}`).toEqual(bare(model.path));
  }
}

test(`R-096 R-097 ${PROGRAMS} random programs of verbs agree with the model: what is illegal is refused and changes nothing`, async () => {
  await openEdition(by(world(), 'lead', 1), {
    key: randomUUID(),
    cycle: world().cycle.id,
    name: 'Gala',
    technicalDocument: 'DT-2',
  });
  // The verbs are called by themselves, without the acta whose approval asks for them
  for (const table of ['plan_snapshot', 'recognition', 'continuity'])
    await world().database.owner.db.execute(`alter table ${table} disable trigger ${table}_approved_asked`);
  await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 14, maxLength: 40 }), runProgram), {
    numRuns: PROGRAMS,
    endOnFailure: false,
  });
}, 900_000);
