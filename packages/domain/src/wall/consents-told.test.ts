import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { verifyStored } from '../audit/index.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  must,
  through,
} from '../given.ts';
import type { StaffName } from '../givenWorld.ts';
import { acceptInvitation } from '../intake/index.ts';
import { Forbidden } from '../platform/index.ts';
import { allyHistory, auditPage, historyPage, invitationPage } from '../views/index.ts';

const world = aWorld();
const names = () => Object.keys(world().staff) as StaffName[];
/** What only says what was authorised. */
const CODES = /allianceManagement|imageOfAdult|communications/;

let request: string;
let invited: Awaited<ReturnType<typeof givenInvitation>>;
let driven: Awaited<ReturnType<typeof givenAlliance>>;

beforeAll(async () => {
  driven = await givenAlliance(world(), { at: 3 });
  ({ request } = driven);
  invited = await givenInvitation(world(), await givenOrganization(world()));
  must(await acceptInvitation(through(world(), invited.bearer, 3), invited.id, acceptanceOf('Ana Inventada')));
}, 120_000);

const owner = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  world().database.owner.db.execute<Row>(query);
const saidIn = () => sql`name in ('request.sent', 'invitation.accepted') and stream_id in (${request}, ${invited.id})`;

test('what was authorised is in no event that is written: its sum is, and is compared with its row', async () => {
  const told = await owner<{ name: string; data: string }>(
    sql`select name, data from event where ${saidIn()} order by name`,
  );
  expect(told.map(({ name }) => name)).toEqual(['invitation.accepted', 'request.sent']);
  for (const { data } of told) {
    expect(data).not.toMatch(CODES);
    expect((JSON.parse(data) as { consentSums: string[] }).consentSums).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  }
  for (const name of names()) {
    const rows = await by(world(), name, 5).db.execute<{ data: string }>(sql`select data from event`);
    expect(
      rows.filter(({ data }) => CODES.test(data)),
      name,
    ).toEqual([]);
  }
});

test('events of earlier releases that say it are compared as before, and no page of anybody shows it', async () => {
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    const entry = sql`concat_ws(' ', c.id, c.text_id, c.text_version, c.text_sha256, array_to_string(c.purposes, '+'), c.channel,
      to_char(c.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
    const older = sql`update event e set data = (e.data::jsonb - 'consentSums' || jsonb_build_object('consents',
      (select jsonb_agg(${entry}) from consent c where c.given_at = e.at and (c.request_id = e.stream_id or e.name = 'invitation.accepted' and c.person_id::text = e.data::json ->> 'person'))))::text
      where ${saidIn()}`;
    expect((await tx.execute(older)).count).toBe(2);
  });
  expect((await owner(sql`select 1 from event where ${saidIn()} and data like '%allianceManagement%'`)).length).toBe(2);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  let read = 0;
  for (const name of names()) {
    const ctx = () => by(world(), name, 5);
    const { code } = (await owner<{ code: string }>(sql`select code from invitation where id = ${invited.id}`))[0]!;
    const pages = [
      () => auditPage(ctx(), { stream: code, after: null }),
      () => auditPage(ctx(), { stream: null, after: null }),
      () => historyPage(ctx(), invited.alliance, null),
      () => historyPage(ctx(), driven.id, null),
      () => invitationPage(ctx(), code),
    ];
    for (const page of pages) {
      const shown = await page().catch((error) => {
        if (error instanceof Forbidden || error.name === 'NotFound') return null;
        throw error;
      });
      if (JSON.stringify(shown ?? '').includes('invitation.accepted')) read += 1;
      expect(JSON.stringify(shown ?? ''), name).not.toMatch(CODES);
    }
  }
  expect(read).toBeGreaterThan(10);
  const ally = through(world(), driven.organizations[0]!.representative, 5);
  expect(JSON.stringify(await allyHistory(ally, driven.id, null))).not.toMatch(CODES);
});

test('every page takes what an event says from the one place that leaves it out', () => {
  const views = join(import.meta.dirname, '..', 'views');
  const files = readdirSync(views).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const parsing = files.filter((file) => readFileSync(join(views, file), 'utf8').includes('JSON.parse('));
  expect(parsing).toEqual(['ownRequestPage.ts', 'toldIn.ts']);
});
