import { randomUUID } from 'node:crypto';
import { handOverAlliances } from '@alianzas/domain/alliance';
import {
  amendCommitment,
  askAcceptance,
  proposeCommitment,
  replaceCommitment,
  withdrawCommitment,
} from '@alianzas/domain/commitment';
import { declareContribution, verifyContribution, withdrawContribution } from '@alianzas/domain/contribution';
import { correctFilingNumber } from '@alianzas/domain/filing';
import { confirmNonconformity, proposeOverdue } from '@alianzas/domain/followup';
import {
  answerNo,
  aWorld,
  by,
  cancelMeeting,
  endAlliance,
  type GivenAlliance,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  radicado,
  returnCommitment,
  suspendAlliance,
  through,
  type World,
  walk,
} from '@alianzas/domain/given';
import { declineInvitation, revokeInvitation, withdrawRequest } from '@alianzas/domain/intake';
import { conveneMeeting } from '@alianzas/domain/meeting';
import { editPlanActivity, planOf } from '@alianzas/domain/plan';
import type { Ctx } from '@alianzas/domain/platform';
import { beforeAll } from 'vitest';
import type { Desk } from './desk.ts';
import { mergeAndPart } from './merges.testing.ts';
import { peopleChange, reportOwn } from './people.testing.ts';
import { links } from './testing.ts';
import { askedTwice, changedTwice, invitedTwice } from './testingWentOn.ts';

export const TIME = 240_000;
export let world: () => World;

/** The story told anew for the test file that asks for it: a worker runs several. `between`: after each of its chapters. */
export function aStory(between: () => Promise<void> = async () => {}): void {
  world = aWorld();
  beforeAll(() => tellYear(between), TIME);
}

/** An alliance of two that went past the sessions, and one that stands at 9. */
export let both: GivenAlliance;
export let alone: GivenAlliance;

const promise = (words: string) => ({ action: words, deliverable: 'Una jornada', dueOn: '2026-05-01' });
const ally = (one: GivenAlliance, side: number, day: number) =>
  through(world(), one.organizations[side]!.representative, day);
/** As the worker, through its own role. */
const asJob = (name: string, day: number): Ctx => ({
  ...professional(day),
  ...{ db: world().database.worker.db, actor: { kind: 'job', name } },
});
const professional = (day: number) => by(world(), 'professional', day);

/** A year of two alliances and what happened around them: asked for once by each file that tells its mails. */
async function tellYear(between: () => Promise<void>): Promise<void> {
  for (const chapter of chapters) {
    await chapter();
    await between();
  }
}

/** Activity by activity, up to the last but one. */
const stages = Array.from({ length: 14 }, (_, index) => index + 2);

let looped: GivenAlliance;

const chapters: readonly (() => Promise<unknown>)[] = [
  async () => {
    both = await givenAlliance(world(), { at: 2, parties: 2, answers: ['yes', 'no'] });
  },
  ...stages.map((at) => () => walk(world(), both, at, at + 1)),
  async () => {
    looped = await givenAlliance(world(), { at: 12 });
  },
  () => answerNo(world(), looped),
  () => proposeAndDecide(looped.id),
  async () => {
    alone = await givenAlliance(world(), { at: 9 });
  },
  returnAtNine,
  askForNextYears,
  mistypeNumber,
  declare,
  meetings,
  doors,
  ...askedTwice(() => world()),
  ...invitedTwice(() => world()),
  handOver,
  () => mergeAndPart(world(), alone.organizations[0]!.id, both.organizations[1]!.id),
  changePlan,
  () => peopleChange(world()),
  ...changedTwice(() => world(), { number: () => both, handed: () => alone }),
  async () =>
    must(await suspendAlliance(by(world(), 'lead', 20), { alliance: alone.id, reason: 'El salón está en obra' })),
  async () =>
    must(await endAlliance(by(world(), 'lead', 21), { alliance: alone.id, outcome: 'withdrawn', reason: 'Cerró' })),
];

