import { bogotaDay } from '@alianzas/domain/platform';
import { editableIn, planPage } from '@alianzas/domain/views';
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
  const plan = await planPage(page.ctx, file.id);
  const standing = { state: file.state, step: file.step, professionalId: file.professional.id };
  return { plan, today: bogotaDay(page.ctx.now), editable: editableIn(plan, standing, page.ctx.actor) };
});

export default function Plan() {
  const file = useCase();
  const { plan, today, editable } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="plan">
      <h2 id="plan">Sección en el Plan de trabajo RED</h2>
      <PlanTable plan={plan} today={today} parties={file.parties} code={file.code} editable={editable} />
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
