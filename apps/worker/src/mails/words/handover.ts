import type { CaseName, CasesLeftFacts, Reader, Recipient } from '@alianzas/domain/notification';
import { count } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { type Draft, type Links, moment, titled, toAll, toEach, type Write } from '../draft.ts';

export interface HandoverFacts {
  /** Whom this mail is for: nobody whose account is closed */
  people: readonly Recipient[];
  from: { name: string };
  to: { id: string; name: string; email: string };
  by: { name: string };
  reason: string;
  at: Date;
  cases: readonly CaseName[];
}

export const casesReceived: Write<HandoverFacts> = (facts, links) =>
  told('casesReceived', facts.from.name, facts, links);

export const casesGiven: Write<HandoverFacts> = (facts, links) => told('casesGiven', facts.to.name, facts, links);

interface ChangedFacts {
  readers: readonly Reader[];
  to: { name: string; email: string };
}

/** To the people of each organization, once each, with those of its cases that changed hands. */
export const professionalChanged: Write<ChangedFacts> = ({ readers, to }, links) =>
  toEach(readers, 'professionalChanged', ({ name, organization, cases, code }) => ({
    ...{ name, organization: organization.name, about: aboutOf(cases), cases: titles(cases) },
    ...{ professional: to.name, professionalEmail: to.email },
    url: links.portal(cases.length === 1 ? portal.alliance(code) : portal.start()),
  }));

export const casesLeft: Write<CasesLeftFacts> = ({ people, from, by, at, cases }, links) => {
  const only = cases.length === 1 ? cases[0]! : null;
  return toAll(
    people,
    'teamTold',
    () => ({
      ...{
        act: 'casesLeft' as const,
        about: aboutOf(cases),
        organizations: from.name,
        what: titles(cases),
        note: null,
      },
      ...{ by: by ?? 'la administración de la plataforma', ...moment(at) },
      url: links.backoffice(`${backoffice.handOver()}?de=${from.id}`),
    }),
    { allianceId: only?.id ?? null },
  );
};

const SHOWN = 40;

/** A line for each case, up to as many as are read in a mail, and how many more there are. */
export function titles(cases: readonly CaseName[]): string {
  const rest = cases.length - SHOWN;
  return [...cases.slice(0, SHOWN).map(titled), ...(rest > 0 ? [`y ${count(rest, 'más', 'más')}`] : [])].join('\n');
}

function aboutOf(cases: readonly CaseName[]): string {
  return cases.length === 1 ? titled(cases[0]!) : count(cases.length, 'alianza', 'alianzas');
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
  const page = only ? backoffice.alliance(only.code) : `${backoffice.alliances()}?profesional=${to.id}`;
  return toAll(
    people,
    'teamTold',
    () => ({
      ...{ act, about: aboutOf(cases), organizations: other, what: titles(cases), note: reason, by: by.name },
      ...{ ...moment(at), url: links.backoffice(page) },
    }),
    { allianceId: only?.id ?? null },
  );
}
