import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { pathOf } from '../alliance/index.ts';
import { approvePlan, approveProposal, undoStep } from '../asRead.ts';
import { commitmentsOf } from '../commitment/index.ts';
import { enterFilingNumber } from '../filing/index.ts';
import { complianceOf } from '../followup/index.ts';
import {
  answerNo,
  aWorld,
  by,
  dayOf,
  eventsOf,
  followUp,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
  walk,
} from '../given.ts';
import { entriesOf } from '../network/index.ts';
import { planOf, snapshotsOf } from '../plan/index.ts';
import { bogotaDay, Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import { actaExtract, actaPage, caseTurns, recordsPage } from '../views/index.ts';

const world = aWorld();
const lead = (day = 30) => by(world(), 'lead', day);
const reason = 'Quedó en el acta equivocada';
const undo = (alliance: string, step: number) => undoStep(lead(), { alliance, step, reason });
const versionOf = async (alliance: string) =>
  Number((await rowOf(world(), sql`select version from alliance where id = ${alliance}`)).version);

test('each step that may goes back one by one, leaves the path as it was, and is walked again', async () => {
  for (const at of [3, 4, 5, 6, 7, 9, 11, 12, 13, 14] as const) {
    const one = await givenAlliance(world(), { at: at - 1 });
    const before = await pathOf(lead(), one.id);
    await walk(world(), one, at - 1, at);
    must(await undo(one.id, at));
    expect(await pathOf(lead(), one.id), `from ${at}`).toEqual(before);
    if (at === 3) must(await approveProposal(lead(), { alliance: one.id }));
    else if (at === 11) must(await approvePlan(lead(), { alliance: one.id }));
    else await walk(world(), one, at - 1, at);
    expect(await stepOf(world(), one.id), `again to ${at}`).toBe(at);
    expect(await eventsOf(world(), one.id)).toContain('step.undone');
    expect(await mailsAbout(world(), one.id)).toContain('allianceTurned');
  }
}, 120_000);

test('who read the case in another round of its loop takes nothing back', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const version = await versionOf(one.id);
  await walk(world(), one, 11, 12);
  await answerNo(world(), one);
  expect(await stepOf(world(), one.id)).toBe(11);
  const read = { alliance: one.id, step: 11, version, reason };
  await expect(undoStep(lead(), read)).rejects.toThrow(Stale);
  expect(await eventsOf(world(), one.id)).not.toContain('step.undone');
  must(await undo(one.id, 11));
}, 120_000);

test('who read a step that was taken back and walked again since takes nothing back', async () => {
  const one = await givenAlliance(world(), { at: 4 });
  const read = { alliance: one.id, step: 4, version: await versionOf(one.id), reason };
  const { visits } = await pathOf(lead(), one.id);
  must(await undo(one.id, 4));
  await walk(world(), one, 3, 4);
  expect((await pathOf(lead(), one.id)).visits, 'the same path, by another record').toEqual(visits);
  await expect(undoStep(lead(), read)).rejects.toThrow(Stale);
  expect(await stepOf(world(), one.id)).toBe(4);
  must(await undo(one.id, 4));
});

test('the turn keeps the reason, and the record as it was: the proposal may be written anew', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  must(await undo(one.id, 3));
  const row = await rowOf(
    world(),
    sql`select act, activity, reason, kept -> 'proposal' ->> 'problem' as problem, kept -> 'visit' ->> 'closedBy' as who from alliance_turn where alliance_id = ${one.id}`,
  );
  const who = `staff:${world().staff.professional.id}`;
  expect(row).toEqual({ act: 'undone', activity: 2, reason, problem: 'Ruido', who });
  expect(await rowOf(world(), sql`select state, approved_at from proposal where alliance_id = ${one.id}`)).toEqual({
    state: 'draft',
    approved_at: null,
  });
});

test('a NO at 5 taken back asks again, and a SI taken back leaves the database of the Red', async () => {
  const no = await givenAlliance(world(), { at: 8, answers: ['no'] });
  const standing = (id: string) => rowOf(world(), sql`select standing from organization where id = ${id}`);
  expect(await standing(no.organizations[0]!.id)).toEqual({ standing: 'articulating' });
  must(await undo(no.id, 8));
  expect(await stepOf(world(), no.id)).toBe(5);
  expect(await standing(no.organizations[0]!.id)).toEqual({ standing: 'prospect' });
  no.answers = ['yes'];
  await walk(world(), no, 5, 7);
  expect(await standing(no.organizations[0]!.id)).toEqual({ standing: 'member' });
  must(await undo(no.id, 7));
  expect(await entriesOf(lead(), no.id)).toEqual([]);
  expect((await recordsPage(lead(), 'networkEntry', { alliance: '', after: '' })).lines).not.toContainEqual(
    expect.objectContaining({ extra: no.organizations[0]!.id }),
  );
  expect(await standing(no.organizations[0]!.id)).toEqual({ standing: 'prospect' });
  await walk(world(), no, 6, 9);
  expect(await entriesOf(lead(), no.id)).toHaveLength(1);
});

