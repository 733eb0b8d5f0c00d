import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { draftActa, rehearseApproval, submitActa } from '../acta/index.ts';
import { agreeMethodology, decideActivePart, recordFirstContact, validateInclusion } from '../alliance/index.ts';
import { mayBeAgreed } from '../alliance/inputs.ts';
import { approveActa, carryOverAlliance } from '../asRead.ts';
import { openCycle } from '../cycle/index.ts';
import { recordFollowUp } from '../followup/index.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaDraft,
  givenAlliance,
  givenCycle,
  itemsFor,
  must,
  refusal,
  rowOf,
} from '../given.ts';
import type { Ctx, Outcome } from '../platform/index.ts';
import { decideRecognition } from '../recognition/index.ts';
import { decideContinuity } from '../sustainment/index.ts';
import { countingStatements } from '../testing.ts';
import { conveneMeeting, type MeetingActivity } from './index.ts';
import { type Convened, decidePossible, possibleFor } from './rules.ts';

const world = aWorld();

const standing = (step: number, more: Partial<Convened> = {}): Convened => ({
  ...{ code: `ALZ-${step}`, cycleId: 'c', procedureVersion: 2, state: 'running', visits: [], parties: [] },
  ...{ step: step as Convened['step'], ...more },
});
const said = (cases: Convened[], activities: MeetingActivity[]) => {
  const decided = decidePossible(cases, activities);
  if (decided.ok) return [];
  return [decided.refusal, ...(decided.others ?? [])].map(({ activity, cases }) => `${activity}: ${cases}`);
};

test('a meeting is for what its acta can do: what it closes opens the next, and nothing further', () => {
  expect(possibleFor(standing(3), [5, 4, 3])).toEqual([3, 4, 5]);
  expect(possibleFor(standing(4), [3, 4, 5, 8, 9])).toEqual([4, 5, 8, 9]);
  expect(possibleFor(standing(3), [4, 5])).toEqual([]);
  expect(possibleFor(standing(14), [14, 15])).toEqual([14, 15]);
  expect(possibleFor(standing(11), [12, 14])).toEqual([12]);
  expect(possibleFor(standing(12), [12, 14])).toEqual([12]);
  expect(possibleFor(standing(10, { parties: [{ answer: 'no' }] }), [5])).toEqual([5]);
  expect(possibleFor(standing(10, { parties: [{ answer: 'yes' }] }), [5])).toEqual([]);
});

test('of each case something, of each activity some case, and nothing ahead of where the case can come', () => {
  expect(said([standing(8)], [3, 9, 12, 14, 15])).toHaveLength(5);
  expect(said([standing(8)], [3, 8])).toEqual(['3: ALZ-8']);
  expect(said([standing(3), standing(8)], [3])).toEqual(['3: ALZ-8']);
  expect(said([standing(14), standing(15)], [14, 15])).toEqual([]);
  expect(said([standing(15)], [14, 15])).toEqual(['14: ALZ-15']);
  expect(said([standing(12), standing(14)], [12, 14])).toEqual(['14: ALZ-12']);
});

const NOT_THERE = ['activity.notOpen', 'activePart.allActive', 'activePart.stillIncluding'];

/** The verb by which an acta does each activity, about nobody: it says first whether the activity is open. */
const verbs: Record<Exclude<MeetingActivity, 1>, (ctx: Ctx, id: string) => Promise<Outcome<unknown>>> = {
  3: (ctx, id) => recordFirstContact(ctx, id, randomUUID(), new Map()),
  4: (ctx, id) => validateInclusion(ctx, id, randomUUID(), new Map()),
  5: (ctx, id) => decideActivePart(ctx, id, randomUUID(), new Map()),
  8: (ctx, id) => agreeMethodology(ctx, id, randomUUID(), new Map()),
  9: async (_, id) => {
    const row = await rowOf(world(), sql`select step from alliance where id = ${id}`);
    return mayBeAgreed({ step: row.step as never });
  },
  12: (ctx, id) => recordFollowUp(ctx, id, randomUUID(), { activities: [] }),
  14: (ctx, id) => decideRecognition(ctx, id, randomUUID(), new Map()),
  15: (ctx, id) => decideContinuity(ctx, id, randomUUID(), new Map()),
};

const convening = (one: GivenAlliance, activities: MeetingActivity[], cycle = world().cycle.id) => ({
  ...{ key: randomUUID(), cycle, title: 'Mesa', agenda: 'Temas', modality: 'onSite' as const, place: 'Sala' },
  ...{ day: '2026-03-02', from: '08:00', to: '09:00', activities, alliances: [one.id] },
});

