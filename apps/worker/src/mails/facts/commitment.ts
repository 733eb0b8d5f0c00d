import {
  acceptedFacts,
  allianceFacts,
  filingFacts,
  membersOf,
  newCommitmentFacts,
  planChangeFacts,
  planFacts,
  readersOfCases,
  returnedFacts,
  staffOfCase,
  toAcceptFacts,
} from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type {
  AcceptedFacts,
  FiledFacts,
  NewFacts,
  PlanChangeFacts,
  PlanFacts,
  ReturnedFacts,
  ToAcceptFacts,
} from '../words/commitment.ts';

export const toAccept: Read<ToAcceptFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const { own, ofTheSecretariat } = await toAcceptFacts(ctx, alliance, organization);
  if (own.length === 0) return null;
  return { own, ofTheSecretariat, readers: await readersOfCases(ctx, [alliance], organization) };
};

/** To whoever answers for the case, unless that very person registered it. */
export const acceptedForTeam: Read<AcceptedFacts> = async (desk, job) => {
  const accepted = await acceptance(desk, job);
  if (!accepted) return null;
  const team = await staffOfCase(desk.ctx, accepted.alliance.id);
  return accepted.alliance.professionalId === accepted.by.id ? null : { ...accepted, people: team };
};

/** To who accepted; of one that staff registered, to who may commit the organization. */
export const acceptedForAlly: Read<AcceptedFacts> = async (desk, job) => {
  const accepted = await acceptance(desk, job);
  if (!accepted) return null;
  const whom = accepted.by.staff ? { roles: ['representative', 'delegate'] as const } : { only: accepted.by.id };
  return { ...accepted, people: await membersOf(desk.ctx, accepted.organization.id, whom) };
};

const acceptance: Read<Omit<AcceptedFacts, 'people'>> = async ({ ctx }, job) => {
  const [id, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const accepted = await acceptedFacts(ctx, id, organization, new Date(need(job.at, 'at')));
  return accepted && { ...accepted, alliance: await allianceFacts(ctx, id) };
};

export const returnedForTeam: Read<ReturnedFacts> = async ({ ctx }, job) => {
  const returned = await returnedFacts(ctx, need(job.commitment, 'commitment'));
  if (!returned) return null;
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  return { ...returned, alliance, people: await staffOfCase(ctx, alliance.id) };
};

export const returnedForAlly: Read<ReturnedFacts> = async ({ ctx }, job) => {
  const returned = await returnedFacts(ctx, need(job.commitment, 'commitment'));
  if (!returned) return null;
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  return { ...returned, alliance, people: await membersOf(ctx, returned.organization.id, { only: returned.by.id }) };
};

export const filed: Read<FiledFacts> = async ({ ctx }, job) => {
  const { number, filedOn } = await filingFacts(ctx, need(job.filing, 'filing'));
  const readers = await readersOfCases(ctx, [need(job.alliance, 'alliance')]);
  return number && filedOn ? { number, filedOn, readers } : null;
};

export const renewed: Read<NewFacts> = async ({ ctx }, job) => ({
  ...(await newCommitmentFacts(ctx, need(job.commitment, 'commitment'))),
  readers: await readersOfCases(ctx, [need(job.alliance, 'alliance')], need(job.organization, 'organization')),
});

export const planChange: Read<PlanChangeFacts> = async ({ ctx }, job) => ({
  ...(await planChangeFacts(ctx, need(job.change, 'change'))),
  readers: await readersOfCases(ctx, [need(job.alliance, 'alliance')]),
});

export const plan: Read<PlanFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  return {
    activities: await planFacts(ctx, alliance, organization),
    readers: await readersOfCases(ctx, [alliance], organization),
  };
};
