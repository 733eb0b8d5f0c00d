import { offersActivity } from '@alianzas/domain/alliance';
import { bogotaDay, isOffered } from '@alianzas/domain/platform';
import { editableIn, planPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, Link, SummaryList } from '@alianzas/ui';
import { leftUnsentOf } from '@alianzas/web/left-unsent';
import { LeftUnsentNotice } from '@alianzas/web/left-unsent-notice';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Moment } from '../../pages/words.tsx';
import { caseOf, standingOf } from './known.ts';
import { PlanTable } from './plan-table.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, context }) => {
  const file = await caseOf(page, params.code);
  const plan = await planPage(page.ctx, file.id);
  const standing = standingOf(file);
  return {
    plan,
    left: await leftUnsentOf(context, file.code, [backoffice.planActivity, backoffice.newEvidence]),
    today: bogotaDay(page.ctx.now),
    editable: editableIn(plan, standing, page.ctx.actor),
    can: { work: isOffered(offersActivity(standing, file, 10, page.ctx.actor)) },
  };
});

export default function Plan() {
  const file = useCase();
  const { plan, left, today, editable, can } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="plan">
      <h2 id="plan">Sección en el Plan de trabajo RED</h2>
      <LeftUnsentNotice left={left} />
      <PlanTable plan={plan} today={today} file={file} editable={editable} />
      {can.work ? <ButtonLink href={backoffice.activity(file.code, 10)}>Escribir el plan</ButtonLink> : null}
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
