import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { submitActa } from '../acta/index.ts';
import { approveActa, approveProposal, endAlliance, resumeAlliance, suspendAlliance } from '../asRead.ts';
import {
  aWorld,
  by,
  contents,
  eventsOf,
  givenActa,
  givenActaDraft,
  givenAlliance,
  givenOrganization,
  itemsFor,
  mailsAbout,
  must,
  refusal,
  rowOf,
  stepOf,
  through,
  walk,
} from '../given.ts';
import { conveneMeeting } from '../meeting/index.ts';
import { entriesOf } from '../network/index.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { decideActivePart, hasRecords, pathOf, removeParty } from './index.ts';

const world = aWorld();
const lead = (day = 9) => by(world(), 'lead', day);
const reason = 'El salón está en obra';
const stateOf = (id: string) => rowOf(world(), sql`select state, step from alliance where id = ${id}`);
const turnsOf = (id: string) =>
  rowOf(
    world(),
    sql`select string_agg(act || ':' || activity || ':' || reason, ' ' order by at, id) as said from alliance_turn where alliance_id = ${id}`,
  );

test('a suspended alliance keeps its step, refuses its path and goes on when it is resumed; both sides are told', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  must(await suspendAlliance(lead(), { alliance: one.id, reason }));
  expect(await stateOf(one.id)).toEqual({ state: 'suspended', step: 3 });
  expect(refusal(await approveProposal(lead(), { alliance: one.id }))).toBe('alliance.notRunning');
  expect(refusal(await suspendAlliance(lead(), { alliance: one.id, reason }))).toBe('alliance.notRunning');
  await expect(walk(world(), one, 3, 4)).rejects.toThrow('alliance.notRunning');
  must(await resumeAlliance(lead(10), { alliance: one.id, reason: 'Terminó la obra' }));
  expect(refusal(await resumeAlliance(lead(10), { alliance: one.id, reason }))).toBe('alliance.notSuspended');
  expect(await stateOf(one.id)).toEqual({ state: 'running', step: 3 });
  await walk(world(), one, 3, 4);
  expect(await turnsOf(one.id)).toEqual({ said: `suspended:3:${reason} resumed:3:Terminó la obra` });
  expect((await mailsAbout(world(), one.id)).filter((name) => name === 'allianceTurned')).toHaveLength(2);
  expect(await eventsOf(world(), one.id)).toEqual(expect.arrayContaining(['alliance.suspended', 'alliance.resumed']));
});

test('a retiro ends even a suspended alliance, with its reason, and its mail goes out once', async () => {
  const one = await givenAlliance(world(), { at: 4 });
  must(await suspendAlliance(lead(), { alliance: one.id, reason }));
  must(await endAlliance(lead(10), { alliance: one.id, outcome: 'withdrawn', reason: 'Cambió de sede' }));
  expect(await stateOf(one.id)).toEqual({ state: 'withdrawn', step: null });
  expect(refusal(await suspendAlliance(lead(), { alliance: one.id, reason }))).toBe('alliance.notRunning');
  expect(refusal(await resumeAlliance(lead(), { alliance: one.id, reason }))).toBe('alliance.notSuspended');
  expect((await turnsOf(one.id)).said).toBe(`suspended:4:${reason} withdrawn:4:Cambió de sede`);
  expect((await mailsAbout(world(), one.id)).filter((name) => name === 'allianceTurned')).toHaveLength(2);
});

test('no meeting is convened for an alliance that does not run', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  must(await suspendAlliance(lead(), { alliance: one.id, reason }));
  const when = { day: '2026-03-20', from: '08:00', to: '09:00', modality: 'virtual' as const, place: 'Enlace' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id], ...when };
  const outcome = await conveneMeeting(lead(), { key: randomUUID(), cycle: world().cycle.id, ...said });
  expect(refusal(outcome)).toBe('alliance.notRunning');
});

