import type { FilingEntry, FilingKind } from '@alianzas/domain/filing';
import type { CaseName, Reader, Recipient } from '@alianzas/domain/notification';
import { filingOf, longDay } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { moment, SECRETARIAT, titled, toAll, toEach, type Write } from '../draft.ts';

interface Corrected {
  kind: FilingKind;
  now: FilingEntry;
  before: FilingEntry;
}
export interface CorrectedFacts extends Corrected {
  readers: readonly Reader[];
}
export interface CorrectedForTeamFacts extends Corrected {
  alliance: CaseName;
  people: readonly Recipient[];
}

export const filingCorrected: Write<CorrectedFacts> = ({ readers, kind, now, before }, links) =>
  toEach(readers, 'filingCorrected', ({ name, about, code }) => ({
    name,
    alliance: about,
    what: filingOf[kind],
    before: entryWords(before),
    filingNumber: now.number,
    filed: longDay(now.filedOn),
    url: links.portal(portal.history(code)),
  }));

export const numberCorrected: Write<CorrectedForTeamFacts> = ({ people, alliance, kind, now, before }, links) =>
  toAll(
    people,
    'teamTold',
    () => ({
      act: 'numberCorrected',
      about: titled(alliance),
      organizations: `El radicado ${filingOf[kind]}`,
      what: `Antes: ${entryWords(before)}.\nAhora: ${entryWords(now)}.`,
      note: now.reason,
      by: now.by ?? SECRETARIAT,
      ...moment(new Date(now.at)),
      url: links.backoffice(backoffice.allianceCommitments(alliance.code)),
    }),
    { allianceId: alliance.id },
  );

function entryWords({ number, filedOn }: FilingEntry): string {
  return `${number}, del ${longDay(filedOn)}`;
}
