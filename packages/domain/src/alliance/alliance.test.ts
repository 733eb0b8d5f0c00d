import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveProposal, endAlliance } from '../asRead.ts';
import {
  aWorld,
  by,
  contents,
  dayNumber,
  eventsOf,
  givenActa,
  givenAlliance,
  givenOrganization,
  itemsFor,
  mailsAbout,
  must,
  proposalOf,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { entriesOf } from '../network/index.ts';
import { Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import {
  addParty,
  agreeMethodology,
  decideActivePart,
  recordFirstContact,
  saveProposal,
  validateInclusion,
} from './index.ts';
import { firstContact } from './inputs.ts';

const world = aWorld();
const acta = () => world().cycle.acta;
const staff = (day = 2) => by(world(), 'professional', day);

/** Every verb of the concept that staff drive a case with, as the colleague, the auditor and an ally would try them. */
const verbs = {
  saveProposal: (ctx, id) => saveProposal(ctx, proposalOf(id)),
  approveProposal: (ctx, alliance) => approveProposal(ctx, { alliance }),
  addParty: (ctx, alliance) => addParty(ctx, { key: randomUUID(), alliance, organization: world().cycle.id }),
  recordFirstContact: (ctx, id) => recordFirstContact(ctx, id, acta(), new Map()),
  validateInclusion: (ctx, id) => validateInclusion(ctx, id, acta(), new Map()),
  decideActivePart: (ctx, id) => decideActivePart(ctx, id, acta(), new Map()),
  agreeMethodology: (ctx, id) => agreeMethodology(ctx, id, acta(), new Map()),
} satisfies { [name: string]: (ctx: ReturnType<typeof staff>, alliance: string) => Promise<unknown> };

test('no colleague, auditor, ally or stranger drives a case, nor a case that does not exist', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const stranger = await givenOrganization(world());
  for (const [name, verb] of Object.entries(verbs)) {
    if (name !== 'addParty') {
      await expect(verb(by(world(), 'colleague', 2), one.id), name).rejects.toThrow(Forbidden);
      await expect(verb(by(world(), 'auditor', 2), one.id), name).rejects.toThrow(Forbidden);
      await expect(verb(by(world(), 'director', 2), one.id), name).rejects.toThrow(Forbidden);
      await expect(verb(through(world(), one.organizations[0]!.representative, 2), one.id), name).rejects.toThrow(
        Forbidden,
      );
    }
    await expect(verb(through(world(), stranger.representative, 2), one.id), name).rejects.toThrow(NotFound);
    await expect(verb(staff(), newId(staff().now)), name).rejects.toThrow(NotFound);
  }
  await expect(
    addParty(by(world(), 'colleague', 2), { key: randomUUID(), alliance: one.id, organization: stranger.id }),
  ).rejects.toThrow(Forbidden);
});

test('R-113 activity 2 closes with the approved Propuesta de la alianza, which is frozen', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  expect(refusal(await approveProposal(staff(), { alliance: one.id }))).toBe('activity.recordMissing');
  must(await saveProposal(staff(), proposalOf(one.id, 'adoption')));
  must(await approveProposal(staff(), { alliance: one.id, minutesUsed: 90 }));
  expect(await stepOf(world(), one.id)).toBe(3);
  expect(await rowOf(world(), sql`select kind from alliance where id = ${one.id}`)).toEqual({ kind: 'adoption' });
  expect(await eventsOf(world(), one.id)).toEqual(['alliance.opened', 'proposal.saved', 'proposal.approved']);
  await expect(
    staff().db.execute(sql`update proposal set problem = 'x' where alliance_id = ${one.id}`),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
  expect(refusal(await saveProposal(staff(), proposalOf(one.id, 'pact', 1)))).toBe('activity.notOpen');
  expect(refusal(await approveProposal(staff(), { alliance: one.id }))).toBe('activity.notOpen');
});

test('R-095 a visit keeps who closed the activity, when it began and ended, and the hours used', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(staff(), proposalOf(one.id)));
  must(await approveProposal(staff(), { alliance: one.id, minutesUsed: 90 }));
  const row = await rowOf(
    world(),
    sql`select closed_by, minutes_used, closed_at > opened_at as ran from visit where alliance_id = ${one.id} and activity = 2`,
  );
  expect(row).toEqual({ closed_by: `staff:${world().staff.professional.id}`, minutes_used: 90, ran: true });
  const walked = await givenAlliance(world(), { at: 16 });
  const all = await rowOf(
    world(),
    sql`select count(*)::int as n, bool_and(closed_by <> '' and opened_at <= closed_at) as whole from visit
    where alliance_id = ${walked.id} and state = 'closed'`,
  );
  expect(all).toEqual({ n: 14, whole: true });
});

test('a proposal saved from an old version loses nothing: the second is told', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => saveProposal(staff(), proposalOf(one.id))));
  expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
  for (const lost of outcomes.filter((o) => o.status === 'rejected')) expect(lost.reason).toBeInstanceOf(Stale);
  expect(must(await saveProposal(staff(), proposalOf(one.id, 'support', 1)))).toEqual({ version: 2 });
});

