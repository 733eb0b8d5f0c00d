import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, prepareAmendment, returnCommitment, undoStep } from '../asRead.ts';
import { verifyStored } from '../audit/index.ts';
import { commitmentsOf, withdrawCommitment } from '../commitment/index.ts';
import { acceptEvidence, returnEvidence, submitEvidence, withdrawEvidence } from '../evidence/index.ts';
import { enterFilingNumber, takeBackPacket } from '../filing/index.ts';
import {
  answerNo,
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  radicado,
  refusal,
  reportOf,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { newCommitmentFacts } from '../notification/index.ts';
import { editPlanActivity, planOf, snapshotsOf } from '../plan/index.ts';
import { Forbidden, NotFound, Stale } from '../platform/index.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { commitmentsPage, complianceStanding } from '../views/index.ts';
import { closeNonconformity, correctNonconformity, correctRenewal, nonconformitiesOf, renewAgain } from './index.ts';
import { givenFollowUpHeld } from './testing.ts';

const world = aWorld();
const TIME = 120_000;
const DAY = 20;
const staff = () => by(world(), 'professional', DAY);
const ally = (one: GivenAlliance) => through(world(), one.organizations[0]!.representative, DAY);
const said = { action: 'Hacer la jornada que faltó', deliverable: 'Un registro', dueOn: '2026-05-04' };
const reason = 'La fecha no era esa';

/** The commitment that a No asked for, with its amendment at the desk. */
async function born() {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const { id, version } = (await commitmentsOf(staff(), one.id)).at(-1)!;
  const sought = sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment'`;
  return { one, id, version, filing: String((await rowOf(world(), sought)).id) };
}

/** The same, taken back from the desk. */
async function loose() {
  const found = await born();
  must(await takeBackPacket(staff(), { filing: found.filing, reason: 'Se escribió mal' }));
  return found;
}

/** The same, which its organization accepted. */
async function accepted() {
  const found = await loose();
  const chosen = { alliance: found.one.id, commitments: [found.id], statement: 'yes' as const };
  must(await acceptCommitments(ally(found.one), chosen));
  return { ...found, version: found.version + 1 };
}

const replacing = (commitment: string, version: number) => ({
  ...{ key: randomUUID(), commitment, version, reason },
  ...said,
});

/** What the plan in force says of the commitments of the loop. */
async function planned(one: GivenAlliance) {
  const { actions } = await planOf(staff(), one.id);
  return actions.flatMap(({ commitment, activities }) =>
    commitment.round === 0
      ? []
      : activities
          .filter(({ replacedAt }) => replacedAt === null)
          .map(({ title, endsOn }) => [commitment.id, title, endsOn]),
  );
}

/** What the mail that was queued when a commitment was born says of it, when it goes at last. */
async function newlyTold(commitment: string) {
  const { payload } = (await waitingJobs(world().database.worker.db)).find(
    (job) => job.payload.template === 'newCommitment' && job.payload.commitment === commitment,
  )!;
  const job = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  return newCommitmentFacts(job, { commitment, receipt: String(payload.receipt) });
}

test(
  'what a No asked for is corrected until it is accepted, once it is off the desk: in its plan too, and its organization hears',
  async () => {
    const { one, id, version, filing } = await born();
    const before = (await commitmentsOf(staff(), one.id)).at(-1)!;
    const input = { commitment: id, version, ...said };
    expect(refusal(await correctRenewal(staff(), input))).toBe('commitment.amendmentPrepared');
    expect((await commitmentsPage(staff(), one.id)).at(-1)!.can).toMatchObject({ correct: false, takeBackFirst: true });
    must(await takeBackPacket(staff(), { filing, reason: 'Se escribió mal' }));
    must(await returnCommitment(ally(one), { commitment: id, note: 'No alcanzamos esa fecha' }));
    await expect(correctRenewal(staff(), input)).rejects.toThrow(Stale);
    expect((await commitmentsPage(staff(), one.id)).at(-1)!.can).toMatchObject({ correct: true, takeBackFirst: false });
    must(await correctRenewal(staff(), { ...input, version: version + 1 }));
    const [last] = (await commitmentsOf(staff(), one.id)).slice(-1);
    expect(last).toMatchObject({ id, state: 'proposed', round: 1, objected: false, ...said });
    expect(await planned(one)).toEqual([[id, said.action, said.dueOn]]);
    expect(await mailsAbout(world(), id)).toContain('commitmentChanged');
    expect(await newlyTold(id)).toMatchObject({ action: before.action, dueOn: before.dueOn });
    const due = sql`select due_on::text as day from nonconformity where alliance_id = ${one.id}`;
    expect(await rowOf(world(), due)).toEqual({ day: said.dueOn });
    expect(await verifyStored(world().database.owner.db)).toEqual([]);
    must(await prepareAmendment(staff(), { alliance: one.id }));
    expect((await complianceStanding(staff(), one.id)).amendmentsPending).toBe(1);
  },
  TIME,
);

test(
  'the day that the plan had of it, and its title, stay where the commitment keeps its own; it is not due before it begins',
  async () => {
    const { one, id, version } = await loose();
    const { actions } = await planOf(staff(), one.id);
    const activity = actions.find(({ commitment }) => commitment.id === id)!.activities[0]!;
    const edited = { title: 'Jornada en la cancha', startsOn: '2026-03-02', endsOn: '2026-03-20' };
    const place = { responsible: activity.responsible, place: activity.place };
    const side = { activity: activity.id, version: activity.version, organization: one.organizations[0]!.id };
    must(await editPlanActivity(staff(), { ...side, ...place, ...edited, reason }));
    const { action, dueOn } = (await commitmentsOf(staff(), one.id)).find((each) => each.id === id)!;
    const same = { commitment: id, version, action, dueOn, deliverable: 'Otro registro' };
    must(await correctRenewal(staff(), same));
    expect(await planned(one)).toEqual([[id, edited.title, edited.endsOn]]);
    const early = { commitment: id, version: version + 1, ...said, dueOn: '2026-03-01' };
    expect(refusal(await correctRenewal(staff(), early))).toBe('plan.dueBeforeStart');
    expect(await verifyStored(world().database.owner.db)).toEqual([]);
  },
  TIME,
);

test(
  'once accepted another that names it takes its place, is in the plan and in force, and is filed in its stead',
  async () => {
    const { one, id, version } = await accepted();
    const corrected = { commitment: id, version, ...said };
    expect(refusal(await correctRenewal(staff(), corrected))).toBe('commitment.acceptedStands');
    await expect(renewAgain(staff(), replacing(id, version - 1))).rejects.toThrow(Stale);
    const input = replacing(id, version);
    const next = must(await renewAgain(staff(), input));
    expect(must(await renewAgain(staff(), input))).toEqual(next);
    const [before, now] = (await commitmentsPage(staff(), one.id)).slice(-2);
    expect(before).toMatchObject({ id, state: 'replaced', endReason: reason, successor: now!.number });
    expect(now).toMatchObject({ id: next.id, state: 'proposed', round: 1, parent: before!.number, ...said });
    expect(await planned(one)).toEqual([[next.id, said.action, said.dueOn]]);
    expect(refusal(await renewAgain(staff(), replacing(next.id, 1)))).toBe('commitment.loopNotAccepted');
    expect(await verifyStored(world().database.owner.db)).toEqual([]);
    const amendment = must(await prepareAmendment(staff(), { alliance: one.id }));
    const number = { filing: amendment.id, number: radicado(), filedOn: '2026-02-22' };
    must(await enterFilingNumber(by(world(), 'correspondence', DAY), number));
    expect((await complianceStanding(staff(), one.id)).amendmentsPending).toBe(0);
    const filed = sql`select id from commitment where filing_id = ${amendment.id}`;
    expect(await rowOf(world(), filed)).toEqual({ id: next.id });
    const [out, standing] = (await commitmentsPage(staff(), one.id)).slice(-2);
    expect(refusal(await renewAgain(staff(), replacing(id, out!.version)))).toBe('commitment.notInForce');
    expect(refusal(await renewAgain(staff(), replacing(next.id, 1)))).toBe('commitment.amendmentFiled');
    const late = { commitment: next.id, version: 1, ...said };
    expect(refusal(await correctRenewal(staff(), late))).toBe('commitment.amendmentFiled');
    const none = { correct: false, renewAgain: false, takeBackFirst: false };
    expect([out!.can, standing!.can]).toMatchObject([none, none]);
    const undoing = { alliance: one.id, step: 11 as const, reason };
    expect(refusal(await undoStep(by(world(), 'lead', DAY), undoing))).toMatch(/^undo\.|^step\./);
  },
  TIME,
);

test(
  'a No whose commitment was replaced is taken back with what stands for it',
  async () => {
    const { one, id, version } = await accepted();
    const next = must(await renewAgain(staff(), replacing(id, version)));
    must(await prepareAmendment(staff(), { alliance: one.id }));
    must(await undoStep(by(world(), 'lead', DAY), { alliance: one.id, step: 11, reason }));
    expect(await stepOf(world(), one.id)).toBe(13);
    const states = (await commitmentsOf(staff(), one.id)).filter(({ round }) => round > 0);
    expect(states.map((each) => [each.id, each.state])).toEqual([
      [id, 'replaced'],
      [next.id, 'replaced'],
    ]);
    expect(await planned(one)).toEqual([]);
    expect((await complianceStanding(staff(), one.id)).amendmentsPending).toBe(0);
    expect(await verifyStored(world().database.owner.db)).toEqual([]);
  },
  TIME,
);

test(
  'it is not withdrawn, and nothing of it is mended once something was reported of it, nor by others than who drives',
  async () => {
    const { one, id, version } = await loose();
    const withdrawal = { commitment: id, version, reason };
    expect(refusal(await withdrawCommitment(staff(), withdrawal))).toBe('commitment.loopStands');
    const input = { commitment: id, version, ...said };
    expect(refusal(await correctRenewal(staff(), { ...input, dueOn: '2026-01-02' }))).toBe('commitment.dueInThePast');
    for (const ctx of [ally(one), by(world(), 'colleague', DAY)]) {
      await expect(correctRenewal(ctx, input)).rejects.toThrow(Forbidden);
      await expect(renewAgain(ctx, replacing(id, version))).rejects.toThrow(Forbidden);
    }
    const stranger = through(world(), (await givenOrganization(world())).representative, DAY);
    await expect(correctRenewal(stranger, input)).rejects.toThrow(NotFound);
    const [first] = (await commitmentsOf(staff(), one.id)).filter(
      ({ round, state }) => round === 0 && state === 'accepted',
    );
    const other = { ...input, commitment: first!.id, version: first!.version };
    expect(refusal(await correctRenewal(staff(), other))).toBe('commitment.notOfLoop');
    const { id: organization } = one.organizations[0]!;
    const { actions } = await planOf(staff(), one.id);
    const activity = actions.find(({ commitment }) => commitment.id === id)!.activities[0]!;
    const report = { ...(await reportOf(ally(one), one.id, organization)), planActivity: activity.id };
    const { id: evidence } = must(await submitEvidence(ally(one), report));
    expect(refusal(await correctRenewal(staff(), input))).toBe('commitment.reported');
    must(await acceptEvidence(by(world(), 'lead', DAY), { evidence }));
    expect(refusal(await correctRenewal(staff(), input))).toBe('commitment.reported');
    expect(await eventsOf(world(), one.id)).not.toContain('commitment.amended');
  },
  TIME,
);

test(
  'what was reported and came back counts, so that its organization mends it; what it withdrew does not',
  async () => {
    const { one, id, version } = await loose();
    const { actions } = await planOf(staff(), one.id);
    const activity = actions.find(({ commitment }) => commitment.id === id)!.activities[0]!;
    const told = async () => ({
      ...(await reportOf(ally(one), one.id, one.organizations[0]!.id)),
      planActivity: activity.id,
    });
    const { id: evidence } = must(await submitEvidence(ally(one), await told()));
    must(await returnEvidence(staff(), { evidence, reason: 'Falta el listado' }));
    const input = { commitment: id, version, ...said };
    expect(refusal(await correctRenewal(staff(), input))).toBe('commitment.reported');
    const { id: again } = must(await submitEvidence(ally(one), await told()));
    for (const each of [evidence, again])
      must(await withdrawEvidence(ally(one), { evidence: each, reason: 'Era otra' }));
    must(await correctRenewal(staff(), input));
  },
  TIME,
);

test(
  'what a follow-up found of its activity goes with the one that takes its place: closed by that one alone, and opened once',
  async () => {
    const { one, id, version } = await loose();
    const found = async () =>
      (await nonconformitiesOf(staff(), { alliance: one.id, limit: 50 })).filter(({ origin }) => origin === 'followUp');
    const standing = async () =>
      (await planOf(staff(), one.id)).actions
        .flatMap(({ commitment, activities }) => activities.map((each) => ({ ...each, round: commitment.round })))
        .find(({ round, replacedAt }) => round === 1 && replacedAt === null)!;
    const first = await standing();
    await givenFollowUpHeld(world(), one, { [first.number]: 'notMet' }, DAY);
    const [open] = await found();
    expect(open).toMatchObject({ state: 'open', activity: { number: first.number } });
    const treated = { nonconformity: open!.id, correction: 'carryOut' as const, note: 'Se hará la jornada' };
    must(await correctRenewal(staff(), { commitment: id, version, ...said }));
    const second = await standing();
    expect((await found())[0]!.activity.number).toBe(second.number);
    await givenFollowUpHeld(world(), one, { [second.number]: 'notMet' }, DAY + 1);
    expect(await found()).toHaveLength(1);
    must(await correctNonconformity(staff(), treated));
    must(await correctRenewal(staff(), { commitment: id, version: version + 1, ...said, action: 'Otra vez' }));
    const third = await standing();
    const close = async () => {
      const [last] = await snapshotsOf(staff(), one.id);
      const records = { snapshot: last!.id, acta: last!.actaId };
      return closeNonconformity(by(world(), 'professional', DAY + 3), { nonconformity: open!.id, ...records });
    };
    await givenFollowUpHeld(world(), one, { [third.number]: 'underWay' }, DAY + 2);
    expect(refusal(await close())).toBe('nonconformity.notCarriedOut');
    await givenFollowUpHeld(world(), one, {}, DAY + 2);
    must(await close());
    expect(await verifyStored(world().database.owner.db)).toEqual([]);
  },
  TIME,
);
