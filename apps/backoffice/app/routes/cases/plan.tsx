import { bogotaDay } from '@alianzas/domain/platform';
import { planPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, Link, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Moment } from '../../pages/words.tsx';
import { caseOf } from './known.ts';
import { PlanTable } from './plan-table.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return { plan: await planPage(page.ctx, file.id), today: bogotaDay(page.ctx.now) };
});

export default function Plan() {
  const file = useCase();
  const { plan, today } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="plan">
      <h2 id="plan">Sección en el Plan de trabajo RED</h2>
      <PlanTable plan={plan} today={today} parties={file.parties} />
      {file.step === 10 ? <ButtonLink href={backoffice.activity(file.code, 10)}>Escribir el plan</ButtonLink> : null}
      {plan.snapshots.length === 0 ? null : (
        <SummaryList
          title="Plan de trabajo RED con seguimiento, como quedó cada vez"
          rows={plan.snapshots.map((one) => ({
            term: `Seguimiento ${one.number}`,
            detail: (
              <>
                <Link href={backoffice.planState(file.code, one.number)}>Leer o imprimir</Link>:{' '}
                <Moment at={one.takenAt} />, acta {one.acta}. Huella{' '}
                <span className="code">{one.sha256.slice(0, 16)}</span>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
