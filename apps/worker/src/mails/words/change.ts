import type { FilingEntry, FilingKind } from '@alianzas/domain/filing';
import type { CaseName, Reader, Recipient } from '@alianzas/domain/notification';
import { filingOf, longDay } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { moment, SECRETARIAT, titled, toAll, toEach, type Write } from '../draft.ts';
import { itemOf, type Promised, textOf } from './commitment.ts';

type Kept = Promised & { sha256: string };

export interface ChangedFacts extends Kept {
  act: 'amended' | 'withdrawn' | 'replaced';
  alliance: CaseName;
  /** Whose it is; null for the secretariat's own */
  organization: { id: string; name: string } | null;
  by: { id: string; name: string; staff: boolean };
  at: Date;
  reason: string | null;
  /** What stands in its place */
  successor: Kept | null;
  readers: readonly Reader[];
  people: readonly Recipient[];
}
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

const ACTS = {
  amended: 'commitmentAmended',
  withdrawn: 'commitmentWithdrawn',
  replaced: 'commitmentReplaced',
} as const;

export const commitmentChanged: Write<ChangedFacts> = ({ readers, act, organization: of, ...facts }, links) =>
  toEach(readers, 'commitmentChanged', ({ name, about, code }) => ({
    name,
    alliance: about,
    act,
    own: of !== null,
    number: String(facts.number),
    text: textOf(facts),
    successor: facts.successor && { number: String(facts.successor.number), text: textOf(facts.successor) },
    reason: facts.reason,
    url: links.portal(portal.commitments(code)),
  }));

export const commitmentChangedToTeam: Write<ChangedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'teamTold',
    () => ({
      act: ACTS[facts.act],
      about: titled(facts.alliance),
      organizations: facts.by.staff ? SECRETARIAT : (facts.organization?.name ?? SECRETARIAT),
      what: [facts, ...(facts.successor ? [facts.successor] : [])]
        .map((one) => `${one.number}. ${textOf(one)}`)
        .join('\n\n'),
      note: facts.reason,
      by: facts.by.name,
      ...moment(facts.at),
      url: links.backoffice(backoffice.allianceCommitments(facts.alliance.code)),
    }),
    { allianceId: facts.alliance.id },
  );

export const changeReceipt: Write<ChangedFacts> = (facts, links) =>
  toAll(
    facts.people,
    'receipt',
    ({ name }) => ({
      name,
      organization: facts.organization?.name ?? SECRETARIAT,
      act: ACTS[facts.act],
      about: titled(facts.alliance),
      items: [
        itemOf(facts),
        ...(facts.successor ? [itemOf(facts.successor)] : []),
        ...(facts.reason ? [{ title: 'La razón', text: facts.reason, sha256: null }] : []),
      ],
      by: facts.by.name,
      ...moment(facts.at),
      url: links.portal(portal.commitments(facts.alliance.code)),
    }),
    { organizationId: facts.organization?.id ?? null, allianceId: facts.alliance.id },
  );

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
