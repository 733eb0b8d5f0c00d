import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, decideCompliance } from './asRead.ts';
import { commitmentsOf, keepCommitment, offersOfCommitment, proposeCommitment } from './commitment/index.ts';
import { missingForYes } from './followup/index.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  dayNumber,
  dayOf,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  hashOf,
  invented,
  linkOf,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from './given.ts';
import { createStaff, disablePerson, enablePerson, setRoles } from './identity/index.ts';
import {
  acceptInvitation,
  acceptRequest,
  declineInvitation,
  offersOfInvitation,
  resendInvitation,
  sendInvitation,
} from './intake/index.ts';
import { addMember, bringPerson, endMembership } from './organization/index.ts';
import type { Actor, Ctx } from './platform/index.ts';
import { contextOf } from './testing.ts';
import { allyCase, allyStart, commitmentsPage, complianceStanding, ownInvitationPage } from './views/index.ts';

/** Nobody is of the team and acts for an organization: whichever came first, and by whichever verb. */
const world = aWorld();
const put = (query: ReturnType<typeof sql>) => world().database.owner.db.execute(query);
const how = 'Llamamos a su representante';
const reason = 'Cambió de trabajo';
const administrator = () => contextOf(world().database.backoffice, { kind: 'job', name: 'staff:create' }, dayNumber(4));

async function addressOf(person: string): Promise<string> {
  return String((await rowOf(world(), sql`select email from person where id = ${person}`)).email);
}

/** Somebody of the team, who has that address. */
async function ofTheTeam(email: string): Promise<string> {
  const id = randomUUID();
  await put(sql`insert into person (id, email, name, created_at) values (${id}, ${email}, 'Ana Inventada', now())`);
  await put(sql`insert into staff_member (person_id, position, since) values (${id}, 'Profesional', now())`);
  return id;
}

const invitingStaff = (email: string) => ({
  ...{ email, samePerson: email, name: invented('Persona').name, position: 'Profesional' },
  roles: ['professional' as const],
  activation: { tokenHash: hashOf(), sealed: null },
});

test('who is of the team is brought into no organization, whatever the verb', async () => {
  const organization = await givenOrganization(world());
  const { professional } = world().staff;
  const email = await addressOf(professional.id);
  const { name, phone } = invented('Persona');
  const lead = by(world(), 'lead', 4);
  const as = { role: 'representative' as const, position: 'Dirección', verifiedHow: how };
  const brought = { organization: organization.id, name, phone, email: email.toUpperCase(), ...as };
  expect(refusal(await bringPerson(lead, brought))).toBe('membership.ofTheTeam');
  const member = { organization: organization.id, person: professional.id, ...as };
  expect(refusal(await addMember(lead, member))).toBe('membership.ofTheTeam');
  const { input, id } = await givenInvitation(world(), organization);
  const inviting = { ...input, key: randomUUID(), contactEmail: email };
  expect(refusal(await sendInvitation(by(world(), 'professional', 4), inviting, linkOf()))).toBe(
    'membership.ofTheTeam',
  );
  await put(sql`update invitation set contact_email = ${email}, verified_how = null where id = ${id}`);
  const again = { invitation: id, version: 1, verifiedHow: how };
  expect(refusal(await resendInvitation(lead, again, linkOf()))).toBe('membership.ofTheTeam');
  expect(
    await rowOf(world(), sql`select count(*)::int as n from membership where person_id = ${professional.id}`),
  ).toEqual({ n: 0 });
});

test('a request is taken from whoever sends it; the team hears whose address it is when it accepts', async () => {
  const sent = await givenRequestSent(world());
  await ofTheTeam(sent.contact.email);
  const accepting = {
    ...(await requestRead(world(), sent.id)),
    ...{ title: 'Alianza', initiatives: [...world().cycle.initiatives], professional: world().staff.professional.id },
  };
  expect(refusal(await acceptRequest(by(world(), 'lead', 4), accepting))).toBe('membership.ofTheTeam');
  expect((await rowOf(world(), sql`select state from request where id = ${sent.id}`)).state).toBe('sent');
});

test('who was made of the team since an invitation was sent answers it neither way, and its page says so', async () => {
  const one = await givenInvitation(world(), await givenOrganization(world()));
  const answers = async () => {
    const it = await ownInvitationPage(through(world(), one.bearer, 3));
    const found = { ...it, expiresAt: new Date(it.expiresAt) };
    const { accept, decline } = offersOfInvitation(found, it.standing, one.bearer, through(world(), one.bearer, 3).now);
    return [accept, decline].map((offer) => (offer?.ok === false ? offer.refusal.code : offer?.ok));
  };
  expect(await answers()).toEqual([true, true]);
  await ofTheTeam(one.contact.email);
  expect(await answers()).toEqual(['membership.ofTheTeam', 'membership.ofTheTeam']);
  const accepted = await acceptInvitation(through(world(), one.bearer, 3), one.id, acceptanceOf('Ana Inventada'));
  expect(refusal(accepted)).toBe('membership.ofTheTeam');
  const declined = await declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'No alcanzamos' });
  expect(refusal(declined)).toBe('membership.ofTheTeam');
  const standing = sql`select i.state as answer, a.state from invitation i join alliance a on a.id = i.alliance_id where i.id = ${one.id}`;
  expect(await rowOf(world(), standing)).toEqual({ answer: 'sent', state: 'running' });
});