test('R-030 an alliance takes more organizations while it is prepared, once each, and not as a fidelización', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const other = await givenOrganization(world());
  must(await saveProposal(staff(), proposalOf(one.id, 'loyalty')));
  must(await addParty(staff(), { key: randomUUID(), alliance: one.id, organization: other.id }));
  expect(refusal(await addParty(staff(), { key: randomUUID(), alliance: one.id, organization: other.id }))).toBe(
    'party.alreadyIn',
  );
  expect(refusal(await approveProposal(staff(), { alliance: one.id }))).toBe('proposal.loyaltyTakesOneEntity');
  await expect(
    addParty(staff(), { key: randomUUID(), alliance: one.id, organization: newId(staff().now) }),
  ).rejects.toThrow(NotFound);
  expect(await eventsOf(world(), one.id)).toContain('party.added');
});

test('R-116 R-117 R-118 the acta of the meeting of 3 lists what each organization can carry out, its capacity and whom it reaches', async () => {
  const one = await givenAlliance(world(), { at: 4, parties: 2 });
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n from party where alliance_id = ${one.id} and capacity = 'Un salón' and influence_circle = 'Vecinas' and interest_groups = 'Niñez'`,
  );
  expect(row).toEqual({ n: 2 });
  const listed = await rowOf(
    world(),
    sql`select array_agg(i.content ->> 'actions') as actions, bool_and(t.state = 'approved' and m.state = 'held') as held
    from acta_item i join acta t on t.id = i.acta_id join meeting m on m.id = t.meeting_id
    where i.alliance_id = ${one.id} and i.activity = 3`,
  );
  expect(listed).toEqual({ actions: ['["Prestar"]', '["Prestar"]'], held: true });
  expect(firstContact.safeParse({ ...contents[3](), activity: undefined, actions: [] }).success).toBe(false);
  expect(refusal(await recordFirstContact(staff(4), one.id, acta(), new Map()))).toBe('activity.notOpen');
  expect(
    refusal(
      await validateInclusion(
        staff(4),
        one.id,
        acta(),
        new Map([[one.organizations[0]!.id, { activePart: 'a', solution: 's' }]]),
      ),
    ),
  ).toBe('acta.partyMissing');
});

test('R-134 R-135 R-136 NO at 5 marks 6 and 7 not applicable, opens 8, and rejects nobody', async () => {
  const one = await givenAlliance(world(), { at: 5 });
  await givenActa(world(), {
    activities: [5],
    alliances: [one.id],
    items: itemsFor(one, () => contents[5]('no')),
    day: 5,
  });
  expect(await stepOf(world(), one.id)).toBe(8);
  const visits = await world().database.owner.db.execute(
    sql`select activity, state, answer from visit where alliance_id = ${one.id} and activity in (5, 6, 7) order by activity`,
  );
  expect([...visits]).toEqual([
    { activity: 5, state: 'closed', answer: 'no' },
    { activity: 6, state: 'notApplicable', answer: null },
    { activity: 7, state: 'notApplicable', answer: null },
  ]);
  const row = await rowOf(
    world(),
    sql`select p.active_part, p.active_part_reason, p.active_part_by, p.active_part_at = ${dayNumber(5).toISOString()}::timestamptz as that_day, o.standing from party p join organization o on o.id = p.organization_id where p.alliance_id = ${one.id}`,
  );
  expect(row).toEqual({
    active_part: 'no',
    active_part_reason: 'Por su compromiso',
    active_part_by: world().staff.professional.id,
    that_day: true,
    standing: 'articulating',
  });
  expect(await entriesOf(staff(5), one.id)).toEqual([]);
  const mails = await mailsAbout(world(), one.id);
  expect(mails).toContain('notIncluded');
  expect(mails).not.toContain('networkInclusion');
});

test('R-160 R-161 R-165 activity 8 keeps the methodology and who each organization named as its enlace', async () => {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  const row = await rowOf(
    world(),
    sql`select count(distinct p.liaison_person_id)::int as liaisons, bool_and(e.email <> '' and e.phone <> '') as reachable, min(a.methodology) as methodology from party p join alliance a on a.id = p.alliance_id
    join membership m on m.person_id = p.liaison_person_id and m.organization_id = p.organization_id and m.role = 'liaison'
    join person e on e.id = p.liaison_person_id where a.id = ${one.id}`,
  );
  expect(row).toEqual({ liaisons: 2, reachable: true, methodology: 'Mesas mensuales' });
});

test('an alliance ends outside the sixteen activities by lead or director, with its reason, and once', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const input = { alliance: one.id, outcome: 'withdrawn' as const, reason: 'La entidad se retira' };
  await expect(endAlliance(staff(3), input)).rejects.toThrow(Forbidden);
  must(await endAlliance(by(world(), 'lead', 3), input));
  const row = await rowOf(
    world(),
    sql`select state, step, end_reason, ended_at is not null as ended from alliance where id = ${one.id}`,
  );
  expect(row).toEqual({ state: 'withdrawn', step: null, end_reason: 'La entidad se retira', ended: true });
  expect(refusal(await endAlliance(by(world(), 'director', 4), input))).toBe('alliance.alreadyEnded');
  expect(refusal(await recordFirstContact(staff(3), one.id, acta(), new Map()))).toBe('alliance.notRunning');
  expect((await eventsOf(world(), one.id)).at(-1)).toBe('alliance.ended');
});
