import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { returnEvidence, submitEvidence, withdrawEvidence } from '../evidence/index.ts';
import {
  aWorld,
  by,
  dayOf,
  type GivenAlliance,
  givenAlliance,
  givenMinors,
  givenRequestSent,
  must,
  reportOf,
  rowOf,
  type StaffName,
  through,
} from '../given.ts';
import { lookAtPersonalData, recordView } from '../look/index.ts';
import { type Actor, type Database, setScope } from '../platform/index.ts';
import { requestPage } from '../views/index.ts';
import { READS_APART } from './grants.ts';
import { attempted, DENIED } from './scene.ts';

const world = aWorld();
const DAY = 50;
const WORDS = ['Taller con las niñas', 'Colegio', 7, null, null];
const REASON = 'Respuesta a la queja de una familia';

let one: GivenAlliance;
let evidence: string;
let file: string;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11, parties: 2 });
  ({ evidence, file } = await givenMinors(world(), one));
  await world().database.owner.db.execute(
    sql`update evidence set description = ${WORDS[0]}, place = ${WORDS[1]}, people_reached = 7 where id = ${evidence}`,
  );
}, 120_000);

/** Of the file and of its tie to the evidence, how many rows somebody finds with the back office's role, asking no view. */
async function found(name: StaffName, day = DAY): Promise<string> {
  const rows = await by(world(), name, day).db.execute<{ found: string }>(sql`
    select (select count(*) from file where id = ${file}) || ' ' || (select count(*) from evidence_file where file_id = ${file}) as found`);
  return rows[0]!.found;
}

/** The words of an evidence that a role of the applications is given, with the receipts of its report that it finds. */
async function wordsFor(db: Database, asked = evidence) {
  const [row] = await db.execute<{ told: unknown[] | null; receipts: number }>(sql`
    select (select json_build_array(w.description, w.place, w.people_reached, w.review_reason, w.apart_reason) from app.evidence_words(${asked}) w) as told,
      (select count(*)::int from receipt where about_id = ${asked}) as receipts, e.number from evidence e where e.id = ${asked}`);
  return row!;
}

test('the words of evidence that shows minors, and the receipt that says them, are given likewise; the row is still read', async () => {
  for (const name of ['professional', 'lead', 'dataOfficer'] as const)
    expect((await wordsFor(by(world(), name, DAY + 3).db)).told, name).toEqual(WORDS);
  for (const name of ['colleague', 'director', 'undersecretary', 'auditor'] as const) {
    const ctx = () => by(world(), name, DAY + 3);
    expect(await wordsFor(ctx().db), name).toMatchObject({ told: null, receipts: 0, number: 1 });
    must(await lookAtPersonalData(ctx(), { evidence, reason: REASON }));
    expect(await wordsFor(ctx().db), `${name}, with a reason`).toMatchObject({ told: WORDS, receipts: 1 });
    expect((await wordsFor(by(world(), name, DAY + 4).db)).told, `${name}, on another day`).toBeNull();
  }
  for (const name of ['correspondence', 'observatory', 'quality', 'administrator'] as const) {
    const given = by(world(), name, DAY).db.execute(sql`select * from app.evidence_words(${evidence})`);
    expect([...(await given)], name).toEqual([]);
  }
});

test('in the portal the side that reported it is given its words, another party none, and a stranger nothing', async () => {
  const [own, other] = one.organizations.map(({ representative }) => representative);
  const words = (actor: Actor) => attempted(world().database, 'portal', actor, (db) => wordsFor(db));
  expect(await words(own!)).toMatchObject({ told: WORDS, receipts: 1 });
  expect(await words(other!)).toMatchObject({ told: null, receipts: 0, number: 1 });
  const stranger = (await givenAlliance(world(), { at: 11 })).organizations[0]!.representative;
  const given = (db: Database) => db.execute(sql`select * from app.evidence_words(${evidence})`);
  expect(await attempted(world().database, 'portal', stranger, given)).toEqual([]);
});

test('no word is read but through that door, by no column', async () => {
  for (const role of ['portal', 'backoffice'] as const) {
    const actor = role === 'portal' ? one.organizations[0]!.representative : world().staff.lead.actor;
    for (const column of READS_APART[role]!.evidence!) {
      const read = (db: Database) => db.execute(sql`select ${sql.identifier(column)} from evidence`);
      expect(await attempted(world().database, role, actor, read), `${role} ${column}`).toBe(DENIED);
    }
  }
});

test('the receipt of what took its place says why it was sent back, and is withheld as it is', async () => {
  const again = await givenAlliance(world(), { at: 11 });
  const first = await givenMinors(world(), again);
  const drive = by(world(), 'professional', dayOf(again, 11));
  must(await returnEvidence(drive, { evidence: first.evidence, reason: 'Se ve a la niña' }));
  const { id, representative } = again.organizations[0]!;
  const ctx = through(world(), representative, dayOf(again, 11));
  const { planActivity } = await rowOf(
    world(),
    sql`select plan_activity_id as "planActivity" from evidence where id = ${first.evidence}`,
  );
  const report = { ...(await reportOf(ctx, again.id, id)), planActivity: String(planActivity) };
  const { id: second } = must(await submitEvidence(ctx, report));
  const [kept] = await drive.db.execute(sql`select content from receipt where about_id = ${second}`);
  expect(String(kept!.content)).toContain('Se ve a la niña');
  const given = { told: expect.any(Array), receipts: 0 };
  expect(await wordsFor(by(world(), 'director', DAY).db, second)).toMatchObject(given);
  must(await withdrawEvidence(ctx, { evidence: first.evidence, reason: 'Era de otro taller' }));
  expect(await wordsFor(by(world(), 'director', DAY).db, second), 'also once that was withdrawn').toMatchObject(given);
});