test('who acts for an organization is not made of the team, until they act for it no more', async () => {
  const { id: organization, email, representative } = await givenOrganization(world());
  const { person } = representative;
  expect(refusal(await createStaff(administrator(), invitingStaff(email)))).toBe('staff.actsForOrganization');
  const lead = by(world(), 'lead', 4);
  must(await endMembership(lead, { organization, person, reason, leavesNobody: 'yes' }));
  must(await createStaff(administrator(), invitingStaff(email)));
  must(await disablePerson(by(world(), 'administrator', 4), { person, reason }));
  await put(sql`update membership set until = null, ended_by = null, end_reason = null where person_id = ${person}`);
  expect(refusal(await enablePerson(administrator(), { person, reason }))).toBe('staff.actsForOrganization');
  await put(sql`update person set disabled_at = null where id = ${person}`);
  const roles = ['lead' as const, 'professional' as const];
  expect(refusal(await setRoles(administrator(), { person, roles }))).toBe('staff.actsForOrganization');
});

test('who is on both sides since before accepts nothing that they wrote, and answers no objection of their own', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization } = one.organizations[0]!;
  const { professional } = world().staff;
  await put(sql`insert into membership (id, person_id, organization_id, role, since)
    values (${randomUUID()}, ${professional.id}, ${organization}, 'representative', now())`);
  const memberships = [{ organization, role: 'representative' as const }];
  const both: Actor = { kind: 'person', person: professional.id, memberships };
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
  const staff = by(world(), 'professional', 9);
  const { id } = must(
    await proposeCommitment(staff, { key: randomUUID(), alliance: one.id, organization, ...promise }),
  );
  const accepting = { alliance: one.id, commitments: [id], statement: 'yes' as const };
  const asAlly = through(world(), both, 9);
  const found = (await commitmentsOf(asAlly, one.id)).find((known) => known.id === id)!;
  const standing = { state: 'running', step: 9, professionalId: '' } as const;
  expect(offersOfCommitment(found, standing, organization, both, promise.dueOn).accept, 'the page').toMatchObject({
    refusal: { code: 'commitment.ownWording' },
  });
  const todo = async (ctx: Ctx) =>
    Promise.all([allyStart(ctx), allyCase(ctx, one.code)]).then(([all, own]) =>
      [all.find(({ code }) => code === one.code)!, own].flatMap(({ waiting }) =>
        waiting.toAccept.map(({ accept }) => (accept?.ok === false ? accept.refusal.code : accept?.ok)),
      ),
    );
  expect(await todo(asAlly), 'the to-do').toEqual(Array(2).fill('commitment.ownWording'));
  expect(await todo(through(world(), one.organizations[0]!.representative, 9)), 'the to-do').toEqual([true, true]);
  expect(refusal(await acceptCommitments(asAlly, accepting))).toBe('commitment.ownWording');
  must(await acceptCommitments(through(world(), one.organizations[0]!.representative, 9), accepting));
  await put(
    sql`update commitment set state = 'proposed', round = 1, parent_id = ${id}, answered_by = ${professional.id}, answer_note = 'No', evidence_form = null where id = ${id}`,
  );
  const { version } = await rowOf(world(), sql`select version from commitment where id = ${id}`);
  const kept = await keepCommitment(staff, { commitment: id, version: Number(version), reason: 'Así se acordó' });
  expect(refusal(kept)).toBe('commitment.ownObjection');
  const ofPage = async (ctx: Ctx) => (await commitmentsPage(ctx, one.id)).find((row) => row.id === id)!.can.keep;
  expect([await ofPage(staff), await ofPage(by(world(), 'lead', 9))], 'the page').toEqual([false, true]);
});

test('who accepted for an organization does not have it met at 13, and hears it with all that the Sí lacks', async () => {
  const one = await givenAlliance(world(), { at: 13 });
  await put(sql`update commitment set answered_by = ${world().staff.professional.id}, evidence_form = 'electronic'
    where alliance_id = ${one.id} and party_id is not null`);
  await put(
    sql`update plan_activity set compliance = 'partly' where id = (select id from plan_activity where alliance_id = ${one.id} limit 1)`,
  );
  const staff = by(world(), 'professional', dayOf(one, 13));
  const codes = ['compliance.activitiesNotMet', 'commitment.ownAcceptance'];
  const lacks = missingForYes(await complianceStanding(staff, one.id));
  expect(lacks.map(({ code }) => code)).toEqual(codes);
  const decided = await decideCompliance(staff, { alliance: one.id, answer: 'yes', reason, minutesUsed: 30 });
  expect(decided).toEqual({ ok: false, refusal: lacks[0], others: lacks.slice(1) });
  const lead = by(world(), 'lead', dayOf(one, 13));
  expect(missingForYes(await complianceStanding(lead, one.id)).map(({ code }) => code)).toEqual(codes.slice(0, 1));
  await put(sql`update plan_activity set compliance = 'met' where alliance_id = ${one.id}`);
  must(await decideCompliance(lead, { alliance: one.id, answer: 'yes', reason, minutesUsed: 30 }));
});