test('only lead or director turns a case outside its path; what is kept of it is never changed', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const input = { alliance: one.id, reason };
  for (const verb of [suspendAlliance, resumeAlliance]) {
    for (const name of ['professional', 'colleague', 'auditor'] as const)
      await expect(verb(by(world(), name, 9), input)).rejects.toThrow(Forbidden);
    await expect(verb(through(world(), one.organizations[0]!.representative, 9), input)).rejects.toThrow(Forbidden);
    await expect(verb(lead(), { ...input, alliance: newId(new Date()) })).rejects.toThrow(NotFound);
  }
  must(await suspendAlliance(by(world(), 'director', 9), input));
  for (const app of ['owner', 'backoffice'] as const)
    await expect(
      world().database[app].db.execute(sql`update alliance_turn set reason = 'x' where alliance_id = ${one.id}`),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('an organization leaves while the proposal is prepared; never the last one, nor later', async () => {
  const one = await givenAlliance(world(), { at: 2, parties: 2 });
  const staff = by(world(), 'professional', 2);
  const parties = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from party where alliance_id = ${one.id} order by position`,
  );
  const [first, second] = parties.map(({ id: party }) => ({
    alliance: one.id,
    party,
    reason: 'No es de esta alianza',
  }));
  await expect(removeParty(by(world(), 'colleague', 2), first!)).rejects.toThrow(Forbidden);
  const stranger = await givenOrganization(world());
  await expect(removeParty(through(world(), stranger.representative, 2), first!)).rejects.toThrow(NotFound);
  must(await removeParty(staff, second!));
  expect(refusal(await removeParty(staff, second!))).toBe('party.alreadyOut');
  expect(refusal(await removeParty(staff, first!))).toBe('party.lastOne');
  expect(await eventsOf(world(), one.id)).toContain('party.removed');
  const later = await givenAlliance(world(), { at: 3, parties: 2, kind: 'pact' });
  const row = await rowOf(world(), sql`select id from party where alliance_id = ${later.id} and position = 2`);
  expect(refusal(await removeParty(staff, { ...first!, alliance: later.id, party: String(row.id) }))).toBe(
    'activity.notOpen',
  );
  await expect(staff.db.execute(sql`delete from party where id = ${String(row.id)}`)).rejects.toMatchObject({
    cause: { code: '42501' },
  });
});

test('what the page says that an organization left is all that holds it to its alliance', async () => {
  const holding = await world().database.owner.db.execute<{ name: string }>(sql`
    select distinct r.relname::text as name from pg_constraint c join pg_class r on r.oid = c.conrelid
    where c.contype = 'f' and c.confrelid = 'party'::regclass order by 1`);
  const asked = [...new PgDialect().sqlToQuery(hasRecords).sql.matchAll(/from (\w+) k/g)].map(([, table]) => table!);
  expect(asked.sort()).toEqual(holding.map(({ name }) => name));
});

test('an alliance in articulation becomes member by decision 5 taken again in a meeting: 6 and 7 open beside its step', async () => {
  const one = await givenAlliance(world(), { at: 9, answers: ['no'] });
  const [organization] = one.organizations;
  const again = itemsFor(one, () => contents[5]('yes'));
  const acta = await givenActa(world(), { activities: [5], alliances: [one.id], items: again, day: 9 });
  expect(await stepOf(world(), one.id)).toBe(9);
  const path = await pathOf(lead(), one.id);
  expect(path.visits.filter(({ state, activity }) => state === 'open' && activity !== 9)).toEqual([
    { activity: 6, visit: 2, state: 'open', answer: null },
  ]);
  one.answers = ['yes'];
  await walk(world(), one, 6, 8);
  expect(await stepOf(world(), one.id)).toBe(9);
  expect((await entriesOf(lead(), one.id)).map((entry) => entry.organizationId)).toEqual([organization!.id]);
  expect(await rowOf(world(), sql`select standing from organization where id = ${organization!.id}`)).toEqual({
    standing: 'member',
  });
  await walk(world(), one, 9, 11);
  expect(acta).toBeTruthy();
});

test('decision 5 taken again asks for something to change: a SI stays, and nothing is decided before 8 or past 13', async () => {
  const decide = async (of: typeof one, answers: ('yes' | 'no')[], day: number) => {
    const items = itemsFor(of, (index) => contents[5](answers[index]!));
    const acta = await givenActaDraft(world(), { activities: [5], alliances: [of.id], items, day });
    const sent = await submitActa(by(world(), 'professional', day), { acta });
    return refusal(sent.ok ? await approveActa(by(world(), 'professional', day), { acta }) : sent);
  };
  const one = await givenAlliance(world(), { at: 8, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
  expect(await decide(one, ['yes', 'no'], 9)).toBe('activePart.nothingChanges');
  expect(await decide(one, ['no', 'yes'], 9)).toBe('activePart.alreadyYes');
  expect(await decide(one, ['yes', 'yes'], 9)).toBe('not refused');
  const still = async (of: typeof one, day: number) => {
    await expect(decide(of, ['yes'], day), 'no meeting is convened for it').rejects.toThrow(
      'meeting.activityNotPossible',
    );
    const answers = new Map([[of.organizations[0]!.id, { answer: 'yes' as const, reason: 'Sí' }]]);
    return refusal(await decideActivePart(by(world(), 'professional', day), of.id, newId(lead().now), answers));
  };
  expect(await still(one, 10)).toBe('activePart.stillIncluding');
  expect(await still(await givenAlliance(world(), { at: 8 }), 9)).toBe('activePart.allActive');
  expect(await still(await givenAlliance(world(), { at: 6 }), 9)).toBe('activity.notOpen');
  expect(await still(await givenAlliance(world(), { at: 14, answers: ['no'] }), 20)).toBe('activity.notOpen');
});
