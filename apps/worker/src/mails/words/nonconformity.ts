import type { CaseName, Recipient } from '@alianzas/domain/notification';
import { nonconformityOriginWord, receiptText } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { moment, titled, toAll, toEach, type Write } from '../draft.ts';
import type { DoneFacts } from './receipt.ts';

export interface ProposedFacts {
  people: readonly Recipient[];
  alliance: CaseName;
  code: string;
  origin: string;
  activity: string;
  at: Date;
  /** Null of what was found by itself */
  by: { id: string; name: string } | null;
}

export const nonconformityProposed: Write<ProposedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      ...{ act: 'nonconformityProposed', about: titled(facts.alliance), organizations: named(facts.code) },
      ...{ what: `Actividad ${facts.activity}\n${nonconformityOriginWord(facts.origin)}`, note: null },
      ...{ by: facts.by?.name ?? 'La plataforma, sin que nadie lo pidiera', ...moment(facts.at) },
      url: links.backoffice(backoffice.nonconformity(facts.code)),
    }),
    { allianceId: facts.alliance.id },
  );

/** What was done of it, to the people of every party. */
export const nonconformityTold: Write<DoneFacts> = ({ kept, readers, at }, links) => {
  switch (kept.act) {
    case 'nonconformityOpened':
    case 'nonconformityDismissed':
    case 'nonconformityCorrected':
    case 'nonconformityClosed': {
      const { act } = kept;
      const { title, lines } = receiptText(kept);
      return toEach(readers, 'nonconformityTold', ({ name, about, code }) => ({
        ...{ name, alliance: about, act, what: [title, ...lines].join('\n'), day: moment(at).day },
        url: links.portal(portal.plan(code)),
      }));
    }
    default:
      return [];
  }
};

export function named(code: string): string {
  return `La salida no conforme ${code}`;
}
