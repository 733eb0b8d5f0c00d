import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { endAlliance } from '../asRead.ts';
import { correctVerifiedContribution } from '../asReadLines.ts';
import { proposeCommitment } from '../commitment/index.ts';
import { declareContribution, verifyContribution, withdrawContribution } from '../contribution/index.ts';
import { aWorld, by, givenAlliance, givenBalanceFiled, givenOrganization, must, rowOf, through } from '../given.ts';
import type { Database } from '../platform/index.ts';
import { verifyStored } from './index.ts';

const world = aWorld();
let waiting: string;

/** Two cases that closed with the balance of their year, one of them not active; two lines of the ledger, one withdrawn; a promise that waits. */
beforeAll(async () => {
  const one = await givenAlliance(world(), { at: 16 });
  const nine = await givenAlliance(world(), { at: 9 });
  waiting = nine.id;
  const [ally] = one.organizations;
  const line = {
    ...{ alliance: one.id, organization: ally!.id, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'talent' as const, description: 'Horas', quantity: '10', unit: 'hora', deliveredOn: '2026-02-05' },
    ...{ monetizable: 'yes' as const, method: 'marketPrice' as const, rate: '100000', rateSource: 'Cotización' },
  };
  const giver = through(world(), ally!.representative, 20);
  const { id: contribution } = must(await declareContribution(giver, { ...line, key: randomUUID() }));
  must(await verifyContribution(by(world(), 'lead', 20), { contribution }));
  const mistaken = must(await declareContribution(giver, { ...line, key: randomUUID(), description: 'Dos veces' }));
  must(await withdrawContribution(giver, { contribution: mistaken.id, reason: 'Estaba dos veces' }));
  const { alliance: _alliance, organization: _organization, ...said } = line;
  const corrected = { ...said, key: randomUUID(), contribution, reason: 'Eran ocho', quantity: '8' };
  must(await correctVerifiedContribution(by(world(), 'director', 21), corrected));
  const promise = { action: 'Bajar el volumen', deliverable: 'Un acuerdo', dueOn: '2026-04-01' };
  const organization = nine.organizations[0]!.id;
  const proposed = { key: randomUUID(), alliance: waiting, organization, ...promise };
  must(await proposeCommitment(by(world(), 'professional', 9), proposed));
  await givenOrganization(world());
}, 120_000);

/** Nobody accepts it: it is in force as it is written. */
const OF_THE_SECRETARIAT = 'party_id is null';

class Undone extends Error {}

