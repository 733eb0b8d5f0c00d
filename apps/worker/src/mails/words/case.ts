import type { CaseName, Reader, Recipient } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { decimal, listed, longDay, pesos } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { moment, titled, toAll, toEach, type Write } from '../draft.ts';

interface Case extends CaseName {
  professional: string;
  professionalEmail: string;
}
type Act = 'suspended' | 'resumed' | 'withdrawn' | 'endedEarly' | 'undone';

export interface NoticeFacts {
  readers: readonly Reader[];
  text: string;
  sentAt: Date;
}
export interface NotIncludedFacts {
  readers: readonly Reader[];
  alliance: Case;
}
export interface TurnFacts {
  readers: readonly Reader[];
  team: readonly Recipient[];
  act: Act;
  reason: string;
  at: Date;
  by: { name: string };
}
interface Sent {
  people: readonly Recipient[];
  alliance: Case;
  organization: { id: string; name: string };
  by: { id: string; name: string };
  at: Date;
}
export interface EvidenceFacts extends Sent {
  id: string;
  activity: string;
  description: string;
  executedOn: string;
  place: string;
  reason: string | null;
  files: readonly { name: string; sha256: string }[];
}
export interface ReviewFacts {
  readers: readonly Reader[];
  alliance: Case;
  activity: string;
  reason: string | null;
}
export interface ContributionFacts extends Sent {
  description: string;
  quantity: string;
  unit: string;
  /** Whole pesos; null of what cannot be monetised */
  value: string | null;
  deliveredOn: string | null;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  /** What the line that it puts right said, and why that was withdrawn */
  corrected: { description: string; reason: string } | null;
}

export const networkInclusion: Write<NoticeFacts> = ({ readers, text, sentAt }, links) =>
  toEach(readers, 'networkInclusion', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    text,
    sent: longDay(bogotaDay(sentAt)),
    url: links.portal(portal.alliance(code)),
  }));

export const notIncluded: Write<NotIncludedFacts> = ({ readers, alliance }, links) =>
  toEach(readers, 'notIncluded', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    professional: alliance.professional,
    professionalEmail: alliance.professionalEmail,
    url: links.portal(portal.alliance(code)),
  }));

export const allianceTurned: Write<TurnFacts> = ({ readers, act, reason, by }, links) =>
  toEach(readers, 'allianceTurned', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    act,
    reason,
    by: by.name,
    url: links.portal(portal.alliance(code)),
  }));

export const turnToldToTeam: Write<TurnFacts> = ({ readers, team, act, reason, at, by }, links) => {
  const [about] = readers.flatMap((reader) => reader.cases);
  if (!about) return [];
  const organizations = listed([...new Set(readers.map((reader) => reader.organization.name))]);
  const url = links.backoffice(backoffice.alliance(about.code));
  const said = { act, about: titled(about), organizations, what: null, note: reason, by: by.name, ...moment(at), url };
  return toAll(team, 'teamTold', () => said, { allianceId: about.id });
};

export const evidenceReceived: Write<EvidenceFacts> = (facts, links) =>
  toAll(
    facts.people,
    'evidenceReceived',
    () => ({
      organization: facts.organization.name,
      alliance: titled(facts.alliance),
      activity: facts.activity,
      files: facts.files.length,
      by: facts.by.name,
      ...moment(facts.at),
      url: links.backoffice(backoffice.evidence(facts.id)),
    }),
    { allianceId: facts.alliance.id },
  );

export const evidenceReceipt: Write<EvidenceFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization.name,
      act: 'evidenceReported',
      about: titled(facts.alliance),
      items: [
        {
          title: facts.activity,
          text: `${facts.description}\nSe hizo el ${longDay(facts.executedOn)}, en ${facts.place}`,
          sha256: null,
        },
        ...facts.files.map((file, index) => ({ title: `Archivo ${index + 1}`, text: file.name, sha256: file.sha256 })),
      ],
      by: facts.by.name,
      ...moment(facts.at),
      url: links.portal(portal.evidence(facts.alliance.code)),
    }),
    { organizationId: facts.organization.id, allianceId: facts.alliance.id },
  );

export const evidenceAccepted: Write<ReviewFacts> = ({ readers, activity }, links) =>
  toEach(readers, 'evidenceAccepted', ({ name, about, code }) => ({
    name,
    alliance: about,
    activity,
    url: links.portal(portal.evidence(code)),
  }));

export const evidenceReturned: Write<ReviewFacts> = ({ readers, activity, reason, alliance }, links) =>
  toEach(readers, 'evidenceReturned', ({ name, about, code }) => ({
    name,
    alliance: about,
    activity,
    reason: reason ?? '—',
    contact: `${alliance.professional}, ${alliance.professionalEmail}`,
    url: links.portal(portal.evidence(code)),
  }));

export const contributionDeclared: Write<ContributionFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      act: 'contributionDeclared',
      about: titled(facts.alliance),
      organizations: facts.organization.name,
      what: givenWords(facts),
      note: null,
      by: facts.by.name,
      ...moment(facts.at),
      url: links.backoffice(backoffice.allianceContributions(facts.alliance.code)),
    }),
    { allianceId: facts.alliance.id },
  );

export const contributionReceipt: Write<ContributionFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization.name,
      act: 'contributionDeclared',
      about: titled(facts.alliance),
      items: [{ title: 'El aporte', text: givenWords(facts), sha256: null }],
      by: facts.by.name,
      ...moment(facts.at),
      url: links.portal(portal.contributions(facts.alliance.code)),
    }),
    { organizationId: facts.organization.id, allianceId: facts.alliance.id },
  );

export const contributionWithdrawn: Write<ContributionFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      act: 'contributionWithdrawn',
      about: titled(facts.alliance),
      organizations: facts.organization.name,
      what: givenWords(facts),
      note: facts.withdrawReason,
      by: facts.by.name,
      ...moment(facts.withdrawnAt ?? facts.at),
      url: links.backoffice(backoffice.allianceContributions(facts.alliance.code)),
    }),
    { allianceId: facts.alliance.id },
  );

export const contributionWithdrawnReceipt: Write<ContributionFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization.name,
      act: 'contributionWithdrawn',
      about: titled(facts.alliance),
      items: [
        { title: 'El aporte', text: givenWords(facts), sha256: null },
        { title: 'La razón', text: facts.withdrawReason ?? '—', sha256: null },
      ],
      by: facts.by.name,
      ...moment(facts.withdrawnAt ?? facts.at),
      url: links.portal(portal.contributions(facts.alliance.code)),
    }),
    { organizationId: facts.organization.id, allianceId: facts.alliance.id },
  );

/** What was given; of one that puts another right, what that one said and why. */
function givenWords({ description, quantity, unit, value, deliveredOn, corrected }: ContributionFacts): string {
  const lines = [
    corrected ? `Corrige el aporte «${corrected.description}». Razón: ${corrected.reason}` : '',
    description,
    `Cantidad: ${decimal(quantity)} ${unit}`,
    value === null ? 'No se mide en dinero' : `Valor: ${pesos(value)}`,
    deliveredOn === null ? '' : `Entregado el ${longDay(deliveredOn)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
