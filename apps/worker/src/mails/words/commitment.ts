import type { CaseName, Reader, Recipient } from '@alianzas/domain/notification';
import { principles } from '@alianzas/domain/procedure';
import { longDay } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { moment, SECRETARIAT, titled, toAll, toEach, type Write } from '../draft.ts';

export interface Promised {
  number: number;
  action: string;
  deliverable: string;
  dueOn: string;
}
interface Answered {
  people: readonly Recipient[];
  alliance: CaseName;
  organization: { id: string; name: string };
  by: { name: string; staff: boolean };
  at: Date;
}

export interface ToAcceptFacts {
  readers: readonly Reader[];
  own: readonly Promised[];
  ofTheSecretariat: readonly Promised[];
}
export interface AcceptedFacts extends Answered {
  alliance: CaseName & { professionalId: string };
  by: { id: string; name: string; staff: boolean };
  commitments: readonly (Promised & { sha256: string })[];
  /** The hash of the three principles of a pact, when they were accepted in the same act */
  principles: string | null;
  /** How many of the case nobody has accepted yet */
  waiting: number;
}
export interface ReturnedFacts extends Answered, Promised {
  sha256: string;
  note: string;
  isObjection: boolean;
}
export interface FiledFacts {
  readers: readonly Reader[];
  number: string;
  filedOn: string;
}
export interface NewFacts {
  readers: readonly Reader[];
  /** What was not met, and what takes its place */
  activity: string;
  action: string;
  dueOn: string;
}
export interface PlanFacts {
  readers: readonly Reader[];
  activities: readonly { title: string; endsOn: string; responsible: string }[];
}

interface PlanWords {
  title: string;
  responsible: string;
  startsOn: string;
  endsOn: string;
  place: string;
}
export interface PlanChangeFacts {
  readers: readonly Reader[];
  number: number;
  before: PlanWords;
  after: PlanWords;
  reason: string;
  by: { name: string };
}

export const commitmentsToAccept: Write<ToAcceptFacts> = ({ readers, own, ofTheSecretariat }, links) =>
  toEach(readers, 'commitmentsToAccept', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    commitments: own.map((one) => promiseOf(one, organization.name)),
    ofTheSecretariat: ofTheSecretariat.map((one) => promiseOf(one, SECRETARIAT)),
    url: links.portal(portal.commitments(code)),
  }));

/** One mail, whatever the number of what was accepted. */
export const commitmentsAccepted: Write<AcceptedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'commitmentsAccepted',
    () => ({
      organization: facts.organization.name,
      alliance: titled(facts.alliance),
      commitments: facts.commitments.map((one) => promiseOf(one, facts.organization.name)),
      waiting: facts.waiting,
      by: facts.by.name,
      ...moment(facts.at),
      url: links.backoffice(backoffice.allianceCommitments(facts.alliance.code)),
    }),
    { allianceId: facts.alliance.id },
  );

export const commitmentsReceipt: Write<AcceptedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization.name,
      act: facts.by.staff ? 'commitmentsRegistered' : 'commitmentsAccepted',
      about: titled(facts.alliance),
      items: [...facts.commitments.map(itemOf), ...principlesOf(facts.principles)],
      by: facts.by.name,
      ...moment(facts.at),
      url: links.portal(portal.history(facts.alliance.code)),
    }),
    { organizationId: facts.organization.id, allianceId: facts.alliance.id },
  );

export const commitmentReturned: Write<ReturnedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      act: facts.isObjection ? 'commitmentObjected' : 'commitmentReturned',
      about: titled(facts.alliance),
      organizations: facts.organization.name,
      what: textOf(facts),
      note: facts.note,
      by: facts.by.name,
      ...moment(facts.at),
      url: links.backoffice(backoffice.allianceCommitments(facts.alliance.code)),
    }),
    { allianceId: facts.alliance.id },
  );

export const returnReceipt: Write<ReturnedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization.name,
      act: facts.isObjection ? 'commitmentObjected' : 'commitmentReturned',
      about: titled(facts.alliance),
      items: [itemOf(facts), { title: 'Lo que escribió', text: facts.note, sha256: null }],
      by: facts.by.name,
      ...moment(facts.at),
      url: links.portal(portal.history(facts.alliance.code)),
    }),
    { organizationId: facts.organization.id, allianceId: facts.alliance.id },
  );

export const commitmentsFiled: Write<FiledFacts> = ({ readers, number, filedOn }, links) =>
  toEach(readers, 'commitmentsFiled', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    filingNumber: number,
    filed: longDay(filedOn),
    url: links.portal(portal.commitments(code)),
  }));

/** Names what was not met, and then the new commitment. */
export const newCommitment: Write<NewFacts> = ({ readers, activity, action, dueOn }, links) =>
  toEach(readers, 'newCommitment', ({ name, about, code }) => ({
    name,
    alliance: about,
    activity,
    commitment: action,
    due: longDay(dueOn),
    url: links.portal(portal.commitments(code)),
  }));

export const planReady: Write<PlanFacts> = ({ readers, activities }, links) =>
  toEach(readers, 'planReady', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    activities: activities.map((one) => ({ text: one.title, due: longDay(one.endsOn), by: one.responsible })),
    url: links.portal(portal.plan(code)),
  }));

export const planChanged: Write<PlanChangeFacts> = ({ readers, number, before, after, reason, by }, links) =>
  toEach(readers, 'planChanged', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    activity: `Actividad ${number}: ${after.title}`,
    before: wordsOf(before),
    after: wordsOf(after),
    reason,
    by: by.name,
    url: links.portal(portal.plan(code)),
  }));

function wordsOf({ title, responsible, startsOn, endsOn, place }: PlanWords): string {
  const where = place === '' ? '' : `\nLugar: ${place}`;
  return `${title}\nDel ${longDay(startsOn)} al ${longDay(endsOn)}\nResponde ${responsible}${where}`;
}

function promiseOf({ action, dueOn }: Promised, by: string) {
  return { text: action, due: longDay(dueOn), by };
}

export function textOf({ action, deliverable, dueOn }: Promised): string {
  return `${action}\nEntregable: ${deliverable}\nPara el ${longDay(dueOn)}`;
}

export function itemOf(one: Promised & { sha256: string }) {
  return { title: `Compromiso ${one.number}`, text: textOf(one), sha256: one.sha256 };
}

function principlesOf(sha256: string | null) {
  const text = principles.map((one) => `${one.name}: ${one.text}`).join('\n');
  return sha256 === null ? [] : [{ title: 'Principios del pacto', text, sha256 }];
}