/** What only who owns the machine could do, with the guards off; looked at, and undone. */
async function tampered(change: string, look: (db: Database) => Promise<void>): Promise<void> {
  const undone = world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    expect((await tx.execute(change)).count, 'there is such a row').toBeGreaterThan(0);
    await look(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
}

test('a line withdrawn in the portal is as its history tells', async () => {
  const { n } = await rowOf(world(), sql`select count(*)::int as n from contribution where state = 'withdrawn'`);
  expect(n).toBe(1);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
});

test.each([
  ['the number of a packet', 'filing', "update filing set number = 'X-1' where state = 'filed'"],
  ['its day', 'filing', "update filing set filed_on = filed_on - 1 where state = 'filed'"],
  ['decision 5', 'party', "update party set active_part = 'no' where active_part = 'yes'"],
  ['the day of decision 5', 'party', "update party set active_part_at = active_part_at - interval '1 day'"],
  ['a decision 13', 'compliance', 'update compliance set undone_at = now()'],
  [
    'what the plan says of an activity',
    'plan_activity',
    "update plan_activity set compliance = 'notMet' where compliance = 'met'",
  ],
  ['a recognition', 'recognition', 'update recognition set recognised = not recognised'],
  ['a continuity', 'continuity', "update continuity set outcome = 'ends'"],
  ['the cycle of a case', 'alliance', 'update alliance set cycle_id = gen_random_uuid()'],
  ['the text of an approved proposal', 'proposal', "update proposal set objective = 'Otro' where state = 'approved'"],
  [
    'the text of an approved plan',
    'plan_section',
    "update plan_section set follow_up_mechanisms = 'Otros' where state = 'approved'",
  ],
  ['the text of an evidence', 'evidence', "update evidence set description = 'Otra' where state = 'accepted'"],
  ['whom it reached', 'evidence', 'update evidence set people_reached = coalesce(people_reached, 0) + 100'],
  [
    'the text of a verified line',
    'contribution',
    "update contribution set description = 'Otra' where state = 'verified'",
  ],
  ['its quantity', 'contribution', "update contribution set quantity = quantity + 1 where state = 'verified'"],
  ['why it was verified not', 'recognition', "update recognition set reason = coalesce(reason, '') || 'x'"],
  ['how a continuity goes on', 'continuity', "update continuity set reason = coalesce(reason, '') || 'x'"],
  ['why 13 was answered', 'compliance', "update compliance set reason = coalesce(reason, '') || 'x'"],
  ['the review of an evidence', 'evidence', "update evidence set review_reason = 'Otra'"],
  ['the agenda of a meeting', 'meeting', "update meeting set agenda = 'Otra'"],
  ['its title', 'meeting', "update meeting set title = 'Otra'"],
  [
    'why a line was withdrawn',
    'contribution',
    "update contribution set withdraw_reason = 'Otra' where state = 'withdrawn'",
  ],
  [
    'why a verified line was corrected',
    'contribution',
    "update contribution set correct_reason = 'Otra' where correct_reason is not null",
  ],
  ['the subject of a packet', 'filing', "update filing set subject = 'Otro'"],
  ['the title of an activity of the plan', 'plan_activity', "update plan_activity set title = title || ' y medio'"],
  ['the name of a file', 'file', "update file set name = 'otro.pdf'"],
  [
    'an approved plan as a draft',
    'plan_section',
    "update plan_section set state = 'draft', approved_at = null, approved_by = null where state = 'approved'",
  ],
  [
    'an approved proposal as a draft',
    'proposal',
    "update proposal set state = 'draft', approved_at = null, approved_by = null where state = 'approved'",
  ],
  ['the methodology of a case', 'alliance', "update alliance set methodology = methodology || 'x'"],
  ['what the first contact found', 'party', "update party set capacity = 'Otra' where capacity is not null"],
  ['whom it reaches', 'party', "update party set influence_circle = 'Otro' where influence_circle is not null"],
  ['its groups', 'party', "update party set interest_groups = 'Otros' where interest_groups is not null"],
  ['its analysis', 'party', "update party set active_part_analysis = 'Otro' where active_part_analysis is not null"],
  ['its solution', 'party', "update party set solution_analysis = 'Otra' where solution_analysis is not null"],
  ['its liaison', 'party', 'update party set liaison_person_id = gen_random_uuid() where liaison_position is not null'],
  [
    'the position of its liaison',
    'party',
    "update party set liaison_position = 'Otro' where liaison_position is not null",
  ],
  ['a membership', 'membership', "update membership set role = 'liaison' where role = 'representative'"],
  ['a membership taken away', 'membership', 'delete from membership'],
  ['the name of an organization', 'organization', "update organization set name = name || ' S.A.S.'"],
  ['its standing', 'organization', "update organization set standing = 'prospect' where standing = 'member'"],
  ['who came to a meeting', 'attendee', "update attendee set name = 'Otra Persona'"],
  ['whether they came', 'attendee', 'update attendee set attended = not coalesce(attended, false)'],
  [
    'somebody who came, taken out',
    'attendee',
    'delete from attendee where id in (select min(id::text)::uuid from attendee)',
  ],
  [
    'somebody who came, added',
    'attendee',
    `insert into attendee (id, meeting_id, name, attended)
     select gen_random_uuid(), m.id, 'Nadie', true from meeting m where m.closed_at is not null`,
  ],
  [
    'who came, as if it had been blanked',
    'attendee',
    "update attendee set name = 'Persona anonimizada', email = null, position = ''",
  ],
  ['the name of a line of the database of the Red', 'network_entry', "update network_entry set name = 'Otra'"],
  [
    'what is relevant of it',
    'network_entry',
    "update network_entry set relevant = jsonb_set(relevant, '{territory}', '\"Otro\"')",
  ],
  [
    'what it said before',
    'network_entry',
    `update network_entry set earlier = '{"v": 1, "rows": [{"name": "Otra", "relevant": {}, "at": "", "by": "", "alliance": ""}]}'`,
  ],
  ['that it was withdrawn', 'network_entry', 'update network_entry set withdrawn_at = now()'],
  ['by which case it came', 'network_entry', 'update network_entry set alliance_id = gen_random_uuid()'],
  ['a line of the database of the Red taken out', 'network_entry', 'delete from network_entry'],
  [
    'whose line of it a party holds',
    'party',
    'update party set network_entry_id = null where network_entry_id is not null',
  ],
  ['the name of an initiative', 'initiative', "update initiative set name = name || ' y más'"],
  ['its line of work', 'initiative', "update initiative set line_of_work = 'Otra'"],
  ['when it was set', 'initiative', "update initiative set prioritised_at = prioritised_at - interval '1 day'"],
  ['the title of an action of an approved plan', 'plan_action', "update plan_action set title = 'Otra'"],
  ['its shared responsibility', 'plan_action', "update plan_action set coresponsibility = 'Ninguna'"],
  ['an action taken out', 'plan_action', 'delete from plan_action'],
  ['a planned day', 'follow_up_date', 'update follow_up_date set on_day = on_day + 1'],
  ['a planned day taken out', 'follow_up_date', 'delete from follow_up_date'],
  [
    'the meeting that held it',
    'follow_up_date',
    'update follow_up_date set meeting_id = null where meeting_id is not null',
  ],
  ['the cases of a meeting', 'meeting_alliance', 'update meeting_alliance set alliance_id = gen_random_uuid()'],
  ['its activities', 'meeting_activity', 'delete from meeting_activity'],
  [
    'the day an activity closed',
    'visit',
    "update visit set closed_at = closed_at - interval '1 day' where closed_at is not null",
  ],
  ['who closed it', 'visit', "update visit set closed_by = 'job:otro' where closed_by is not null"],
  ['its effort', 'visit', 'update visit set minutes_used = coalesce(minutes_used, 0) + 60 where closed_at is not null'],
  ['the day it opened', 'visit', "update visit set opened_at = opened_at - interval '1 day'"],
  ['the post of somebody of the team', 'staff_member', "update staff_member set position = 'Otro'"],
  [
    'a promise that waits',
    'commitment',
    "update commitment set state = 'accepted', answered_at = proposed_at, answered_by = proposed_by where state = 'proposed'",
  ],
  ['a promise of the secretariat', 'commitment', `update commitment set action = 'Otra' where ${OF_THE_SECRETARIAT}`],
  ['what it delivers', 'commitment', `update commitment set deliverable = 'Otra' where ${OF_THE_SECRETARIAT}`],
  ['the day it is due', 'commitment', `update commitment set due_on = due_on + 1 where ${OF_THE_SECRETARIAT}`],
  [
    'the last day of an activity of an approved plan',
    'plan_activity',
    'update plan_activity set ends_on = ends_on + 1',
  ],
  [
    'whose an activity of it is',
    'plan_activity',
    'update plan_activity t set party_id = p.id from party p where p.alliance_id = t.alliance_id and t.party_id is null',
  ],
  [
    'an activity that nobody wrote in it',
    'plan_activity',
    `insert into plan_activity (id, action_id, alliance_id, number, title, party_id, responsible, starts_on, ends_on, place, compliance)
     select gen_random_uuid(), action_id, alliance_id, number + 100, 'Otra', party_id, responsible, starts_on, ends_on, place, compliance
     from plan_activity limit 1`,
  ],
  ['who answers for a case', 'alliance', 'update alliance set professional_id = gen_random_uuid()'],
  [
    'into which an organization was merged',
    'organization',
    'update organization set merged_into = (select min(id::text)::uuid from organization) where merged_into is null',
  ],
  [
    'the standing of one that came',
    'organization',
    "update organization set standing = 'member' where standing = 'prospect'",
  ],
  ['a running year that nobody filed', 'cycle', 'update cycle set balance_filed_at = now()'],
  ['or whose balance nobody confirmed', 'cycle', 'update cycle set balance_confirmed_at = now()'],
  ['the committee of a year', 'cycle', "update cycle set committee = 'undersecretariat'"],
  ['its acta', 'cycle', 'update cycle set initiatives_acta_id = gen_random_uuid()'],
  [
    'whose a place in a case is',
    'party',
    `update party p set organization_id = o.id from organization o
     where not exists (select from party q where q.alliance_id = p.alliance_id and q.organization_id = o.id)`,
  ],
  [
    'an organization that nobody added to a case',
    'party',
    `insert into party (id, alliance_id, organization_id, position, joined_at)
     select gen_random_uuid(), a.id, o.id, 99, now() from alliance a, organization o
     where not exists (select from party q where q.alliance_id = a.id and q.organization_id = o.id) limit 1`,
  ],
  [
    'who received a packet',
    'filing',
    "update filing set received_by = gen_random_uuid(), received_by_lead_at = now() where state = 'filed'",
  ],
])('%s changed is found', async (_, table, change) => {
  await tampered(change, async (db) => {
    const found = (await verifyStored(db)).map(({ of }) => of.split(/[./:]/)[0]);
    expect(found).toContain(table);
  });
});

test('the day that a year was filed changed is found', async () => {
  must(await endAlliance(by(world(), 'lead', 21), { alliance: waiting, outcome: 'withdrawn', reason: 'No siguió' }));
  await givenBalanceFiled(world());
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  const change =
    "update cycle set balance_filed_at = balance_filed_at - interval '1 day' where balance_filed_at is not null";
  await tampered(change, async (db) => {
    expect(await verifyStored(db)).toEqual([{ fault: 'column', of: expect.stringMatching(/^cycle:/) }]);
  });
});
