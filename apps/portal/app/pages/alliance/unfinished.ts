import type { AllyWaiting } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { writtenUnsent } from '@alianzas/web/left-unsent';
import type { AppLoadContext } from '@remix-run/node';
import type { Next } from './todo.ts';

interface Reported {
  code: string;
  title: string;
  waiting: Pick<AllyWaiting, 'reportable' | 'returned' | 'toLoad'>;
}

/** What of evidence is written: of an activity that was reported, a choice alone is nothing to finish. */
const TEXTS = ['description', 'place', 'apartReason', 'peopleReached'];

/** After every day: what nobody waits for. */
const LAST = '9999';

/**
 * The evidence that the reader saved without sending it, in some cases: each is a step that is theirs, and comes last where
 * nobody waits for it. One statement for all.
 */
export async function unfinishedEvidence(
  context: AppLoadContext,
  cases: readonly Reported[],
): Promise<(Next & { code: string; about: string; link: { label: string; href: string } })[]> {
  const all = cases.flatMap(({ code, title: about, waiting }) =>
    waiting.reportable.map(({ number, title, replaces }) => ({
      ...{ code, about, title, href: portal.newEvidence(code, number) },
      // What was kept of one that it replaces comes with its form
      kept: [number, ...replaces].map((one) => portal.newEvidence(code, one)),
      isReturned: waiting.returned.some(({ activity }) => activity === number),
      isAwaited: waiting.toLoad.some((one) => one.number === number),
    })),
  );
  const written = await writtenUnsent(
    context,
    all.flatMap(({ kept }) => kept),
    TEXTS,
  );
  return all
    .filter(({ kept, isReturned, isAwaited }) =>
      kept.some((href) => written.has(href) && (isReturned || isAwaited || written.get(href))),
    )
    .map(({ code, about, title, href, isReturned, isAwaited }) => ({
      ...{ code, about, title: isReturned ? again(title) : unsentWords(title), mine: true },
      ...(isReturned || isAwaited ? {} : { day: LAST }),
      ...{ who: 'Usted, que la escribió', missing: 'Evidencia de la ejecución' },
      link: { label: 'Seguir con la evidencia', href },
    }));
}

const unsentWords = (title: string) => `Termine y envíe la evidencia de «${title}», que guardó sin enviar`;
const again = (title: string) =>
  `Corrija la evidencia de «${title}», que le devolvieron: la nueva está guardada sin enviar`;
