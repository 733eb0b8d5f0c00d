import { offersActivity } from '@alianzas/domain/alliance';
import { bogotaDay, isOffered } from '@alianzas/domain/platform';
import { planPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Moment } from '../../pages/words.tsx';
import { caseOf, standingOf } from './known.ts';
import { PlanTable } from './plan-table.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return {
    plan: await planPage(page.ctx, file.id),
    today: bogotaDay(page.ctx.now),
    can: { work: isOffered(offersActivity(standingOf(file), file, 10, page.ctx.actor)) },
  };
});

export default function Plan() {
  const file = useCase();
  const { plan, today, can } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="plan">
      <h2 id="plan">Sección en el Plan de trabajo RED</h2>
      <PlanTable plan={plan} today={today} parties={file.parties} />
      {can.work ? <ButtonLink href={backoffice.activity(file.code, 10)}>Escribir el plan</ButtonLink> : null}
      {plan.snapshots.length === 0 ? null : (
        <SummaryList
          title="Plan de trabajo RED con seguimiento, como quedó cada vez"
          rows={plan.snapshots.map((one) => ({
            term: `Seguimiento ${one.number}`,
            detail: (
              <>
                <a href={backoffice.planState(file.code, one.number)}>Leer o imprimir</a>: <Moment at={one.takenAt} />,
                acta {one.acta}. Huella <span className="code">{one.sha256.slice(0, 16)}</span>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
