import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { pathOf } from '../alliance/index.ts';
import { decideCompliance } from '../asRead.ts';
import { commitmentsOf } from '../commitment/index.ts';
import {
  aWorld,
  by,
  dayOf,
  eventsOf,
  type GivenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
  through,
  walk,
} from '../given.ts';
import { addFollowUpDate, inForce, planOf, snapshotsOf } from '../plan/index.ts';
import { type Actor, bogotaDay, Forbidden, NotFound } from '../platform/index.ts';
import { nonconformityPage } from '../views/index.ts';
import { followedIn } from './followed.ts';
import { closeNonconformity, complianceOf, correctNonconformity, nonconformitiesOf } from './index.ts';
import { decideCompliance as decision } from './inputs.ts';
import { decideFollowUp } from './rules.ts';
import {
  activitiesOf,
  CORRECTED_BY,
  contentOf,
  driving,
  fileAmendments,
  givenFollowUp,
  givenFollowUpHeld,
  givenPlan,
  noTo,
  renewal,
  sayNo,
  settleNonconformities,
} from './testing.ts';

const world = aWorld();
let given: GivenAlliance;
let stranger: Actor;

const drive = () => driving(world(), given, 13);
const yes = () => ({ answer: 'yes' as const, alliance: given.id, reason: 'Se cumplió' });
const activities = () => activitiesOf(world(), given);
const no = async (number: number) => noTo(given, (await activities())[number - 1]!.id);

beforeAll(async () => {
  stranger = (await givenOrganization(world())).representative;
});
beforeEach(async () => {
  given = await givenPlan(world());
});

test('R-211 R-220 answer Sí opens 14, asks for no record, and the commitments in force are met', async () => {
  await givenFollowUp(world(), given);
  must(await decideCompliance(drive(), yes()));
  expect(await pathOf(drive(), given.id)).toMatchObject({ step: 14, rounds: 0 });
  expect((await commitmentsOf(drive(), given.id)).map((one) => one.state)).toEqual(['met', 'met', 'met']);
  expect(await complianceOf(drive(), given.id)).toMatchObject([
    { answer: 'yes', reason: 'Se cumplió', visit: 1, planActivityId: null },
  ]);
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('compliance.decided');
});

test('R-212 R-213 answer No needs the activity to be met and a new commitment', () => {
  const whole = { ...noTo(given, randomUUID()), version: 1 };
  const { planActivity, ...withoutActivity } = whole;
  const { renewal: asked, ...withoutCommitment } = whole;
  expect(decision.safeParse(whole).success).toBe(true);
  expect(decision.safeParse(withoutActivity).success).toBe(false);
  expect(decision.safeParse(withoutCommitment).success).toBe(false);
  for (const field of Object.keys(asked)) {
    const lacking = { ...withoutCommitment, planActivity, renewal: { ...asked, [field]: '' } };
    expect(decision.safeParse(lacking).success).toBe(false);
  }
});

test('R-214 answer No returns the alliance to activity 11 and counts the round', async () => {
  await givenFollowUp(world(), given, { 2: 'notMet' });
  must(await decideCompliance(drive(), await no(2)));
  expect(await pathOf(drive(), given.id)).toMatchObject({ step: 11, rounds: 1 });
});

test('R-213 R-216 the new commitment keeps its parent and the activity not met, in the plan and in force at once', async () => {
  await givenFollowUp(world(), given, { 2: 'notMet' });
  must(await decideCompliance(drive(), await no(2)));
  const [, parent, , born] = await commitmentsOf(drive(), given.id);
  expect(born).toMatchObject({ parentId: parent!.id, state: 'proposed', dueOn: renewal.dueOn, round: 1 });
  expect(inForce(born!)).toBe(true);
  const [, named, , added] = await activities();
  expect(await complianceOf(drive(), given.id)).toMatchObject([
    { answer: 'no', cause: 'ally', planActivityId: named!.id, commitmentId: born!.id },
  ]);
  expect(named).toMatchObject({ number: 2, compliance: 'notMet', replacedAt: drive().now });
  const { partyId, responsible, place } = named!;
  const times = { startsOn: bogotaDay(drive().now), endsOn: renewal.dueOn };
  expect(added).toMatchObject({ number: 4, title: renewal.action, partyId, responsible, place, ...times });
  expect(await mailsAbout(world(), born!.id)).toEqual(['newCommitment']);
});

test('a commitment of the secretariat is renewed as its own, in force without asking anybody', async () => {
  await givenFollowUp(world(), given, { 1: 'notMet' });
  await sayNo(world(), given, 1, 'secretariat');
  const [parent, , , born] = await commitmentsOf(drive(), given.id);
  expect(born).toMatchObject({ partyId: null, state: 'accepted', parentId: parent!.id });
});

