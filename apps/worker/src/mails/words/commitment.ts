import type { Reader } from '@alianzas/domain/notification';
import { listed, longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { SECRETARIAT, toEach, type Write } from '../draft.ts';

export interface Promised {
  number: number;
  action: string;
  deliverable: string;
  dueOn: string;
}
export interface ToAcceptFacts {
  /** Each with what of the organization they may accept and send back: not what they wrote for the team */
  readers: readonly (Reader & { asked: readonly Promised[] })[];
  /** What the organization proposed itself */
  proposed: readonly Promised[];
  ofTheSecretariat: readonly Promised[];
}
export interface FiledFacts {
  /** The commitments of the loop that were filed, by whose they are (null: the secretariat's); null of the packet of 9 */
  amended:
    | readonly {
        organization: { id: string; name: string } | null;
        number: number;
        unanswered: boolean;
        owed: boolean;
      }[]
    | null;
  readers: readonly Reader[];
  number: string;
  filedOn: string;
}
export interface NewFacts {
  readers: readonly Reader[];
  /** What was not met, and what takes its place */
  activity: string;
  action: string;
  deliverable: string;
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

export const commitmentsToAccept: Write<ToAcceptFacts> = ({ readers, proposed, ofTheSecretariat }, links) =>
  toEach(readers, 'commitmentsToAccept', ({ name, organization, about, code, asked }) => ({
    name,
    organization: organization.name,
    alliance: about,
    commitments: asked.map((one) => promiseOf(one, organization.name)),
    proposed: proposed.map((one) => promiseOf(one, organization.name)),
    ofTheSecretariat: ofTheSecretariat.map((one) => promiseOf(one, SECRETARIAT)),
    url: links.portal(portal.commitments(code)),
  }));

export const commitmentsFiled: Write<FiledFacts> = ({ readers, amended, number, filedOn }, links) =>
  toEach(readers, 'commitmentsFiled', ({ name, organization, registrations, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    amends: amended && amendsFor(amended, registrations),
    filingNumber: number,
    filed: longDay(filedOn),
    url: links.portal(portal.commitments(code)),
  }));

/** Whose what an amendment asks for is, as its reader sees it: only of its own it has something to do, while that is owed. */
function amendsFor(amended: NonNullable<FiledFacts['amended']>, registrations: readonly string[]) {
  const own = amended.filter((one) => one.organization !== null && registrations.includes(one.organization.id));
  const others = amended.filter((one) => !own.includes(one)).map((one) => one.organization?.name ?? SECRETARIAT);
  const waiting = own.filter(({ unanswered }) => unanswered).map(({ number }) => String(number));
  const asked = own.some(({ owed }) => owed) ? ('owed' as const) : ('reported' as const);
  return {
    own: own.length === 0 ? null : asked,
    unanswered: waiting.length === 0 ? null : numbered(waiting),
    others: others.length === 0 ? null : listed([...new Set(others)]),
  };
}

const numbered = (numbers: readonly string[]) =>
  `${numbers.length === 1 ? 'el compromiso' : 'los compromisos'} ${listed(numbers)}`;

/** Names what was not met, and then the new commitment. */
export const newCommitment: Write<NewFacts> = ({ readers, activity, action, deliverable, dueOn }, links) =>
  toEach(readers, 'newCommitment', ({ name, about, code }) => ({
    name,
    alliance: about,
    activity,
    commitment: action,
    deliverable,
    due: longDay(dueOn),
    url: links.portal(portal.commitments(code)),
  }));

export const planReady: Write<PlanFacts> = ({ readers, activities }, links) =>
  toEach(readers, 'planReady', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    activities: activities.map((one) => ({
      text: one.title,
      deliverable: null,
      due: longDay(one.endsOn),
      by: one.responsible,
    })),
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

function promiseOf({ action, deliverable, dueOn }: Promised, by: string) {
  return { text: action, deliverable, due: longDay(dueOn), by };
}
