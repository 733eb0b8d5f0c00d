import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { declareContribution } from '../contribution/index.ts';
import {
  aWorld,
  by,
  contents,
  givenActa,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  itemsFor,
  must,
  rowOf,
  through,
  walk,
} from '../given.ts';
import { contentOf } from '../procedure/index.ts';
import { caseFile } from './casePage.ts';
import { allianceRecords, recordsPage } from './recordsPage.ts';

const world = aWorld();
const team = () => by(world(), 'professional', 20);

test('R-268 each record is found from its alliance, from its activity and in the list of its kind', async () => {
  await givenAlliance(world(), { at: 15 });
  const one = await givenAlliance(world(), { at: 14 });
  const { id, code, organizations } = one;
  const { id: organization, representative } = organizations[0]!;
  const ruled = itemsFor(one, () => ({
    ...contents[14](),
    activity: 14,
    recordKind: 'resolution',
    resolutionNumber: '7',
  }));
  await givenActa(world(), { activities: [14], alliances: [id], items: ruled, day: 14, approver: 'director' });
  const delivery = {
    ...{ key: randomUUID(), alliance: id, organization, initiative: world().cycle.initiatives[0]!, unit: 'día' },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', deliveredOn: '2026-02-04' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es voluntariado' },
  };
  must(await declareContribution(through(world(), representative, 20), delivery));
  const lines = await allianceRecords(team(), id);
  const found = new Set(lines.map(({ kind }) => kind));
  const known = [
    'minutes',
    'proposal',
    'networkEntry',
    'notice',
    'filedCommitments',
    'plan',
    'evidence',
    'planWithFollowUp',
    'resolution',
    'matrix',
  ];
  for (const kind of known) expect(found, kind).toContain(kind);
  for (const line of lines) {
    const { activities } = contentOf(2).records.find(({ kind }) => kind === line.kind)!;
    for (const activity of line.activities) expect(activities, line.kind).toContain(activity);
    const listed = await recordsPage(team(), line.kind, { alliance: '', after: '' });
    expect(listed.lines.map((other) => other.id)).toContain(line.id);
    const ofIt = await recordsPage(team(), line.kind, { alliance: code, after: '' });
    expect(ofIt.lines.map((other) => other.id)).toContain(line.id);
  }
  expect((await recordsPage(team(), 'proposal', { alliance: 'ALZ-2000-0001', after: '' })).lines).toEqual([]);
});

test('record 6 of a second alliance has its own day, and says since when the organization was in the network', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const [shared] = first.organizations;
  const second = { ...(await givenAlliance(world(), { at: 2 })), organizations: [shared!] };
  const { db } = world().database.owner;
  await db.execute(sql`update party set organization_id = ${shared!.id} where alliance_id = ${second.id}`);
  await db.execute(
    sql`update network_entry set entered_at = '2025-03-04T15:00:00Z' where organization_id = ${shared!.id}`,
  );
  await walk(world(), second, 2, 7);
  const entryOf = async ({ id }: { id: string }) =>
    (await allianceRecords(team(), id)).filter(({ kind }) => kind === 'networkEntry');
  const [of, again] = [await entryOf(first), await entryOf(second)];
  expect(of).toMatchObject([{ alliances: [first.code], name: null }]);
  expect(again).toMatchObject([{ alliances: [second.code], name: '2025-03-04', at: expect.stringMatching(/^2026-/) }]);
  const { lines } = await recordsPage(team(), 'networkEntry', { alliance: '', after: '' });
  expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining([of[0]!.id, again[0]!.id]));
});

test('a list of records goes on from the last of the page before', async () => {
  const first = await recordsPage(team(), 'minutes', { alliance: '', after: '' });
  const rest = await recordsPage(team(), 'minutes', { alliance: '', after: first.lines[0]!.id });
  expect(rest.lines.map(({ id }) => id)).toEqual(first.lines.slice(1).map(({ id }) => id));
  expect((await recordsPage(team(), 'minutes', { alliance: '', after: 'nada' })).lines).toEqual([]);
});

test('the records of another organization are not seen through the portal', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const other = await givenAlliance(world(), { at: 3 });
  const stranger = through(world(), other.organizations[0]!.representative, 20);
  expect((await recordsPage(stranger, 'proposal', { alliance: one.code, after: '' })).lines).toEqual([]);
});

test('what decision 5 passed over was closed by nobody, on no day', async () => {
  const { code } = await givenAlliance(world(), { at: 8, answers: ['no'] });
  const { visits } = await caseFile(team(), code);
  const closing = (number: number) => visits.find(({ activity }) => activity === number);
  expect(closing(6)).toMatchObject({ state: 'notApplicable', closedAt: null, closedBy: null });
  expect(closing(5)).toMatchObject({ state: 'closed', closedAt: expect.any(String), closedBy: expect.any(String) });
});

test('R-013 an alliance shows the version under which it began, and nothing moves it to another', async () => {
  const { id, code } = await givenAlliance(world(), { at: 4 });
  for (const { db } of [world().database.owner, by(world(), 'lead', 20)]) {
    await expect(db.execute(sql`update alliance set procedure_version = 3 where id = ${id}`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  }
  expect((await caseFile(team(), code)).procedureVersion).toBe(2);
  expect(
    await rowOf(
      world(),
      sql`select data::jsonb ->> 'procedureVersion' as version from event
    where stream_id = ${id} and name = 'alliance.opened'`,
    ),
  ).toEqual({ version: '2' });
});

test('R-268 the balance and the quantification of a cycle are in the lists of their kinds', async () => {
  await givenBalanceFiled(await givenCycle(world().database, world().staff, 2027));
  for (const kind of ['balance', 'quantification'] as const) {
    const { lines } = await recordsPage(team(), kind, { alliance: '', after: '' });
    expect(lines.map(({ name }) => name)).toContain('2027');
  }
});
