import type { CaseName, Recipient } from '@alianzas/domain/notification';
import { count } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Draft, type Links, moment, titled, toAll, type Write } from '../draft.ts';

export interface HandoverFacts {
  /** Whom this mail is for: nobody whose account is closed */
  people: readonly Recipient[];
  from: { name: string };
  to: { id: string; name: string };
  by: { name: string };
  reason: string;
  at: Date;
  cases: readonly CaseName[];
}

export const casesReceived: Write<HandoverFacts> = (facts, links) =>
  told('casesReceived', facts.from.name, facts, links);

export const casesGiven: Write<HandoverFacts> = (facts, links) => told('casesGiven', facts.to.name, facts, links);

const SHOWN = 40;

/** A line for each case, up to as many as are read in a mail, and how many more there are. */
export function titles(cases: readonly CaseName[]): string {
  const rest = cases.length - SHOWN;
  return [...cases.slice(0, SHOWN).map(titled), ...(rest > 0 ? [`y ${count(rest, 'más', 'más')}`] : [])].join('\n');
}

function told(
  act: 'casesReceived' | 'casesGiven',
  other: string,
  { people, by, to, reason, at, cases }: HandoverFacts,
  links: Links,
): readonly Draft[] {
  const [first, ...more] = cases;
  if (!first) return [];
  const only = more.length === 0 ? first : null;
  const about = only ? titled(only) : count(cases.length, 'alianza', 'alianzas');
  const page = only ? backoffice.alliance(only.code) : `${backoffice.alliances()}?profesional=${to.id}`;
  return toAll(
    people,
    'teamTold',
    () => ({
      ...{ act, about, organizations: other, what: titles(cases), note: reason, by: by.name },
      ...{ ...moment(at), url: links.backoffice(page) },
    }),
    { allianceId: only?.id ?? null },
  );
}
