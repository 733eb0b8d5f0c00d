import { newId } from '@alianzas/domain/platform';
import { openEdition } from '@alianzas/domain/recognition';
import { openEdition as schema } from '@alianzas/domain/recognition/inputs';
import { cyclePage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { MeetingTable } from '../../pages/meeting-table.tsx';
import { CycleStages } from './cycle-stages.tsx';
import { CycleSteps } from './cycle-steps.tsx';
import { EditionSection, LABELS } from './edition.tsx';
import { yearOf } from './year.ts';

export const meta = ({ params }: { params: { year?: string } }) => [{ title: `Vigencia ${params.year} · Alianzas` }];

export const loader = reads(async ({ ctx }, { params }) => ({
  ...(await cyclePage(ctx, yearOf(params))),
  key: newId(ctx.now),
}));

export const action = acts(async ({ request, context, params }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), schema);
  if (!form.ok) return invalid(form.errors, form.values);
  const opened = await context.write(({ ctx }) => openEdition(ctx, form.value));
  return settled(opened, () => done(backoffice.cycle(yearOf(params)), 'editionOpened'), form.values);
});

export default function Cycle() {
  const page = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <BackLink href={backoffice.cycles()}>Vigencias</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle
        kicker={`Procedimiento, versión ${page.procedureVersion}`}
        lead="La vigencia hace una vez las actividades 1 y 16, y decide las 14 y 15 en sesiones para muchas alianzas. Cada alianza recorre por su cuenta de la 2 a la 13."
      >
        {`Vigencia ${page.year}`}
      </PageTitle>
      <CycleStages page={page} />
      <CycleSteps page={page} />
      <EditionSection page={page} state={state} />
      <section className="space-y-4" aria-labelledby="sesiones">
        <h2 id="sesiones">Comité y sesiones</h2>
        {page.sessions.length === 0 ? (
          <p>Todavía no hay comité ni sesiones convocadas en esta vigencia.</p>
        ) : (
          <MeetingTable caption="Comité y sesiones" meetings={page.sessions} />
        )}
      </section>
    </Main>
  );
}
