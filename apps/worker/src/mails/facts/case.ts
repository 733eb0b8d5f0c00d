import {
  allianceFacts,
  contributionFacts,
  evidenceFacts,
  membersOf,
  noticeFacts,
  readersOfCases,
  staffOfCase,
  turnFacts,
} from '@alianzas/domain/notification';
import { need, type Read } from '../desk.ts';
import type {
  ContributionFacts,
  EvidenceFacts,
  NotIncludedFacts,
  NoticeFacts,
  ReviewFacts,
  TurnFacts,
} from '../words/case.ts';

/** The communication as it was kept; one from before it was kept is not composed anew. */
export const notice: Read<NoticeFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const { text, sentAt } = await noticeFacts(ctx, alliance, organization);
  return text === null ? null : { text, sentAt, readers: await readersOfCases(ctx, [alliance], organization) };
};

export const notIncluded: Read<NotIncludedFacts> = async ({ ctx }, job) => {
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  return { alliance, readers: await readersOfCases(ctx, [alliance.id], need(job.organization, 'organization')) };
};

export const turnForAllies: Read<TurnFacts> = async ({ ctx }, job) => {
  const alliance = need(job.alliance, 'alliance');
  return {
    ...(await turnFacts(ctx, need(job.turn, 'turn'))),
    readers: await readersOfCases(ctx, [alliance]),
    team: [],
  };
};

/** To whoever answers for the case, unless that very person turned it. */
export const turnForTeam: Read<TurnFacts> = async ({ ctx }, job) => {
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  const turn = await turnFacts(ctx, need(job.turn, 'turn'));
  if (turn.by.id === alliance.professionalId) return null;
  return { ...turn, readers: await readersOfCases(ctx, [alliance.id]), team: await staffOfCase(ctx, alliance.id) };
};

const evidence: Read<Omit<EvidenceFacts, 'people'>> = async ({ ctx }, job) => {
  const { organization, allianceId, ...sent } = await evidenceFacts(ctx, need(job.evidence, 'evidence'));
  return organization && { ...sent, organization, alliance: await allianceFacts(ctx, allianceId) };
};

export const evidenceForTeam: Read<EvidenceFacts> = async (desk, job) => {
  const sent = await evidence(desk, job);
  return sent && { ...sent, people: await staffOfCase(desk.ctx, sent.alliance.id) };
};

export const evidenceForSender: Read<EvidenceFacts> = async (desk, job) => {
  const sent = await evidence(desk, job);
  return sent && { ...sent, people: await membersOf(desk.ctx, sent.organization.id, { only: sent.by.id }) };
};

export const review: Read<ReviewFacts> = async (desk, job) => {
  const sent = await evidence(desk, job);
  if (!sent) return null;
  const { activity, reason, alliance, organization } = sent;
  return { activity, reason, alliance, readers: await readersOfCases(desk.ctx, [alliance.id], organization.id) };
};

const contribution: Read<Omit<ContributionFacts, 'people'>> = async ({ ctx }, job) => {
  const declared = await contributionFacts(ctx, need(job.contribution, 'contribution'));
  return declared && { ...declared, alliance: await allianceFacts(ctx, need(job.alliance, 'alliance')) };
};

export const contributionForTeam: Read<ContributionFacts> = async (desk, job) => {
  const declared = await contribution(desk, job);
  return declared && { ...declared, people: await staffOfCase(desk.ctx, declared.alliance.id) };
};

export const contributionForSender: Read<ContributionFacts> = async (desk, job) => {
  const declared = await contribution(desk, job);
  return (
    declared && { ...declared, people: await membersOf(desk.ctx, declared.organization.id, { only: declared.by.id }) }
  );
};
