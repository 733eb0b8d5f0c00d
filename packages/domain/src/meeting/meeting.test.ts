import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cancelMeeting, recordAttendance } from '../asRead.ts';
import type { Cycle } from '../cycle/index.ts';
import {
  aWorld,
  by,
  contents,
  eventsOf,
  givenActa,
  givenAlliance,
  givenOrganization,
  itemsFor,
  mailsAbout,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId, Stale, setScope } from '../platform/index.ts';
import { allyMeetings } from '../views/index.ts';
import { conveneMeeting, type Meeting, type MeetingActivity, moveMeeting } from './index.ts';
import { decideConvening, mayBeHeld, toldOf } from './rules.ts';

const world = aWorld();
const at = new Date('2026-03-02T15:00:00Z');
const later = new Date('2026-03-02T16:00:00Z');
const about = (
  activities: MeetingActivity[],
  cases: number,
  endsAt = later,
  initiativesSet: Cycle['initiativesSet'] = null,
) =>
  decideConvening({
    ...{ activities, startsAt: at, endsAt, cycle: { id: 'c', year: 2026, balanceFiledAt: null, initiativesSet } },
    cases: Array.from({ length: cases }, (_, n) => ({
      ...{ code: `ALZ-${n}`, cycleId: 'c', procedureVersion: 2, state: 'running', step: 3, visits: [], parties: [] },
    })),
  });
const convening = (alliances: string[], activities: MeetingActivity[] = [3]) => ({
  key: randomUUID(),
  cycle: world().cycle.id,
  title: 'Mesa inicial',
  agenda: 'Conocernos',
  modality: 'virtual' as const,
  place: 'Enlace',
  day: '2026-02-05',
  from: '08:00',
  to: '09:00',
  activities,
  alliances,
});

test('a committee of activity 1 stands alone; every other meeting speaks of an alliance; it ends after it begins', () => {
  expect(about([1], 0).ok).toBe(true);
  expect(about([3, 4, 5], 2).ok).toBe(true);
  expect(refusal(about([3], 1, at))).toBe('meeting.endsBeforeStart');
  expect(refusal(about([1, 3], 0))).toBe('meeting.committeeAlone');
  expect(refusal(about([1], 1))).toBe('meeting.committeeWithoutAlliances');
  expect(refusal(about([14], 0))).toBe('meeting.withoutAlliances');
  const set = { committee: 'directorate', acta: 'a', at, by: 'b' } as const;
  expect(refusal(about([1], 0, later, set)), 'its acta could set none').toBe('cycle.initiativesAlreadySet');
});

test('attendance is written of a meeting that has begun and was not cancelled', () => {
  const meeting = { state: 'scheduled', startsAt: at } as Meeting;
  expect(mayBeHeld(meeting, at).ok).toBe(true);
  expect(mayBeHeld({ ...meeting, state: 'held' }, later).ok).toBe(true);
  expect(refusal(mayBeHeld({ ...meeting, state: 'cancelled' }, later))).toBe('meeting.cancelled');
  expect(refusal(mayBeHeld({ ...meeting, state: 'held', closedAt: at }, later))).toBe('meeting.closed');
  expect(refusal(mayBeHeld(meeting, new Date(at.getTime() - 1)))).toBe('meeting.notYet');
});

test('a meeting is convened for several alliances, their people are invited and told by mail', async () => {
  const [one, other] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
  const { id, code } = must(
    await conveneMeeting(by(world(), 'professional', 2), convening([one.id, other.id], [4, 3, 3])),
  );
  expect(code).toMatch(/^REU-2026-\d{4}$/);
  const row = await rowOf(
    world(),
    sql`select (select array_agg(activity order by activity) from meeting_activity where meeting_id = ${id}) as activities,
    (select array_agg(person_id::text order by person_id) from attendee where meeting_id = ${id}) as people`,
  );
  const people = [one, other].map((alliance) => alliance.organizations[0]!.representative.person).sort();
  expect(row).toEqual({ activities: [3, 4], people });
  for (const alliance of [one.id, other.id]) {
    expect((await eventsOf(world(), alliance)).at(-1)).toBe('meeting.convened');
  }
  expect(await mailsAbout(world(), id)).toEqual(['meetingConvened']);
});

