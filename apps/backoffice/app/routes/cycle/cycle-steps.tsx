import { activityOf } from '@alianzas/domain/procedure';
import type { CyclePage } from '@alianzas/domain/views';
import { BarChart } from '@alianzas/drawings';
import { count } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link } from '@alianzas/ui';
import { PATTERNS } from './balance-phases.tsx';

/** How many alliances of the cycle stand at each activity. */
export function CycleSteps({ page }: { page: CyclePage }) {
  const running = page.steps.reduce((sum, { alliances }) => sum + alliances, 0);
  if (running === 0) {
    return (
      <section className="space-y-4" aria-labelledby="alianzas">
        <h2 id="alianzas">Dónde están las alianzas</h2>
        <p>La vigencia no tiene alianzas en curso.</p>
      </section>
    );
  }
  return (
    <section className="space-y-4" aria-labelledby="alianzas">
      <h2 id="alianzas">Dónde están las alianzas</h2>
      <BarChart
        title={`${count(running, 'alianza en curso', 'alianzas en curso')}, por actividad abierta`}
        description={count(
          page.ended,
          'alianza ya no está en curso: llegó al final, se retiró o terminó antes.',
          'alianzas ya no están en curso: llegaron al final, se retiraron o terminaron antes.',
        )}
        link={Link}
        bars={page.steps.map(({ step, alliances }) => ({
          label: `${step}. ${activityOf(step, page.procedureVersion).name}`,
          value: alliances,
          shown: String(alliances),
          href: `${backoffice.alliances()}?vigencia=${page.year}&actividad=${step}`,
          pattern: PATTERNS[activityOf(step, page.procedureVersion).phva],
        }))}
      />
    </section>
  );
}
