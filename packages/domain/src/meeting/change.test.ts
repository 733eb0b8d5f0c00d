import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { draftActa } from '../acta/index.ts';
import { annulActa, cancelMeeting, recordAttendance } from '../asRead.ts';
import { openCycle } from '../cycle/index.ts';
import {
  aWorld,
  by,
  eventsOf,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { addDays, Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import { conveneMeeting, moveMeeting } from './index.ts';

const world = aWorld();
const staff = (day = 3) => by(world(), 'professional', day);
const reason = 'El salón no estará disponible';
const where = { modality: 'onSite' as const, place: 'Salón comunal' };

async function givenMeeting(alliance: string): Promise<string> {
  const when = { day: '2026-02-20', from: '08:00', to: '09:00' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [alliance] };
  const input = { key: randomUUID(), cycle: world().cycle.id, ...where, ...when, ...said };
  return must(await conveneMeeting(staff(), input)).id;
}

const moved = (meeting: string, version = 1) => ({
  meeting,
  version,
  ...where,
  day: '2026-02-24',
  from: '14:00',
  to: '15:30',
});

test('a meeting that somebody moved meanwhile is not cancelled over', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  must(await moveMeeting(staff(), moved(id)));
  await expect(cancelMeeting(staff(), { meeting: id, version: 1, reason })).rejects.toThrow(Stale);
  must(await cancelMeeting(staff(), { meeting: id, version: 2, reason }));
});

test('a meeting that people await moves to no moment that passed, and of one that was over nobody hears untrue news', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  const heard = async () => (await mailsAbout(world(), id)).filter((name) => name === 'meetingMoved').length;
  expect(refusal(await moveMeeting(staff(18), moved(id)))).not.toBe('meeting.movedToThePast');
  const [back, past] = [{ day: '2026-02-02' }, { ...moved(id, 2), day: '2026-02-25' }];
  expect(refusal(await moveMeeting(staff(3), { ...moved(id, 2), ...back }))).toBe('meeting.movedToThePast');
  const before = await heard();
  expect(must(await moveMeeting(staff(60), past)).told).toBe(false);
  expect(await heard()).toBe(before);
});

test('nobody met about a case long before its request or its invitation: convened or moved to such a day, it is refused', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  expect(refusal(await moveMeeting(staff(18), { ...moved(id), day: '2025-06-03' }))).toBe('meeting.beforeCase');
  const about = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
  const input = { cycle: world().cycle.id, ...where, ...about, from: '08:00', to: '09:00' };
  const on = (day: string) => conveneMeeting(staff(), { ...input, key: randomUUID(), day });
  const { born } = await rowOf(
    world(),
    sql`select (s.sent_at at time zone 'America/Bogota')::date::text as born from request_sending s join request r on r.id = s.request_id where r.alliance_id = ${one.id}`,
  );
  expect(refusal(await on('2025-06-03'))).toBe('meeting.beforeCase');
  expect(refusal(await on(addDays(String(born), -31)))).toBe('meeting.beforeCase');
  must(await on(String(born)));
});

test('a meeting moves while it was not held, as often as it must, and each time its people hear of it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  must(await moveMeeting(staff(), moved(id)));
  await expect(moveMeeting(staff(), moved(id))).rejects.toThrow(Stale);
  expect(refusal(await moveMeeting(staff(), moved(id, 2)))).toBe('meeting.sameMoment');
  expect(refusal(await moveMeeting(staff(), { ...moved(id, 2), to: '13:00' }))).toBe('meeting.endsBeforeStart');
  must(await moveMeeting(staff(), { ...moved(id, 2), place: 'Biblioteca' }));
  expect(
    await rowOf(
      world(),
      sql`select to_char(starts_at at time zone 'America/Bogota', 'YYYY-MM-DD HH24:MI') as starts, place, moves, version, was_place as was,
        to_char(was_starts_at at time zone 'America/Bogota', 'YYYY-MM-DD HH24:MI') as began from meeting where id = ${id}`,
    ),
  ).toEqual({
    ...{ starts: '2026-02-24 14:00', place: 'Biblioteca', moves: 2, version: 3 },
    ...{ was: where.place, began: '2026-02-24 14:00' },
  });
  expect((await mailsAbout(world(), id)).filter((name) => name === 'meetingMoved')).toHaveLength(2);
  expect((await eventsOf(world(), one.id)).filter((name) => name === 'meeting.moved')).toHaveLength(2);
});