test('a file that shows minors is no row for who may open it and has not said why that day', async () => {
  for (const name of ['professional', 'lead', 'dataOfficer'] as const) expect(await found(name), name).toBe('1 1');
  for (const name of ['colleague', 'director', 'undersecretary', 'auditor'] as const) {
    expect(await found(name), name).toBe('0 0');
    must(await lookAtPersonalData(by(world(), name, DAY), { evidence, reason: REASON }));
    expect(await found(name), `${name}, with a reason`).toBe('1 1');
    expect(await found(name, DAY + 1), `${name}, on another day`).toBe('0 0');
  }
  for (const name of ['correspondence', 'observatory', 'quality', 'administrator'] as const)
    expect(await found(name), name).toBe('0 0');
});

test('a reason opens one case, and a look that was free is none', async () => {
  const other = await givenAlliance(world(), { at: 11 });
  const elsewhere = await givenMinors(world(), other);
  const read = (name: StaffName) =>
    by(world(), name, DAY).db.execute(sql`select 1 from file where id = ${elsewhere.file}`);
  expect((await read('director')).length).toBe(0);
  must(await recordView(by(world(), 'professional', DAY), { evidence: elsewhere.evidence }));
  const { db } = world().database.owner;
  await db.execute(sql`update alliance set professional_id = ${world().staff.colleague.id} where id = ${other.id}`);
  expect((await read('professional')).length, 'who drove the case this morning').toBe(0);
  expect((await read('colleague')).length, 'who drives it now').toBe(1);
});

test('who told row security no day has written no reason', async () => {
  const { backoffice } = world().database;
  const rows = await backoffice.db.transaction(async (tx) => {
    await setScope(tx, world().staff.director.actor);
    await tx.execute(sql`select set_config('app.day', '', true)`);
    return tx.execute(sql`select 1 from file where id = ${file}`);
  });
  expect([...rows]).toEqual([]);
});

test('nobody writes a file of minors that they may not open, and the row is still there', async () => {
  const ctx = by(world(), 'undersecretary', DAY + 2);
  expect((await ctx.db.execute(sql`update file set organization_id = null where id = ${file}`)).count).toBe(0);
  const [kept] = await world().database.owner.db.execute(
    sql`select organization_id is null as lost from file where id = ${file}`,
  );
  expect(kept).toEqual({ lost: false });
});

test('what a holder authorised is read by the officer and the lead, by who answers its request, and in a case by work or by reason', async () => {
  const waiting = await givenRequestSent(world());
  const read = async (name: StaffName, request: string) =>
    (await by(world(), name, DAY).db.execute(sql`select 1 from consent where request_id = ${request}`)).length > 0;
  const readers = async (request: string) => {
    const names: StaffName[] = [];
    for (const name of Object.keys(world().staff) as StaffName[]) if (await read(name, request)) names.push(name);
    return names.sort();
  };
  const { code } = await rowOf(world(), sql`select code from request where id = ${waiting.id}`);
  const onItsPage = async (name: StaffName) =>
    (await requestPage(by(world(), name, DAY), String(code))).request.content.consent !== undefined;
  expect(await readers(waiting.id)).toEqual(['colleague', 'dataOfficer', 'director', 'lead', 'professional']);
  expect([await onItsPage('colleague'), await onItsPage('correspondence')]).toEqual([true, false]);
  const { db } = world().database.owner;
  await db.execute(sql`update request set state = 'declined' where id = ${waiting.id}`);
  expect(await readers(waiting.id), 'once it was declined').toEqual(['dataOfficer', 'lead']);
  expect([await onItsPage('lead'), await onItsPage('colleague')]).toEqual([true, false]);
  const driven = await givenAlliance(world(), { at: 11 });
  expect(await readers(driven.request)).toEqual(['dataOfficer', 'lead', 'professional']);
  const minors = await givenMinors(world(), driven);
  must(await lookAtPersonalData(by(world(), 'auditor', DAY), { evidence: minors.evidence, reason: REASON }));
  expect(await read('auditor', driven.request), 'with a reason for what shows minors').toBe(false);
  const its = await rowOf(world(), sql`select code from request where id = ${driven.request}`);
  must(await lookAtPersonalData(by(world(), 'auditor', DAY), { request: String(its.code), reason: REASON }));
  expect(await read('auditor', driven.request), 'with a reason of the day').toBe(true);
  expect(await read('professional', randomUUID())).toBe(false);
});

test('what somebody authorised with an invitation is read in the case of their organization', async () => {
  const driven = await givenAlliance(world(), { at: 11 });
  const { person } = driven.organizations[0]!.representative;
  await world().database.owner.db.execute(
    sql`insert into consent select ${randomUUID()}, ${person}, null, text_id, text_version, text_sha256, purposes, channel, given_at, null from consent limit 1`,
  );
  const read = async (name: StaffName) =>
    (
      await by(world(), name, DAY).db.execute(
        sql`select 1 from consent where person_id = ${person} and request_id is null`,
      )
    ).length;
  expect([await read('professional'), await read('lead'), await read('colleague')]).toEqual([1, 1, 0]);
});