test('a meeting that had begun when it was written down invites nobody', async () => {
  const unheard = { toldAt: null, alliances: ['a'], activities: [3 as const] };
  expect(toldOf(unheard, later, at)).toBe(at);
  expect(toldOf(unheard, at, at)).toBeNull();
  expect(toldOf({ ...unheard, alliances: [] }, later, at)).toBeNull();
  expect(toldOf({ ...unheard, toldAt: at }, at, later)).toBe(at);
  const one = await givenAlliance(world(), { at: 3 });
  const convened = must(await conveneMeeting(by(world(), 'professional', 12), convening([one.id])));
  expect(convened.told).toBe(false);
  expect(await mailsAbout(world(), convened.id)).toEqual([]);
  expect(await eventsOf(world(), one.id)).toContain('meeting.convened');
  const coming = must(await conveneMeeting(by(world(), 'professional', 2), convening([one.id])));
  expect(coming.told).toBe(true);
  expect(await mailsAbout(world(), coming.id)).toEqual(['meetingConvened']);
});

test.each([
  [[14], 14],
  [[15], 15],
  [[14, 15], 14],
] as const)('no ally is convened to a session of %j, which is of the responsible team', async (activities, at) => {
  const one = await givenAlliance(world(), { at });
  const { representative } = one.organizations[0]!;
  const staff = by(world(), 'professional', 2);
  const { id, code, told, begun } = must(await conveneMeeting(staff, convening([one.id], [...activities])));
  expect({ told, begun }).toEqual({ told: false, begun: false });
  expect(await mailsAbout(world(), id)).toEqual([]);
  expect(await rowOf(world(), sql`select count(*)::int as n from attendee where meeting_id = ${id}`)).toEqual({
    n: 0,
  });
  const ally = through(world(), representative, 2);
  await ally.db.transaction(async (tx) => {
    await setScope(tx, representative);
    const seen = await allyMeetings({ ...ally, db: tx }, one.id);
    expect(seen.map((found) => found.code)).not.toContain(code);
  });
  must(await cancelMeeting(staff, { meeting: id, reason: 'Se aplaza' }));
  expect(await mailsAbout(world(), id)).toEqual([]);

  const { id: second } = must(await conveneMeeting(staff, convening([one.id], [...activities])));
  const { day, from, to, modality, place } = { ...convening([one.id]), day: '2026-02-04' };
  must(await moveMeeting(staff, { meeting: second, version: 1, day, from, to, modality, place }));
  must(await recordAttendance(by(world(), 'professional', 3), { meeting: second, present: [], others: [] }));
  const events = await rowOf(
    world(),
    sql`select json_agg(distinct name || ' ' || audience) as events from event where cause in (${id}, ${second})`,
  );
  expect(events.events).toEqual(
    ['meeting.cancelled', 'meeting.convened', 'meeting.held', 'meeting.moved'].map((name) => `${name} staff`),
  );
});

test('one that also speaks of what was agreed is of the allies too', async () => {
  const one = await givenAlliance(world(), { at: 15 });
  const { id, told } = must(await conveneMeeting(by(world(), 'professional', 2), convening([one.id], [9, 15])));
  expect(told).toBe(true);
  expect(await mailsAbout(world(), id)).toEqual(['meetingConvened']);
});

test('a repeated key convenes nothing again', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const input = convening([one.id]);
  const first = must(await conveneMeeting(by(world(), 'professional', 2), input));
  expect(must(await conveneMeeting(by(world(), 'professional', 2), input))).toEqual(first);
  expect((await eventsOf(world(), one.id)).filter((name) => name === 'meeting.convened')).toHaveLength(1);
});

test('who came is written, of those invited and others, and may be corrected without doubling anybody', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { id } = must(await conveneMeeting(by(world(), 'professional', 2), convening([one.id])));
  const { attendee } = await rowOf(world(), sql`select id as attendee from attendee where meeting_id = ${id}`);
  expect(
    refusal(await recordAttendance(by(world(), 'professional', 2), { meeting: id, present: [], others: [] })),
  ).toBe('meeting.notYet');
  const others = [{ name: 'Alguien más', position: '' }];
  must(await recordAttendance(by(world(), 'professional', 3), { meeting: id, present: [String(attendee)], others }));
  const corrected = { meeting: id, version: 2, present: [], others };
  must(await recordAttendance(by(world(), 'professional', 3), corrected));
  await expect(recordAttendance(by(world(), 'professional', 3), corrected)).rejects.toThrow(Stale);
  const row = await rowOf(
    world(),
    sql`select count(*)::int as all, count(*) filter (where attended)::int as came from attendee where meeting_id = ${id}`,
  );
  expect(row).toEqual({ all: 2, came: 1 });
  expect((await rowOf(world(), sql`select state from meeting where id = ${id}`)).state).toBe('held');
  expect(await eventsOf(world(), one.id)).toContain('meeting.held');
});

