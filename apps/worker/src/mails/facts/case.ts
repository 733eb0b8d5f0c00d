import {
  allianceFacts,
  type CaseName,
  carryFacts,
  convenedFacts,
  inRedSinceFacts,
  noticeFacts,
  organizationsOfCase,
  type PartyRemovedFacts,
  partyRemovedFacts,
  readersOfCases,
  staffOfCase,
  turnFacts,
} from '@alianzas/domain/notification';
import type { Ctx } from '@alianzas/domain/platform';
import { type MailJob, need, type Read } from '../desk.ts';
import type { CarriedFacts, NotIncludedFacts, NoticeFacts, PartyAddedFacts, ToTeam, TurnFacts } from '../words/case.ts';

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

/** To who acts for the organization that was added, if it is of the case still, and for those that were in it already. */
export const partyAdded: Read<PartyAddedFacts> = async ({ ctx }, job) => {
  const [alliance, organization] = [need(job.alliance, 'alliance'), need(job.organization, 'organization')];
  const isOfCase = (await organizationsOfCase(ctx, alliance)).some(({ id }) => id === organization);
  if (!isOfCase) return null;
  const readers = await readersOfCases(ctx, [alliance], organization);
  const acting = new Set(readers.map(({ person }) => person));
  const others = (await readersOfCases(ctx, [alliance])).filter(({ person }) => !acting.has(person));
  return { readers, others };
};

export const partyRemoved: Read<PartyRemovedFacts> = ({ ctx }, job) => partyRemovedFacts(ctx, need(job.turn, 'turn'));

export const turnForAllies: Read<TurnFacts> = async ({ ctx }, job) => {
  const alliance = need(job.alliance, 'alliance');
  return {
    ...(await turnFacts(ctx, need(job.turn, 'turn'))),
    meetings: await convenedFacts(ctx, alliance),
    readers: await readersOfCases(ctx, [alliance]),
  };
};

/** To whoever answers for the case, unless that very person turned it. */
export const turnForTeam: Read<TurnFacts & ToTeam> = async ({ ctx }, job) => {
  const alliance = await allianceFacts(ctx, need(job.alliance, 'alliance'));
  const turn = await turnFacts(ctx, need(job.turn, 'turn'));
  if (turn.by.id === alliance.professionalId) return null;
  return { ...turn, meetings: [], ...(await toTeam(ctx, alliance)) };
};

const carried = (job: MailJob) => ({ alliance: need(job.alliance, 'alliance'), cycle: need(job.cycle, 'cycle') });

export const carriedForAllies: Read<CarriedFacts> = async ({ ctx }, job) => {
  const of = carried(job);
  return { ...(await carryFacts(ctx, of)), readers: await readersOfCases(ctx, [of.alliance]) };
};

/** To whoever answers for the case, unless that very person carried it over. */
export const carriedForTeam: Read<CarriedFacts & ToTeam> = async ({ ctx }, job) => {
  const of = carried(job);
  const alliance = await allianceFacts(ctx, of.alliance);
  const told = await carryFacts(ctx, of);
  if (told.by.id === alliance.professionalId) return null;
  return { ...told, ...(await toTeam(ctx, alliance)) };
};

/** Who of the team is told of a case, and who of its organizations hears of it. */
async function toTeam(ctx: Ctx, { id, code, title }: CaseName): Promise<ToTeam & Pick<TurnFacts, 'readers'>> {
  return {
    case: { id, code, title },
    organizations: await organizationsOfCase(ctx, id),
    readers: await readersOfCases(ctx, [id]),
    team: await staffOfCase(ctx, id),
  };
}
