import type { AllyBalance, allyOutcome } from '@alianzas/domain/views';
import { longDay, outcomeWord, recognitionWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { SummaryList } from '@alianzas/ui';

interface OutcomeLine {
  term: string;
  detail: string;
}

/** What was decided for the reader's organizations in a case that ended, a line each, and its balances. */
export function outcomeLines(
  { recognised, continuing, balances }: Awaited<ReturnType<typeof allyOutcome>>,
  names: ReadonlyMap<string, string>,
): OutcomeLine[] {
  const of = (id: string) => names.get(id) ?? 'su organización';
  return [
    ...recognised.map((one) => ({
      term: `Reconocimiento de ${of(one.organizationId)}`,
      detail: `${recognitionWord(one.recognised)}, ${one.edition}`,
    })),
    ...continuing.map((one) => ({
      term: `Continuidad de ${of(one.organizationId)}`,
      detail: outcomeWord(one.outcome),
    })),
    ...balances.map((one) => ({ term: `Balance final ${one.year}`, detail: radicadoOf(one) })),
  ];
}

/** Of a filed balance, with which number; of a year from which the alliance was carried over it has none of its own. */
function radicadoOf({ number, filedOn }: AllyBalance): string {
  return number && filedOn ? `Radicado ${number}, del ${longDay(filedOn)}` : 'Radicado';
}

/** The outcome of a case that ended, in short, and the way to the whole. */
export function OutcomeSummary({ code, lines }: { code: string; lines: readonly OutcomeLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <SummaryList title="El resultado" rows={[...lines]} />
      <p>
        <a href={portal.outcome(code)}>Ver el resultado completo</a>
      </p>
    </>
  );
}
