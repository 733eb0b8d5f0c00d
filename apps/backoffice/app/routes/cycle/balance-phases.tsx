import type { Figures } from '@alianzas/domain/balance';
import { type Activity, activitiesOf, PHASES } from '@alianzas/domain/procedure';
import { BarChart, type BarPattern } from '@alianzas/drawings';
import { count, phvaWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link } from '@alianzas/ui';

/** How the bars of each phase are drawn, wherever activities are. */
export const PATTERNS: { readonly [phase in Activity['phva']]: BarPattern } = {
  P: 'hollow',
  H: 'solid',
  V: 'striped',
  A: 'dotted',
};

/** Done once for the whole cycle. */
const OF_CYCLE = [1, 16];

interface Props {
  figures: Figures;
  /** Of the procedure, under which the cycle ran */
  version: number;
  /** Whether the two activities of the cycle itself, 1 and 16, were closed */
  closed: { first: boolean; last: boolean };
}

/** Each phase of the process, drawn: how often each of its activities was closed in the cycle. */
export function BalancePhases({ figures, version, closed: cycle }: Props) {
  const times = new Map(figures.activities.map(({ activity, visits }) => [activity, visits]));
  times.set(1, cycle.first ? 1 : 0).set(16, cycle.last ? 1 : 0);
  const full = Math.max(1, ...times.values());
  return (
    <section className="space-y-4" aria-labelledby="proceso">
      <h2 id="proceso">El proceso, fase por fase</h2>
      <p>
        Cuántas veces se cerró cada actividad en esta vigencia. Las actividades 1 y 16 se hacen una vez por vigencia.
      </p>
      {PHASES.map((phase) => {
        const own = activitiesOf(version).filter((activity) => activity.phva === phase);
        return (
          <BarChart
            key={phase}
            title={`${phvaWord(phase)} (${phase})`}
            full={full}
            link={Link}
            bars={own.map(({ number, name }) => {
              const closed = times.get(number) ?? 0;
              return {
                label: `${number}. ${name}`,
                value: closed,
                shown: closed === 0 ? 'Ninguna' : count(closed, 'vez', 'veces'),
                pattern: PATTERNS[phase],
                ...(OF_CYCLE.includes(number)
                  ? { unopened: 'Una sola vez: es de la vigencia, no de sus alianzas' }
                  : { href: backoffice.closings(figures.year, number) }),
              };
            })}
          />
        );
      })}
    </section>
  );
}
