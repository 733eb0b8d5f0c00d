import type { CarryFacts, CaseName, PartyRemovedFacts, Reader, Recipient } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { listed, longDay, stillConvened } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { type Draft, type Links, moment, titled, toAll, toEach, type Write } from '../draft.ts';

interface Case extends CaseName {
  professional: string;
  professionalEmail: string;
}
type Act = 'suspended' | 'resumed' | 'withdrawn' | 'endedEarly' | 'undone';

export interface NoticeFacts {
  readers: readonly Reader[];
  text: string;
  sentAt: Date;
  tableHeld: boolean;
}
export interface NotIncludedFacts {
  readers: readonly Reader[];
  /** The day since which another alliance had it in the Red */
  since: string | null;
  alliance: Case;
}
export interface PartyAddedFacts {
  readers: readonly Reader[];
  /** Of the organizations that were in the case already */
  others: readonly Reader[];
}
interface Turn {
  readers: readonly Reader[];
  act: Act;
  reason: string;
  at: Date;
  by: { name: string };
}
export interface TurnFacts extends Turn {
  /** To what its organizations stay convened */
  meetings: readonly { title: string; startsAt: Date }[];
}
export interface CarriedFacts extends Omit<CarryFacts, 'by'> {
  readers: readonly Reader[];
  by: { name: string };
}
/** Of the case itself: its organizations may have nobody who reads */
export interface ToTeam {
  case: CaseName;
  organizations: readonly { id: string; name: string }[];
  team: readonly Recipient[];
}

export const networkInclusion: Write<NoticeFacts> = ({ readers, text, sentAt, tableHeld }, links) =>
  toEach(readers, 'networkInclusion', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    text,
    sent: longDay(bogotaDay(sentAt)),
    tableHeld,
    url: links.portal(portal.alliance(code)),
  }));

export const notIncluded: Write<NotIncludedFacts> = ({ readers, alliance, since }, links) =>
  toEach(readers, 'notIncluded', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    since: since && longDay(since),
    professional: alliance.professional,
    professionalEmail: alliance.professionalEmail,
    url: links.portal(portal.alliance(code)),
  }));

export const partyAdded: Write<PartyAddedFacts> = ({ readers, others }, links) => {
  const telling = (to: readonly Reader[], act: 'added' | 'joined') =>
    toEach(to, 'partyTold', ({ name, organization, about, code }) => ({
      ...{ name, act, organization: organization.name, alliance: about, reason: null, by: null },
      url: links.portal(portal.alliance(code)),
    }));
  return [...telling(readers, 'added'), ...telling(others, 'joined')];
};

/** What it says stays to be read where its people begin. */
export const partyRemoved: Write<PartyRemovedFacts> = ({ people, organization, alliance, reason, by }, links) =>
  toAll(
    people,
    'partyTold',
    ({ name }) => ({
      ...{
        name,
        act: 'removed' as const,
        other: null,
        organization: organization.name,
        alliance: titled(alliance),
        reason,
      },
      by: by.name,
      url: links.portal(portal.start()),
    }),
    { organizationId: organization.id, allianceId: alliance.id },
  );

export const allianceTurned: Write<TurnFacts> = ({ readers, act, reason, by, meetings }, links) =>
  toEach(readers, 'allianceTurned', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    act,
    reason,
    by: by.name,
    convened: meetings.map(({ title, startsAt }) => stillConvened(title, startsAt)),
    url: links.portal(portal.alliance(code)),
  }));

export const carriedOver: Write<CarriedFacts> = ({ readers, from, to, reason, by }, links) =>
  toEach(readers, 'carriedOver', ({ name, organization, about, code }) => ({
    ...{ name, organization: organization.name, alliance: about, from: String(from), to: String(to), reason },
    by: by.name,
    url: links.portal(portal.alliance(code)),
  }));

export const carriedOverToTeam: Write<CarriedFacts & ToTeam> = ({ from, to, ...facts }, links) =>
  toTeam(facts, 'carriedOver', `De la vigencia ${from} a la vigencia ${to}`, links);

export const turnToldToTeam: Write<Turn & ToTeam> = (facts, links) => toTeam(facts, facts.act, null, links);

type Told = Omit<Turn, 'act'> & ToTeam;

function toTeam(facts: Told, act: Act | 'carriedOver', what: string | null, links: Links): readonly Draft[] {
  const { case: about, readers, team, reason, at, by } = facts;
  const reached = new Set(readers.flatMap(({ registrations }) => registrations));
  const told = namesOf(facts.organizations.filter(({ id }) => reached.has(id)));
  const untold = namesOf(facts.organizations.filter(({ id }) => !reached.has(id)));
  const whose = { organizations: told.names, many: told.many, untold: untold.names, manyUntold: untold.many };
  const url = links.backoffice(backoffice.alliance(about.code));
  const said = { act, about: titled(about), ...whose, what, note: reason, by: by.name, ...moment(at), url };
  return toAll(team, 'teamTold', () => said, { allianceId: about.id });
}

function namesOf(organizations: ToTeam['organizations']): { names: string | null; many: boolean } {
  const names = [...new Set(organizations.map(({ name }) => name))];
  return { names: names.length > 0 ? listed(names) : null, many: names.length > 1 };
}