test('answer No keeps the nonconformity of the activity, or proposes one, and only one', async () => {
  await givenFollowUp(world(), given, { 2: 'notMet' });
  await sayNo(world(), given, 2);
  const listed = () => nonconformitiesOf(drive(), { alliance: given.id, limit: 50 });
  expect(await listed()).toMatchObject([{ activity: { number: 2 }, state: 'open', dueOn: renewal.dueOn }]);
  await givenFollowUp(world(), given, { 3: 'partly' });
  await sayNo(world(), given, 3);
  expect((await listed()).map((one) => [one.activity.number, one.state, one.origin])).toEqual([
    [3, 'proposed', 'answerNo'],
    [2, 'open', 'followUp'],
  ]);
});

test('Q-24 Q-25 each other activity not met is told by the No, stays in force and has its own nonconformity to decide', async () => {
  await givenFollowUp(world(), given, { 1: 'partly', 2: 'notMet', 3: 'partly' });
  await sayNo(world(), given, 3);
  const [first, second] = await activities();
  const told = await world().database.owner.db.execute<{ others: string[] }>(
    sql`select data::json -> 'alsoUnmet' as others from event where stream_id = ${given.id} and name = 'compliance.decided'`,
  );
  expect(told).toMatchObject([{ others: [first!.id, second!.id] }]);
  for (const one of [first, second]) expect(one!.replacedAt).toBeNull();
  const listed = await nonconformitiesOf(drive(), { alliance: given.id, limit: 9 });
  const known = Object.fromEntries(
    listed.map(({ activity, state, origin }) => [activity.number, `${state} ${origin}`]),
  );
  expect(known).toEqual({ 1: 'proposed answerNo', 2: 'open followUp', 3: 'proposed answerNo' });
  expect(listed.find(({ activity }) => activity.number === 2)!.dueOn, 'its own day').toBe(CORRECTED_BY);
  await givenFollowUp(world(), given, { 1: 'partly' });
  await fileAmendments(world(), given);
  expect(await decideCompliance(drive(), yes())).toMatchObject({
    refusal: { code: 'compliance.activitiesNotMet', numbers: ['1'] },
    others: [{ code: 'compliance.nonconformitiesOpen' }],
  });
});

test('the follow-up that closes 12 waits for what a No proposed of an activity that it did not name', async () => {
  await givenFollowUp(world(), given, { 2: 'partly', 3: 'partly' });
  await sayNo(world(), given, 2);
  const proposed = await nonconformitiesOf(drive(), { alliance: given.id, state: 'proposed', limit: 9 });
  await walk(world(), given, 11, 12);
  const { activities: said } = await contentOf(world(), given);
  const decided = decideFollowUp(
    { state: 'running', step: 12 },
    await followedIn(drive(), given.id, '2026-02-01'),
    said,
  );
  expect(decided).toMatchObject({
    refusal: { code: 'nonconformity.toDecide', codes: proposed.map((one) => one.code).sort() },
  });
});

test('Q-21 Q-25 Sí is refused while an amendment of the loop has no radicado, and while a nonconformity is not settled', async () => {
  await givenFollowUp(world(), given, { 2: 'notMet' });
  await sayNo(world(), given, 2);
  await givenFollowUp(world(), given);
  const [live] = await nonconformitiesOf(drive(), { alliance: given.id, limit: 1 });
  const open = { code: 'compliance.nonconformitiesOpen', codes: [live!.code] };
  expect(await decideCompliance(drive(), yes())).toEqual({
    ok: false,
    refusal: { code: 'compliance.amendmentNotFiled', filings: 1 },
    others: [open],
  });
  await fileAmendments(world(), given);
  expect(await decideCompliance(drive(), yes())).toEqual({ ok: false, refusal: open });
  await settleNonconformities(world(), given);
  must(await decideCompliance(drive(), yes()));
  expect(await pathOf(drive(), given.id)).toMatchObject({ step: 14, rounds: 1 });
});

test('Q-24 Sí is refused while the last follow-up leaves an activity not met, partly met or not judged', async () => {
  await givenFollowUp(world(), given, { 2: 'partly', 3: 'notMet' });
  const refused = await decideCompliance(drive(), yes());
  expect(refused).toMatchObject({ refusal: { code: 'compliance.activitiesNotMet', numbers: ['2', '3'] } });
  expect(await pathOf(drive(), given.id)).toMatchObject({ step: 13 });
  expect((await commitmentsOf(drive(), given.id)).map((one) => one.state)).not.toContain('met');
});