test('an organization that left the database of the Red enters it anew, with the day of that time', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  must(await undo(one.id, 7));
  const { id } = one.organizations[0]!;
  await world().database.owner.db.execute(
    sql`update network_entry set entered_at = '2020-01-01T00:00:00Z' where organization_id = ${id}`,
  );
  await walk(world(), one, 6, 7);
  const [entry] = await entriesOf(lead(), one.id);
  expect(bogotaDay(entry!.enteredAt)).toBe(bogotaDay(by(world(), 'professional', dayOf(one, 6)).now));
});

test('a follow-up taken back stays marked: another of the same visit stands in its place', async () => {
  const one = await givenAlliance(world(), { at: 13 });
  const [first] = await snapshotsOf(lead(), one.id);
  must(await undo(one.id, 13));
  expect(await snapshotsOf(lead(), one.id)).toEqual([]);
  const activities = (await planOf(lead(), one.id)).actions.flatMap((action) => action.activities);
  expect(new Set(activities.map((activity) => activity.compliance))).toEqual(new Set([null]));
  await walk(world(), one, 12, 13);
  const [again] = await snapshotsOf(lead(), one.id);
  expect([again!.visit, again!.id === first!.id]).toEqual([1, false]);
  expect(await rowOf(world(), sql`select count(*)::int as n from plan_snapshot where alliance_id = ${one.id}`)).toEqual(
    { n: 2 },
  );
});

test('a Sí at 13 taken back sets its commitments in force again', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  must(await undo(one.id, 14));
  expect((await commitmentsOf(lead(), one.id)).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
  expect(await complianceOf(lead(), one.id)).toEqual([]);
  await walk(world(), one, 13, 14);
  expect(await complianceOf(lead(), one.id)).toHaveLength(1);
});

test('a No at 13 taken back takes its commitment, its activity and its amendment out, while it has no radicado', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const inForce = async () =>
    (await planOf(lead(), one.id)).actions
      .flatMap((action) => action.activities)
      .filter((activity) => !activity.replacedAt)
      .map(({ id }) => id);
  const before = await inForce();
  await answerNo(world(), one);
  must(await undo(one.id, 11));
  expect(await rowOf(world(), sql`select step, rounds from alliance where id = ${one.id}`)).toEqual({
    step: 13,
    rounds: 0,
  });
  expect((await commitmentsOf(lead(), one.id)).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'replaced']);
  expect(await inForce()).toEqual(before);
  const filed = await rowOf(
    world(),
    sql`select id, withdrawn_at is not null as withdrawn from filing where alliance_id = ${one.id} and kind = 'amendment'`,
  );
  expect(filed.withdrawn).toBe(true);
  const filing = { filing: String(filed.id), number: radicado(), filedOn: bogotaDay(lead().now) };
  expect(refusal(await enterFilingNumber(lead(), filing))).toBe('filing.withdrawn');
  one.rounds = 0;
  must(await undo(one.id, 13));
  await walk(world(), one, 12, 14);
  expect(await stepOf(world(), one.id)).toBe(14);
});

test('a follow-up taken back leaves the earlier ones, and what they said; a No takes those held after it along', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const said = async () =>
    (await planOf(lead(), one.id)).actions
      .flatMap((action) => action.activities)
      .flatMap(({ partyId, replacedAt, compliance }) => (partyId && !replacedAt ? [compliance] : []));
  await followUp(world(), one, 'underWay');
  await walk(world(), one, 11, 12);
  await answerNo(world(), one);
  await followUp(world(), one, 'notMet');
  const held = async () => (await snapshotsOf(lead(), one.id)).map(({ number, visit }) => [number, visit]);
  expect(await held()).toEqual([
    [3, 2],
    [2, 1],
    [1, 1],
  ]);
  must(await undo(one.id, 11));
  expect(await held()).toEqual([
    [2, 1],
    [1, 1],
  ]);
  expect(await said()).toEqual(['partly']);
  must(await undo(one.id, 13));
  expect(await held()).toEqual([[1, 1]]);
  expect(await said()).toEqual(['underWay']);
});