async function proposeAndDecide(alliance: string): Promise<void> {
  must(await proposeOverdue(asJob('nonconformities', 300), alliance));
  const [row] = await rows(
    `select id from nonconformity where alliance_id = '${alliance}' and state = 'proposed' limit 1`,
  );
  const opening = { nonconformity: row!.id!, reason: 'No se hizo', responsible: 'Coordinación', dueOn: '2027-06-01' };
  must(await confirmNonconformity(by(world(), 'lead', 301), opening));
}

async function returnAtNine(): Promise<void> {
  const organization = alone.organizations[0]!.id;
  const input = { key: randomUUID(), alliance: alone.id, organization, ...promise('Prestar la bodega') };
  const { id } = must(await proposeCommitment(professional(9), input));
  const other = { ...input, key: randomUUID(), ...promise('Prestar el patio') };
  must(await proposeCommitment(professional(9), other));
  must(await askAcceptance(professional(9), { alliance: alone.id }));
  must(await returnCommitment(ally(alone, 0, 9), { commitment: id, note: 'Solo los sábados' }));
  must(
    await amendCommitment(professional(9), { commitment: id, version: 2, ...promise('Prestar la bodega los sábados') }),
  );
  must(await withdrawCommitment(professional(9), { commitment: id, version: 3, reason: 'Ya no hace falta' }));
  const twice = must(await proposeCommitment(ally(alone, 0, 9), { ...input, key: randomUUID() }));
  must(await withdrawCommitment(ally(alone, 0, 9), { commitment: twice.id, version: 1, reason: 'Ya estaba' }));
  const ours = { ...input, key: randomUUID(), organization: 'secretariat' as const };
  const own = must(await proposeCommitment(professional(9), ours));
  const next = { key: randomUUID(), commitment: own.id, version: 1, reason: 'Otra fecha' };
  must(await replaceCommitment(professional(9), { ...next, ...promise('Prestar la cancha') }));
}

/** What may still be accepted, whenever its mail is written. */
async function askForNextYears(): Promise<void> {
  const one = await givenAlliance(world(), { at: 9 });
  const input = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  must(await proposeCommitment(professional(9), { ...input, ...promise('Prestar la tarima'), dueOn: '2059-05-01' }));
  must(await askAcceptance(professional(9), { alliance: one.id }));
}

async function mistypeNumber(): Promise<void> {
  const [row] = await rows(`select id from filing where alliance_id = '${both.id}'`);
  const right = { number: radicado(), filedOn: '2026-02-11', reason: 'Dos cifras' };
  must(await correctFilingNumber(by(world(), 'correspondence', 17), { filing: row!.id!, version: 0, ...right }));
}

async function declare(): Promise<void> {
  const said = { category: 'space' as const, description: 'Salón', quantity: '2', unit: 'días' };
  const value = { deliveredOn: '2026-02-10', monetizable: 'no' as const, notMonetizableReason: 'No tiene tarifa' };
  const about = {
    alliance: both.id,
    organization: both.organizations[0]!.id,
    initiative: world().cycle.initiatives[0]!,
  };
  const line = () => ({ key: randomUUID(), ...about, ...said, ...value });
  const { id } = must(await declareContribution(ally(both, 0, 15), line()));
  must(await verifyContribution(by(world(), 'lead', 15), { contribution: id }));
  const twice = must(await declareContribution(ally(both, 0, 15), line()));
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
  await reportOwn(world(), one.id);
}

async function handOver(): Promise<void> {
  const [from, to] = [world().staff.professional.id, world().staff.colleague.id];
  must(await handOverAlliances(by(world(), 'lead', 19), { from, to, alliances: [alone.id], reason: 'Licencia' }));
}

export function desk(): Desk {
  const ctx = asJob('mail', 1);
  const opened = { url: links.portal('/solicitud/seguimiento/abc'), code: '48210937' };
  return { ...links, ctx, unseal: () => opened };
}

export async function rows(text: string): Promise<Record<string, string>[]> {
  return [...(await world().database.owner.db.execute<Record<string, string>>(text))];
}