test('the people of the team who came are written by their accounts, and a correction says them whole', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { id } = must(await conveneMeeting(by(world(), 'professional', 2), convening([one.id])));
  const { professional, lead } = world().staff;
  const attending = (team: string[]) =>
    recordAttendance(by(world(), 'professional', 3), { meeting: id, present: [], others: [], team });
  must(await attending([professional.id, lead.id]));
  must(await attending([lead.id]));
  const team = await rowOf(
    world(),
    sql`select array_agg(person_id::text) as people, bool_and(position <> '') as placed from attendee where meeting_id = ${id} and attended`,
  );
  expect(team).toEqual({ people: [lead.id], placed: true });
  await expect(attending([one.organizations[0]!.representative.person])).rejects.toThrow(NotFound);
});

test('who came for an organization came for one of the meeting’s: another’s, or one of nothing, is refused', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { id } = must(await conveneMeeting(by(world(), 'professional', 2), convening([one.id])));
  const other = await givenOrganization(world());
  const coming = (organization: string) => ({
    ...{ meeting: id, present: [] },
    others: [{ name: 'Ana Inventada', position: '', organization }],
  });
  const record = (organization: string) => recordAttendance(by(world(), 'professional', 3), coming(organization));
  for (const stranger of [other.id, newId(at)])
    expect(refusal(await record(stranger))).toBe('meeting.organizationOfNoCase');
  must(await record(one.organizations[0]!.id));
});

test('R-159 the entity is invited to the working table of 8, and who came is recorded', async () => {
  const one = await givenAlliance(world(), { at: 8 });
  const { id } = must(
    await conveneMeeting(by(world(), 'professional', 8), { ...convening([one.id], [8]), day: '2026-02-13' }),
  );
  const invited = await rowOf(world(), sql`select id, person_id as person from attendee where meeting_id = ${id}`);
  expect(invited.person).toBe(one.organizations[0]!.representative.person);
  expect(await mailsAbout(world(), id)).toEqual(['meetingConvened']);
  must(
    await recordAttendance(by(world(), 'professional', 20), { meeting: id, present: [String(invited.id)], others: [] }),
  );
  const came = await rowOf(world(), sql`select person_id as person, attended from attendee where meeting_id = ${id}`);
  expect(came).toEqual({ person: invited.person, attended: true });
});

test('who came is frozen once the acta is approved', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  await givenActa(world(), { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 });
  const { id } = await rowOf(world(), sql`select meeting_id as id from meeting_alliance where alliance_id = ${one.id}`);
  const again = { meeting: String(id), present: [], others: [] };
  expect(refusal(await recordAttendance(by(world(), 'professional', 3), again))).toBe('meeting.closed');
});

test('a professional convenes for the alliances that are theirs; the team for any; nobody else', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { representative } = one.organizations[0]!;
  for (const name of ['colleague', 'auditor', 'correspondence'] as const) {
    await expect(conveneMeeting(by(world(), name, 2), convening([one.id]))).rejects.toThrow(Forbidden);
  }
  await expect(conveneMeeting(through(world(), representative, 2), convening([one.id]))).rejects.toThrow(Forbidden);
  const stranger = await givenOrganization(world());
  await expect(conveneMeeting(through(world(), stranger.representative, 2), convening([one.id]))).rejects.toThrow(
    NotFound,
  );
  expect(refusal(await conveneMeeting(by(world(), 'professional', 2), convening([])))).toBe('meeting.withoutAlliances');
  await expect(conveneMeeting(by(world(), 'lead', 2), convening([newId(at)]))).rejects.toThrow(NotFound);
  const { id } = must(await conveneMeeting(by(world(), 'lead', 2), convening([one.id])));
  await expect(recordAttendance(by(world(), 'colleague', 3), { meeting: id, present: [], others: [] })).rejects.toThrow(
    Forbidden,
  );
  await expect(
    recordAttendance(through(world(), stranger.representative, 3), { meeting: id, present: [], others: [] }),
  ).rejects.toThrow(NotFound);
});
