import {
  allianceFacts,
  carryFacts,
  convenedFacts,
  inRedSinceFacts,
  noticeFacts,
  type PartyRemovedFacts,
  partyRemovedFacts,
  readersOfCases,
  staffOfCase,
  turnFacts,
} from '@alianzas/domain/notification';
import { type MailJob, need, type Read } from '../desk.ts';
import type { CarriedFacts, NotIncludedFacts, NoticeFacts, PartyAddedFacts, TurnFacts } from '../words/case.ts';

/** The communication as it was kept; one from before it was kept is not composed anew. */
export const notice: Read<NoticeFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const { text, sentAt, tableHeld } = await noticeFacts(ctx, alliance, organization);
  return text === null
    ? null
    : { text, sentAt, tableHeld, readers: await readersOfCases(ctx, [alliance], organization) };
};

export const notIncluded: Read<NotIncludedFacts> = async ({ ctx }, job) => {
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  const organization = need(job.organization, 'organization');
  const since = await inRedSinceFacts(ctx, alliance.id, organization);
  return { alliance, since, readers: await readersOfCases(ctx, [alliance.id], organization) };
};

/** To who acts for the organization that was added, if it is of the case still. */
export const partyAdded: Read<PartyAddedFacts> = async ({ ctx }, job) => ({
  readers: await readersOfCases(ctx, [need(job.alliance, 'alliance')], need(job.organization, 'organization')),
});

export const partyRemoved: Read<PartyRemovedFacts> = ({ ctx }, job) => partyRemovedFacts(ctx, need(job.turn, 'turn'));

export const turnForAllies: Read<TurnFacts> = async ({ ctx }, job) => {
  const alliance = need(job.alliance, 'alliance');
  return {
    ...(await turnFacts(ctx, need(job.turn, 'turn'))),
    meetings: await convenedFacts(ctx, alliance),
    readers: await readersOfCases(ctx, [alliance]),
    team: [],
  };
};

/** To whoever answers for the case, unless that very person turned it. */
export const turnForTeam: Read<TurnFacts> = async ({ ctx }, job) => {
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  const turn = await turnFacts(ctx, need(job.turn, 'turn'));
  if (turn.by.id === alliance.professionalId) return null;
  const readers = await readersOfCases(ctx, [alliance.id]);
  return { ...turn, meetings: [], readers, team: await staffOfCase(ctx, alliance.id) };
};

const carried = (job: MailJob) => ({ alliance: need(job.alliance, 'alliance'), cycle: need(job.cycle, 'cycle') });

export const carriedForAllies: Read<CarriedFacts> = async ({ ctx }, job) => {
  const of = carried(job);
  return { ...(await carryFacts(ctx, of)), readers: await readersOfCases(ctx, [of.alliance]), team: [] };
};

/** To whoever answers for the case, unless that very person carried it over. */
export const carriedForTeam: Read<CarriedFacts> = async ({ ctx }, job) => {
  const of = carried(job);
  const alliance = await allianceFacts(ctx, of.alliance);
  const told = await carryFacts(ctx, of);
  if (told.by.id === alliance.professionalId) return null;
  return { ...told, readers: await readersOfCases(ctx, [of.alliance]), team: await staffOfCase(ctx, of.alliance) };
};
