import { offersActivity } from '@alianzas/domain/alliance';
import { bogotaDay, isOffered } from '@alianzas/domain/platform';
import { commitmentsPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ButtonLink } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { CommitmentTable } from './commitment-table.tsx';
import { caseOf, standingOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return {
    rows: await commitmentsPage(page.ctx, file.id),
    today: bogotaDay(page.ctx.now),
    can: { work: isOffered(offersActivity(standingOf(file), file, 9, page.ctx.actor)) },
  };
});

export default function Commitments() {
  const file = useCase();
  const { rows, today, can } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="compromisos">
      <h2 id="compromisos">Compromisos de las dos partes</h2>
      <p>
        Los de la Secretaría están en la misma lista, con las mismas fechas y los mismos colores: la alianza los ve
        igual.
      </p>
      <CommitmentTable rows={rows} today={today} />
      {can.work ? <ButtonLink href={backoffice.activity(file.code, 9)}>Trabajar en la actividad 9</ButtonLink> : null}
    </section>
  );
}
