import { randomUUID } from 'node:crypto';
import { endAlliance, handOverAlliances, suspendAlliance } from '@alianzas/domain/alliance';
import {
  askAcceptance,
  proposeCommitment,
  replaceCommitment,
  returnCommitment,
  withdrawCommitment,
} from '@alianzas/domain/commitment';
import { declareContribution, withdrawContribution } from '@alianzas/domain/contribution';
import { correctFilingNumber } from '@alianzas/domain/filing';
import {
  answerNo,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  radicado,
  through,
} from '@alianzas/domain/given';
import { declineInvitation, revokeInvitation, withdrawRequest } from '@alianzas/domain/intake';
import { cancelMeeting, conveneMeeting } from '@alianzas/domain/meeting';
import { editPlanActivity, planOf } from '@alianzas/domain/plan';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { beforeAll, expect, test } from 'vitest';
import type { Desk, MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { isKindName, type KindName, kinds } from './kinds.ts';
import { mergeAndPart } from './merges.testing.ts';
import { links } from './testing.ts';

const world = aWorld();
const TIME = 240_000;

/** An alliance of two that went past the sessions, and one that stands at 9. */
let both: GivenAlliance;
let alone: GivenAlliance;

const promise = (words: string) => ({ action: words, deliverable: 'Una jornada', dueOn: '2026-05-01' });
const ally = (one: GivenAlliance, side: number, day: number) =>
  through(world(), one.organizations[side]!.representative, day);
const professional = (day: number) => by(world(), 'professional', day);

beforeAll(async () => {
  both = await givenAlliance(world(), { at: 16, parties: 2, answers: ['yes', 'no'] });
  await answerNo(world(), await givenAlliance(world(), { at: 12 }));
  alone = await givenAlliance(world(), { at: 9 });
  await returnAtNine();
  await mistypeNumber();
  await declare();
  await meetings();
  await doors();
  await handOver();
  await mergeAndPart(world(), alone.organizations[0]!.id, both.organizations[1]!.id);
  await changePlan();
  must(await suspendAlliance(by(world(), 'lead', 20), { alliance: alone.id, reason: 'El salón está en obra' }));
  must(await endAlliance(by(world(), 'lead', 21), { alliance: alone.id, outcome: 'withdrawn', reason: 'Cerró' }));
}, TIME);

async function returnAtNine(): Promise<void> {
  const organization = alone.organizations[0]!.id;
  const input = { key: randomUUID(), alliance: alone.id, organization, ...promise('Prestar la bodega') };
  const { id } = must(await proposeCommitment(professional(9), input));
  const other = { ...input, key: randomUUID(), ...promise('Prestar el patio') };
  must(await proposeCommitment(professional(9), other));
  must(await askAcceptance(professional(9), { alliance: alone.id }));
  must(await returnCommitment(ally(alone, 0, 9), { commitment: id, note: 'Solo los sábados' }));
  const twice = must(await proposeCommitment(ally(alone, 0, 9), { ...input, key: randomUUID() }));
  must(await withdrawCommitment(ally(alone, 0, 9), { commitment: twice.id, version: 1, reason: 'Ya estaba' }));
  const ours = { ...input, key: randomUUID(), organization: 'secretariat' as const };
  const own = must(await proposeCommitment(professional(9), ours));
  const next = { key: randomUUID(), commitment: own.id, version: 1, reason: 'Otra fecha' };
  must(await replaceCommitment(professional(9), { ...next, ...promise('Prestar la cancha') }));
}

async function mistypeNumber(): Promise<void> {
  const [row] = await rows(`select id from filing where alliance_id = '${both.id}'`);
  const right = { number: radicado(), filedOn: '2026-02-11', reason: 'Dos cifras' };
  must(await correctFilingNumber(by(world(), 'correspondence', 17), { filing: row!.id!, version: 0, ...right }));
}

async function declare(): Promise<void> {
  const said = {
    category: 'space' as const,
    description: 'Salón',
    quantity: '2',
    unit: 'días',
    deliveredOn: '2026-02-10',
  };
  const value = { monetizable: 'no' as const, notMonetizableReason: 'No tiene tarifa' };
  const about = {
    alliance: both.id,
    organization: both.organizations[0]!.id,
    initiative: world().cycle.initiatives[0]!,
  };
  must(await declareContribution(ally(both, 0, 15), { key: randomUUID(), ...about, ...said, ...value }));
  const twice = must(await declareContribution(ally(both, 0, 15), { key: randomUUID(), ...about, ...said, ...value }));
  must(await withdrawContribution(ally(both, 0, 16), { contribution: twice.id, reason: 'Se registró dos veces' }));
}

async function meetings(): Promise<void> {
  const said = { title: 'Mesa', agenda: 'Conocernos', modality: 'onSite' as const, place: 'Sala' };
  const when = { day: '2026-06-20', from: '08:00', to: '09:00' };
  const about = { activities: [9 as const], alliances: [alone.id, both.id], cycle: world().cycle.id };
  must(await conveneMeeting(by(world(), 'lead', 17), { key: randomUUID(), ...said, ...when, ...about }));
  const dropped = must(
    await conveneMeeting(by(world(), 'lead', 17), { key: randomUUID(), ...said, ...when, ...about }),
  );
  must(await cancelMeeting(by(world(), 'lead', 17), { meeting: dropped.id, reason: 'Se aplaza' }));
}

async function doors(): Promise<void> {
  const request = await givenRequestSent(world());
  must(await withdrawRequest(through(world(), request.bearer, 2), request.id));
  const declined = await givenInvitation(world(), await givenOrganization(world()));
  must(await declineInvitation(through(world(), declined.bearer, 2), declined.id, { reason: 'Este año no' }));
  const revoked = await givenInvitation(world(), await givenOrganization(world()));
  must(await revokeInvitation(by(world(), 'lead', 2), { invitation: revoked.id, version: 1, reason: 'Se aplazó' }));
}

async function changePlan(): Promise<void> {
  const one = await givenAlliance(world(), { at: 11 });
  const activities = (await planOf(professional(12), one.id)).actions.flatMap((action) => action.activities);
  const { id: activity, version, title, responsible, startsOn, endsOn } = activities.find((each) => each.partyId)!;
  const said = { title, organization: one.organizations[0]!.id, responsible, startsOn, endsOn, place: 'El parque' };
  must(await editPlanActivity(professional(12), { activity, version, ...said, reason: 'Lluvia' }));
}

async function handOver(): Promise<void> {
  const [from, to] = [world().staff.professional.id, world().staff.colleague.id];
  must(await handOverAlliances(by(world(), 'lead', 19), { from, to, alliances: [alone.id], reason: 'Licencia' }));
}

function desk(): Desk {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const opened = { url: links.portal('/solicitud/seguimiento/abc'), code: '48210937' };
  return { ...links, ctx, unseal: () => opened };
}

async function rows(text: string): Promise<Record<string, string>[]> {
  return [...(await world().database.owner.db.execute<Record<string, string>>(text))];
}

async function emailOf({ representative }: GivenAlliance['organizations'][number]): Promise<string> {
  return (await rows(`select email from person where id = '${representative.person}'`))[0]!.email!;
}

async function composed(): Promise<{ kind: KindName; drafts: readonly Draft[] }[]> {
  const jobs = (await waitingJobs(world().database.worker.db)).filter((job) => job.task === 'mail');
  const told = [];
  for (const { payload } of jobs) {
    const job = payload as unknown as MailJob;
    if (!isKindName(job.template)) throw new Error(`no mail is called ${job.template}`);
    told.push({ kind: job.template, drafts: await kinds[job.template](desk(), job) });
  }
  return told;
}

/** The kinds that this story does not reach: their reads are those of others, or have a test of their own. */
const ELSEWHERE: readonly KindName[] = [
  'signInCode',
  'staffActivation',
  'passwordReset',
  'newSignIn',
  'credentialChanged',
  'requestIncomplete',
  'requestDeclined',
  'requestLink',
  'invitationRenewalAsked',
  'meetingMoved',
  'evidenceReturned',
  'balanceFiled',
  'reminder',
];

test(
  'every job of a year’s story becomes mails, and the story reaches every kind but those said',
  async () => {
    const told = await composed();
    const reached = new Set(told.filter((one) => one.drafts.length > 0).map((one) => one.kind));
    const missed = Object.keys(kinds).filter((kind) => isKindName(kind) && !reached.has(kind));
    expect(missed.sort()).toEqual([...ELSEWHERE].sort());
  },
  TIME,
);

test(
  'no mail holds a name or address of another organization, or of its people',
  async () => {
    const members = await rows(
      `select p.email, p.name, coalesce(o.merged_into, o.id) as organization, o.name as title from membership m
     join person p on p.id = m.person_id join organization o on o.id = m.organization_id`,
    );
    let looked = 0;
    for (const one of (await composed()).flatMap(({ drafts }) => drafts)) {
      const own = members.filter((member) => member.email === one.to).map((member) => member.organization);
      if (own.length === 0) continue;
      looked += 1;
      const { subject, html, text } = await renderMail(one.template, one.props);
      for (const foreign of members.filter((member) => !own.includes(member.organization)))
        for (const word of [foreign.name, foreign.email, foreign.title])
          expect(`${subject}${html}${text}`, `${one.template} to ${one.to}`).not.toContain(word);
    }
    expect(looked).toBeGreaterThan(40);
  },
  TIME,
);

test(
  'a meeting of two alliances is one mail for each person, with the cases of their organization',
  async () => {
    const drafts = (await composed()).filter(({ kind }) => kind === 'meetingConvened').flatMap((one) => one.drafts);
    const mesa = drafts.filter((one) => (one.props as { topic?: string }).topic === 'Mesa');
    const ids = [...both.organizations, ...alone.organizations].map(({ id }) => `'${id}'`).join();
    const of = `from membership m join person p on p.id = m.person_id where m.organization_id in (${ids})`;
    const people = await rows(`select p.email ${of}`);
    expect(mesa.map((one) => one.to).sort()).toEqual(people.map(({ email }) => email).sort());
    for (const one of mesa) expect(one.props).toMatchObject({ alliances: { length: 1 } });
  },
  TIME,
);

test(
  'who has no membership any more, or a closed account, hears nothing; then the leads hear for a closed professional',
  async () => {
    const [gone, closed] = [await emailOf(both.organizations[0]!), await emailOf(both.organizations[1]!)];
    await rows(
      `update membership set until = now() where person_id in (select id from person where email = '${gone}')`,
    );
    await rows(`update person set disabled_at = now() where email = '${closed}'`);
    await rows(`update person set disabled_at = now() where id = '${world().staff.professional.id}'`);
    const [lead, professionals] = [
      await rows(`select email from person where id = '${world().staff.lead.id}'`),
      await rows(`select email from person where id = '${world().staff.professional.id}'`),
    ];
    const drafts = (await composed()).flatMap((one) => one.drafts);
    const told = new Set(drafts.map((one) => one.to));
    expect(told).not.toContain(closed);
    expect(told).not.toContain(professionals[0]!.email);
    // The address to which a request or an invitation came stays theirs
    const toGone = drafts.filter((one) => one.to === gone).map((one) => one.template);
    expect(toGone.every((template) => ['requestReceived', 'requestAccepted'].includes(template))).toBe(true);
    const evidence = drafts.filter((one) => one.template === 'evidenceReceived');
    expect(new Set(evidence.map((one) => one.to))).toEqual(new Set([lead[0]!.email]));
  },
  TIME,
);
