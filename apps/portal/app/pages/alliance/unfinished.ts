import type { AllyWaiting } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { unsentPages } from '@alianzas/web/drafts';
import { isWrittenUnsent } from '@alianzas/web/left-unsent';
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
 * nobody waits for it. One statement for all, and one more for each that nobody waits for.
 */
export async function unfinishedEvidence(
  context: AppLoadContext,
  cases: readonly Reported[],
): Promise<(Next & { code: string; about: string; link: { label: string; href: string } })[]> {
  const all = cases.flatMap(({ code, title: about, waiting }) =>
    waiting.reportable.map(({ number, title }) => ({
      ...{ code, about, title, href: portal.newEvidence(code, number) },
      isReturned: waiting.returned.some(({ activity }) => activity === number),
      isAwaited: waiting.toLoad.some((one) => one.number === number),
    })),
  );
  const unsent = await unsentPages(context, Object.fromEntries(all.map(({ href }) => [href, href])));
  const begun = all.filter(({ href }) => unsent.includes(href));
  const written = await Promise.all(
    begun.map((one) => one.isReturned || one.isAwaited || isWrittenUnsent(context, one.href, TEXTS)),
  );
  return begun
    .filter((_, index) => written[index])
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