test('whatever a case stands at, a meeting is convened exactly for the activities that their verbs would take', async () => {
  const one = await givenAlliance(world(), { at: 16 });
  const wrong: string[] = [];
  for (let step = 2; step <= 16; step += 1) {
    await world().database.owner.db.execute(sql`update alliance set step = ${step} where id = ${one.id}`);
    for (const [name, verb] of Object.entries(verbs)) {
      const activity = Number(name) as Exclude<MeetingActivity, 1>;
      const taken = !NOT_THERE.includes(refusal(await verb(by(world(), 'lead', 20), one.id)));
      const convened = refusal(await conveneMeeting(by(world(), 'lead', 20), convening(one, [activity])));
      const expected = taken ? 'not refused' : 'meeting.activityNotPossible';
      if (convened !== expected)
        wrong.push(`${activity} at ${step}: ${convened}, the verb ${taken ? 'takes' : 'refuses'}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a meeting of forty cases that may be answered again takes as many statements as one of two', async () => {
  const one = await givenAlliance(world(), { at: 9, answers: ['no'] });
  const { db } = world().database.owner;
  const copied = (table: string, changes: SQL) => sql`insert into ${sql.raw(table)}
    select (jsonb_populate_record(t, to_jsonb(t) || ${changes})).* from ${sql.raw(table)} t, generate_series(1, 41) n`;
  const idOf = sql`md5('case' || n)::uuid`;
  await db.execute(
    sql`${copied('alliance', sql`jsonb_build_object('id', ${idOf}, 'code', 'ALZ-2026-9' || n)`)} where t.id = ${one.id}`,
  );
  const party = sql`jsonb_build_object('id', md5('party' || n)::uuid, 'alliance_id', ${idOf})`;
  await db.execute(sql`${copied('party', party)} where t.alliance_id = ${one.id}`);
  await db.execute(
    sql`${copied('visit', sql`jsonb_build_object('alliance_id', ${idOf})`)} where t.alliance_id = ${one.id}`,
  );
  const copies = await db.execute<{ id: string }>(sql`select ${idOf} as id from generate_series(1, 41) n`);
  const all = [one.id, ...copies.map(({ id }) => id)];
  const statements = async (alliances: string[]) => {
    const { ctx, ran } = countingStatements(by(world(), 'lead', 20));
    must(await conveneMeeting(ctx, { ...convening(one, [5]), alliances }));
    return ran();
  };
  const two = await statements(all.slice(0, 2));
  expect(await statements(all.slice(2))).toBe(two);
  expect(two).toBeGreaterThan(5);
});

test('a meeting speaks of the alliances of its own cycle only, also for one carried over since it was convened', async () => {
  const one = await givenAlliance(world(), { at: 15 });
  const next = await givenCycle(world().database, world().staff, 2027);
  for (const activities of [[14], [15], [15, 12], [5], [12]] as MeetingActivity[][])
    expect(refusal(await conveneMeeting(by(world(), 'lead', 20), convening(one, activities, next.cycle.id)))).toBe(
      'meeting.caseOfAnotherCycle',
    );
  const { id: meeting } = must(await conveneMeeting(by(world(), 'lead', 20), convening(one, [15])));
  const acta = await givenActaDraft(world(), {
    ...{ activities: [15], alliances: [one.id], items: itemsFor(one, contents[15]), day: 20 },
  });
  must(await submitActa(by(world(), 'professional', 20), { acta }));
  expect(await rehearseApproval(by(world(), 'professional', 20), { acta })).toEqual([]);
  must(
    await carryOverAlliance(by(world(), 'lead', 21), {
      alliance: one.id,
      to: next.cycle.id,
      reason: 'Sigue en marcha',
    }),
  );
  expect(refusal(await approveActa(by(world(), 'director', 21), { acta }))).toBe('meeting.caseOfAnotherCycle');
  expect(await rowOf(world(), sql`select step from alliance where id = ${one.id}`)).toEqual({ step: 15 });
  // What was held is written down also once its year was filed
  await filedAt('2026-02-25T15:00:00Z');
  must(await draftActa(by(world(), 'lead', 22), { key: randomUUID(), meeting }));
  await filedAt(null);
});

async function filedAt(at: string | null): Promise<void> {
  await world().database.owner.db.execute(
    sql`update cycle set balance_filed_at = ${at} where id = ${world().cycle.id}`,
  );
}

test('no year is opened before one whose balance was filed', async () => {
  const opening = (year: number) => openCycle(by(world(), 'lead', 30), { key: randomUUID(), year });
  must(await opening(2031));
  must(await opening(2030));
  await world().database.owner.db.execute(
    sql`update cycle set balance_filed_at = '2026-02-25T15:00:00Z' where year = 2030`,
  );
  expect(refusal(await opening(2029))).toBe('cycle.beforeFiled');
  expect(refusal(await opening(2030))).toBe('cycle.yearTaken');
  must(await opening(2032));
});