test('of a meeting written down after it began nobody hears, until it moves to a day that is still to come', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const when = { day: '2026-02-20', from: '08:00', to: '09:00' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
  const input = { key: randomUUID(), cycle: world().cycle.id, ...where, ...when, ...said };
  const { id } = must(await conveneMeeting(staff(30), input));
  expect(must(await moveMeeting(staff(30), { ...moved(id), day: '2026-02-19' })).told).toBe(false);
  expect(must(await moveMeeting(staff(40), { ...moved(id, 2), day: '2026-03-02' })).told).toBe(false);
  expect(await mailsAbout(world(), id)).toEqual([]);
  expect(must(await moveMeeting(staff(40), { ...moved(id, 3), day: '2027-02-19' })).told).toBe(true);
  expect(await mailsAbout(world(), id)).toEqual(['meetingConvened']);
  must(await moveMeeting(staff(40), { ...moved(id, 4), day: '2027-02-20' }));
  must(await cancelMeeting(staff(40), { meeting: id, reason }));
  expect(await mailsAbout(world(), id)).toEqual(['meetingCancelled', 'meetingConvened', 'meetingMoved']);
});

test('whoever heard of a meeting hears that it was cancelled, and not of a day put right once it was over', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  must(await moveMeeting(staff(30), { ...moved(id), day: '2026-02-03' }));
  expect(must(await cancelMeeting(staff(30), { meeting: id, reason })).told).toBe(true);
  expect(await mailsAbout(world(), id)).toEqual(['meetingCancelled', 'meetingConvened']);
});

test('nobody hears by mail of a committee, which is convened all the same', async () => {
  const committee = { title: 'Comité', agenda: 'Iniciativas', activities: [1 as const], alliances: [] };
  const when = { day: '2026-02-20', from: '08:00', to: '09:00' };
  const year = must(await openCycle(by(world(), 'director', 2), { key: randomUUID(), year: 2027 }));
  const input = { key: randomUUID(), cycle: year.id, ...where, ...when, ...committee };
  const { id, told, begun } = must(await conveneMeeting(by(world(), 'lead', 3), input));
  expect({ told, begun }).toEqual({ told: false, begun: false });
  expect(await mailsAbout(world(), id)).toEqual([]);
  expect(await rowOf(world(), sql`select data::json->>'told' as told from event where cause = ${id}`)).toEqual({
    told: 'true',
  });
});

test('a meeting is cancelled for good, with its reason; no acta is opened of it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  must(await cancelMeeting(staff(), { meeting: id, reason }));
  expect(await rowOf(world(), sql`select state, cancel_reason from meeting where id = ${id}`)).toEqual({
    state: 'cancelled',
    cancel_reason: reason,
  });
  expect(refusal(await cancelMeeting(staff(), { meeting: id, reason }))).toBe('meeting.cancelled');
  expect(refusal(await moveMeeting(staff(), moved(id, 2)))).toBe('meeting.cancelled');
  expect(refusal(await draftActa(staff(), { key: randomUUID(), meeting: id }))).toBe('meeting.cancelled');
  expect(refusal(await recordAttendance(staff(30), { meeting: id, present: [], others: [] }))).toBe(
    'meeting.cancelled',
  );
  expect(await mailsAbout(world(), id)).toEqual(['meetingCancelled', 'meetingConvened']);
  expect(await eventsOf(world(), one.id)).toContain('meeting.cancelled');
});

test('a live acta holds its meeting: it is annulled first; one that was held is neither cancelled nor moved', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  const acta = must(await draftActa(staff(), { key: randomUUID(), meeting: id })).id;
  expect(refusal(await cancelMeeting(staff(), { meeting: id, reason }))).toBe('meeting.hasActa');
  must(await moveMeeting(staff(), moved(id)));
  must(await annulActa(staff(), { acta, reason: 'Se abrió antes de tiempo' }));
  must(await cancelMeeting(staff(), { meeting: id, reason }));
  const held = await givenMeeting(one.id);
  must(await recordAttendance(staff(30), { meeting: held, present: [], others: [] }));
  expect(refusal(await cancelMeeting(staff(30), { meeting: held, reason }))).toBe('meeting.alreadyHeld');
  expect(refusal(await moveMeeting(staff(30), { ...moved(held), version: 2 }))).toBe('meeting.alreadyHeld');
});

test('who may not convene it neither moves nor cancels it; a stranger finds no meeting', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const id = await givenMeeting(one.id);
  const stranger = await givenOrganization(world());
  const acts = [
    (ctx: ReturnType<typeof staff>, meeting: string) => cancelMeeting(ctx, { meeting, reason }),
    (ctx: ReturnType<typeof staff>, meeting: string) => moveMeeting(ctx, moved(meeting)),
  ];
  for (const act of acts) {
    for (const name of ['colleague', 'auditor'] as const)
      await expect(act(by(world(), name, 3), id)).rejects.toThrow(Forbidden);
    await expect(act(through(world(), one.organizations[0]!.representative, 3), id)).rejects.toThrow(Forbidden);
    await expect(act(through(world(), stranger.representative, 3), id)).rejects.toThrow(NotFound);
    await expect(act(staff(), newId(new Date()))).rejects.toThrow(NotFound);
  }
});
