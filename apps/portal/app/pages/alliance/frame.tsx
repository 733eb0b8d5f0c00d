import type { Activity } from '@alianzas/domain/procedure';
import type { AllyCase } from '@alianzas/domain/views';
import { kindWord, statusOf, withoutProfessional } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, IdentityBar, Main, SubNavigation } from '@alianzas/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../done.tsx';
import { Stopped } from './stopped.tsx';

export type FrameFacts = Pick<
  AllyCase,
  'code' | 'title' | 'kind' | 'told' | 'isOver' | 'neverBegan' | 'hasOutcome' | 'waiting' | 'stopped' | 'standIn'
> & {
  isRunning: boolean;
  parties: string;
  /** Who answers for it and their e-mail address; null where nobody does */
  professional: string | null;
  writesTo: string | null;
  activity: Activity | null;
};

const PAGES = [
  { key: 'alliance', label: 'Resumen', href: portal.alliance },
  { key: 'proposal', label: 'Propuesta', href: portal.proposal },
  { key: 'commitments', label: 'Compromisos', href: portal.commitments },
  { key: 'plan', label: 'Plan de trabajo', href: portal.plan },
  { key: 'evidence', label: 'Evidencias', href: portal.evidence },
  { key: 'contributions', label: 'Aportes', href: portal.contributions },
  { key: 'meetings', label: 'Reuniones', href: portal.meetings },
  { key: 'outcome', label: 'Resultado', href: portal.outcome },
  { key: 'history', label: 'Historial', href: portal.history },
] as const;

export type CasePage = (typeof PAGES)[number]['key'];

/** All the pages of a case that its invitation ended: the others would only say what was to come. */
const OF_NEVER: readonly CasePage[] = ['alliance', 'history'];

/** What every page of an alliance begins with: which case this is, where it stands, and its pages. */
export function CaseFrame({ facts, at, children }: { facts: FrameFacts; at: CasePage; children?: ReactNode }) {
  // One that does not run waits for nothing of the ally.
  const counts: Partial<Record<CasePage, number>> = facts.isRunning
    ? {
        commitments: facts.waiting.toAccept.length,
        evidence: facts.waiting.returned.length,
        plan: facts.waiting.toLoad.length,
      }
    : {};
  const never = facts.neverBegan;
  const pages = never ? PAGES.filter(({ key }) => OF_NEVER.includes(key)) : PAGES;
  const isLeftOut = never && !OF_NEVER.includes(at);
  return (
    <Main>
      <BackLink href={portal.start()}>Mis alianzas</BackLink>
      <DoneBanner />
      <IdentityBar
        code={facts.code}
        name={facts.title}
        parties={facts.parties}
        kind={never ? 'Invitación a una alianza' : kindOf(facts)}
        status={statusOf('alliance', facts.told)}
        step={facts.activity ?? undefined}
        responsible={facts.professional ?? withoutProfessional}
      />
      <SubNavigation
        label={never ? 'Páginas de la invitación' : 'Páginas de la alianza'}
        links={pages.map(({ key, label, href }) => ({
          label,
          href: href(facts.code),
          current: key === (isLeftOut ? 'alliance' : at),
          count: counts[key],
        }))}
      />
      <Stopped facts={facts} isOutcome={at === 'outcome'} />
      {isLeftOut ? null : children}
    </Main>
  );
}

function kindOf({ kind }: FrameFacts): string {
  return kind ? kindWord(kind) : 'Alianza';
}
