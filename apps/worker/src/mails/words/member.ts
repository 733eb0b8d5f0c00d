import type { LiaisonFacts, MemberFacts, Recipient } from '@alianzas/domain/notification';
import { roleWord } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { type Draft, draft, type Links, moment, titled, toAll, type Write } from '../draft.ts';
import type { AcceptedRequestFacts } from './intake.ts';

export type OwnRequestFacts = AcceptedRequestFacts & { people: readonly Recipient[] };

/** Who was brought in by the team hears it too. */
export const memberJoined: Write<MemberFacts> = (facts, links) => [
  ...(facts.brought ? [toReader('brought', facts.who, facts, links)] : []),
  ...facts.people.map((reader) => toReader('joined', reader, facts, links)),
  ...toTeam('memberJoined', facts, links),
];

/** Who was named the enlace of an organization, for which alliance, and how they enter. */
export const liaisonNamed: Write<readonly LiaisonFacts[]> = (named, links) =>
  named.map(({ who, organization, alliance }) => {
    const said = {
      ...{ name: who.name, act: 'liaison' as const, own: organization.name, who: who.name, role: roleWord('liaison') },
      ...{ reason: null, contact: contactOf({ name: alliance.professional, email: alliance.professionalEmail }) },
      ...{ alliance: titled(alliance), url: links.portal(portal.alliance(alliance.code)) },
    };
    return draft('peopleChanged', who.email, said, { organizationId: organization.id, allianceId: alliance.id });
  });

/** Who was taken out hears it too, with the reason. */
export const memberEnded: Write<MemberFacts> = (facts, links) => [
  toReader('leaves', facts.who, facts, links),
  ...facts.people.map((reader) => toReader(facts.represented ? 'ended' : 'unrepresented', reader, facts, links)),
  ...toTeam(facts.people.length > 0 ? 'memberEnded' : 'lastMemberEnded', facts, links),
];

function toReader(
  act: 'joined' | 'brought' | 'ended' | 'unrepresented' | 'leaves',
  to: Recipient,
  facts: MemberFacts,
  links: Links,
): Draft {
  const { organization, who, team, ended } = facts;
  const said = {
    ...{ name: to.name, act, own: organization.name, who: who.name, role: roleWord(who.role), alliance: null },
    ...{ reason: ended?.reason ?? null, contact: contactOf(ended?.by ?? team[0]) },
    url: links.portal(portal.start()),
  };
  return draft('peopleChanged', to.email, said, { organizationId: organization.id });
}

function toTeam(
  act: 'memberJoined' | 'memberEnded' | 'lastMemberEnded',
  facts: MemberFacts,
  links: Links,
): readonly Draft[] {
  const { organization, who, ended, since, joinedBy } = facts;
  const team = new Map(facts.team.map((one) => [one.email, one]));
  return toAll(
    facts.team,
    'teamTold',
    ({ email }) => ({
      act: act === 'memberJoined' && team.get(email)!.takesOut ? 'memberJoinedToLead' : act,
      ...{ about: organization.name, organizations: who.name, what: null, note: ended?.reason ?? null },
      by: (ended ? ended.by.name : joinedBy) ?? who.name,
      ...moment(ended?.at ?? since),
      url: links.backoffice(backoffice.organization(organization.id)),
    }),
    {},
  );
}

/** A request in the name of the organization was accepted, and who wrote it does not enter: its own people go on. */
export const ownRequestAccepted: Write<OwnRequestFacts> = ({ alliance, people, ...facts }, links) =>
  people.map(({ name, email }) => {
    const said = {
      ...{ name, act: 'requested' as const, own: facts.organization, who: facts.name, role: null, reason: null },
      contact: contactOf({ name: alliance.professional, email: alliance.professionalEmail }),
      alliance: titled(alliance),
      url: links.portal(portal.alliance(alliance.code)),
    };
    return draft('peopleChanged', email, said, { organizationId: facts.organizationId, allianceId: alliance.id });
  });

function contactOf(one: Recipient | undefined): string | null {
  return one ? `${one.name}, ${one.email}` : null;
}