const pinned = async (id: string) => ({ ...(await pathOf(lead(), id)), id, procedureVersion: 2 });

/** What the page of the undo announces, and what the undo then says that it took. */
async function announcedAndTold(alliance: string, step: number) {
  const { length: before } = await eventsOf(world(), alliance);
  const { followUps } = await caseTurns(lead(), await pinned(alliance));
  must(await undo(alliance, step));
  expect(await eventsOf(world(), alliance)).toHaveLength(before + 1);
  const told = await rowOf(
    world(),
    sql`select data::json -> 'followUps' as numbers from event where stream_id = ${alliance} and name = 'step.undone' order by seq desc limit 1`,
  );
  return { announced: followUps.map(({ number }) => number).sort(), told: told.numbers ?? [] };
}

test('the undo announces every follow-up that it takes along, the history tells each, and its acta says that it was undone', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await followUp(world(), one, 'underWay');
  await followUp(world(), one, 'partly');
  const { followUps } = await caseTurns(lead(), await pinned(one.id));
  expect(await announcedAndTold(one.id, 11)).toEqual({ announced: [1, 2], told: [1, 2] });
  for (const { meeting, acta: code } of followUps) {
    const { acta } = await actaPage(lead(), meeting);
    expect(acta!.code).toBe(code);
    expect(acta!.undone).toEqual([{ activity: 12, alliance: one.code, at: expect.any(String) }]);
    const reader = through(world(), one.organizations[0]!.representative, 31);
    expect((await actaExtract(reader, acta!.id)).undone).toEqual(acta!.undone);
  }
  must(await approvePlan(lead(), { alliance: one.id }));
  expect(await announcedAndTold(one.id, 11)).toEqual({ announced: [], told: [] });
});

test('each follow-up that goes with 12 and with 13 is announced, and no other; the acta of another activity says it too', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  await followUp(world(), one, 'notMet');
  expect(await announcedAndTold(one.id, 11)).toEqual({ announced: [2], told: [2] });
  expect(await announcedAndTold(one.id, 13)).toEqual({ announced: [1], told: [1] });
  const early = await givenAlliance(world(), { at: 5 });
  const held = sql`select m.code from meeting m join meeting_alliance l on l.meeting_id = m.id join acta a on a.meeting_id = m.id
    join acta_item i on i.acta_id = a.id where l.alliance_id = ${early.id} and i.activity = 4 limit 1`;
  const { code } = await rowOf(world(), held);
  expect((await actaPage(lead(), String(code))).acta!.undone).toEqual([]);
  expect(await announcedAndTold(early.id, 5)).toEqual({ announced: [], told: [] });
  expect((await actaPage(lead(), String(code))).acta!.undone).toMatchObject([{ activity: 4, alliance: early.code }]);
});

test('a No whose amendment has its radicado is not taken back', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const row = await rowOf(world(), sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment'`);
  const ctx = by(world(), 'correspondence', dayOf(one, 13));
  must(await enterFilingNumber(ctx, { filing: String(row.id), number: radicado(), filedOn: bogotaDay(ctx.now) }));
  expect(refusal(await undo(one.id, 11))).toBe('undo.filed');
});

test('after a filing, a notice or a session it is refused, and so it is from the first activity', async () => {
  const expected = { 2: 'undo.nothing', 8: 'undo.noticeSent', 10: 'undo.filed', 15: 'undo.session' };
  for (const [at, code] of Object.entries(expected)) {
    const one = await givenAlliance(world(), { at: Number(at) });
    expect(refusal(await undo(one.id, Number(at)))).toBe(code);
  }
});

test('one that moved on since it was read is told; only lead or director may, and a stranger finds nothing', async () => {
  const one = await givenAlliance(world(), { at: 4 });
  await expect(undo(one.id, 3)).rejects.toThrow(Stale);
  const input = { alliance: one.id, step: 4, reason };
  for (const name of ['professional', 'auditor', 'undersecretary'] as const)
    await expect(undoStep(by(world(), name, 9), input)).rejects.toThrow(Forbidden);
  const stranger = await givenOrganization(world());
  await expect(undoStep(through(world(), stranger.representative, 9), input)).rejects.toThrow(Forbidden);
  await expect(undoStep(lead(), { ...input, alliance: newId(new Date()) })).rejects.toThrow(NotFound);
  must(await undoStep(by(world(), 'director', 9), input));
  await expect(
    by(world(), 'director', 9).db.execute(
      sql`update compliance set reason = 'x', undone_at = now() where alliance_id = ${one.id}`,
    ),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});