test('Q-24 what was adjusted is found met as it was adjusted: a note of it, and the follow-up that found it not met, close nothing', async () => {
  await givenFollowUpHeld(world(), given, { 3: 'notMet' }, dayOf(given, 11));
  await givenFollowUp(world(), given, { 2: 'notMet', 3: 'notMet' });
  const found = await nonconformitiesOf(drive(), { alliance: given.id, limit: 9 });
  const adjusted = found.find((one) => one.activity.number === 3)!;
  const said = { nonconformity: adjusted.id, correction: 'adjust' as const, note: 'Una jornada basta' };
  must(await correctNonconformity(drive(), said));
  const close = async () => {
    const [last] = await snapshotsOf(drive(), given.id);
    return closeNonconformity(drive(), { nonconformity: adjusted.id, snapshot: last!.id, acta: last!.actaId });
  };
  const { offers } = await nonconformityPage(drive(), adjusted.code);
  for (const refused of [await close(), offers.close])
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'nonconformity.notCarriedOut' } });
  expect(await decideCompliance(drive(), yes())).toMatchObject({
    refusal: { code: 'compliance.activitiesNotMet', numbers: ['2', '3'] },
  });
  await sayNo(world(), given, 2);
  await givenFollowUp(world(), given, { 3: 'partly' });
  expect(refusal(await close()), 'neither is it met in part').toBe('nonconformity.notCarriedOut');
  await sayNo(world(), given, 3);
  await givenFollowUp(world(), given);
  await fileAmendments(world(), given);
  must(await close());
  await settleNonconformities(world(), given);
  must(await decideCompliance(drive(), yes()));
});

test('No of an activity that was met, of another alliance or before 13 is refused and leaves nothing', async () => {
  const early = await decideCompliance(drive(), await no(2));
  expect(early).toMatchObject({ refusal: { code: 'activity.notOpen', activity: 13, step: 11 } });
  await givenFollowUp(world(), given, { 2: 'notMet' });
  const met = await decideCompliance(drive(), await no(3));
  expect(met).toMatchObject({ refusal: { code: 'compliance.activityMet', number: 3 } });
  const [foreign] = await activitiesOf(world(), await givenPlan(world()));
  await expect(decideCompliance(drive(), noTo(given, foreign!.id))).rejects.toBeInstanceOf(NotFound);
  expect(await commitmentsOf(drive(), given.id)).toHaveLength(3);
});

test('another professional may not decide 13, nor quality, nor an ally; a stranger finds nothing', async () => {
  await givenFollowUp(world(), given);
  const day = dayOf(given, 13);
  await expect(decideCompliance(by(world(), 'colleague', day), yes())).rejects.toBeInstanceOf(Forbidden);
  await expect(decideCompliance(by(world(), 'quality', day), yes())).rejects.toBeInstanceOf(Forbidden);
  const ally = through(world(), given.organizations[0]!.representative, day);
  await expect(decideCompliance(ally, yes())).rejects.toBeInstanceOf(Forbidden);
  await expect(decideCompliance(through(world(), stranger, day), yes())).rejects.toBeInstanceOf(NotFound);
});

test('of two decisions at once one wins and the other finds 13 closed', async () => {
  await givenFollowUp(world(), given, { 2: 'notMet' });
  const lead = by(world(), 'lead', dayOf(given, 13));
  const renewed = await no(2);
  const outcomes = await Promise.all([decideCompliance(drive(), renewed), decideCompliance(lead, renewed)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: { code: 'activity.notOpen', activity: 13 },
  });
  expect(await complianceOf(drive(), given.id)).toHaveLength(1);
});

test('in the loop a new follow-up date is established', async () => {
  await givenFollowUp(world(), given, { 2: 'notMet' });
  await sayNo(world(), given, 2);
  must(await addFollowUpDate(drive(), { alliance: given.id, onDay: '2026-09-15' }));
  expect((await planOf(drive(), given.id)).dates.map((date) => date.onDay)).toEqual(['2026-02-14', '2026-09-15']);
});

const cause = fc.constantFrom('ally' as const, 'secretariat' as const, 'external' as const);

test('R-215 five rounds of the loop are counted, none is the last, and each new commitment keeps its parent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), cause), { minLength: 5, maxLength: 5 }), async (rounds) => {
      given = await givenPlan(world());
      const parents: [number, string][] = [];
      for (const [index, [pick, whose]] of rounds.entries()) {
        const standing = (await activities()).filter((one) => one.replacedAt === null);
        const { number, actionId } = standing[pick % standing.length]!;
        const { actions } = await planOf(drive(), given.id);
        parents.push([index + 1, actions.find((action) => action.id === actionId)!.commitment.id]);
        await givenFollowUp(world(), given, { [number]: 'notMet' });
        await sayNo(world(), given, number, whose);
      }
      expect(await pathOf(drive(), given.id)).toMatchObject({ step: 11, rounds: 5 });
      const all = await commitmentsOf(drive(), given.id);
      expect(all.filter((one) => one.round > 0).map((one) => [one.round, one.parentId])).toEqual(parents);
      expect(all.filter(inForce)).toHaveLength(3);
      expect((await activities()).filter((one) => one.replacedAt === null)).toHaveLength(3);
    }),
    { numRuns: 3 },
  );
}, 60_000);
