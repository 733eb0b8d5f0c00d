import type { Reader } from '@alianzas/domain/notification';
import { longDay, pesos } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { toEach, type Write } from '../draft.ts';

export interface RecognitionFacts {
  readers: readonly Reader[];
  edition: string;
  recognised: boolean;
  reason: string;
  resolutionNumber: string | null;
}
export interface ContinuityFacts {
  readers: readonly Reader[];
  outcome: string;
  reason: string;
  /** The other organizations that continue */
  goOn: readonly string[];
}
export interface BalanceFacts {
  readers: readonly Reader[];
  year: number;
  number: string;
  filedOn: string;
  /** Verified whole pesos, by organization */
  contributed: ReadonlyMap<string, string>;
}

const OUTCOMES = ['continues', 'continuesAdjusted', 'pauses', 'ends'] as const;

export const recognitionOutcome: Write<RecognitionFacts> = (facts, links) =>
  toEach(facts.readers, 'recognitionOutcome', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    edition: facts.edition,
    recognised: facts.recognised,
    reason: facts.reason,
    resolution: facts.resolutionNumber,
    url: links.portal(portal.outcome(code)),
  }));

export const continuityOutcome: Write<ContinuityFacts> = (facts, links) =>
  toEach(facts.readers, 'continuityOutcome', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    outcome: OUTCOMES.find((known) => known === facts.outcome) ?? 'ends',
    ...{ reason: facts.reason, goOn: [...facts.goOn] },
    url: links.portal(portal.outcome(code)),
  }));

/** Each organization reads what it contributed itself. */
export const balanceFiled: Write<BalanceFacts> = (facts, links) =>
  toEach(facts.readers, 'balanceFiled', ({ name, organization, registrations, about, code }) => {
    const own = registrations.flatMap((id) => facts.contributed.get(id) ?? []);
    return {
      name,
      organization: organization.name,
      alliance: about,
      cycle: String(facts.year),
      filingNumber: facts.number,
      filed: longDay(facts.filedOn),
      contributed: own.length > 0 ? pesos(String(own.reduce((sum, value) => sum + BigInt(value), 0n))) : null,
      url: links.portal(portal.outcome(code)),
    };
  });
