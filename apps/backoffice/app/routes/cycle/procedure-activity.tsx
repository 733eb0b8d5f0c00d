import { type ActivityNumber, activityOf, recordCatalogue, versionInForce } from '@alianzas/domain/procedure';
import { answerWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle, Pagination, PhvaMark, Quote, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { staffOnly } from './staff-only.ts';

export const meta = ({ params }: { params: { activity?: string } }) => [
  { title: `Actividad ${params.activity} · Alianzas` },
];

export const loader = reads(async (page, { params }) => {
  staffOnly(page);
  const found = versionInForce.content.activities.find(({ number }) => String(number) === params.activity);
  if (!found) throw new Response(null, { status: 404 });
  return { number: found.number };
});

const LEVELS = {
  cycle: 'Una vez por vigencia, para toda la Red',
  alliance: 'En cada alianza',
  session: 'En una sesión de la vigencia que decide para muchas alianzas',
} as const;

export default function ProcedureActivity() {
  const activity = activityOf(useLoaderData<typeof loader>().number as ActivityNumber, versionInForce.number);
  const { number } = activity;
  return (
    <Main width="reading">
      <BackLink href={`${backoffice.procedure()}#actividades`}>Procedimiento</BackLink>
      <PageTitle kicker={`Actividad ${number} de ${versionInForce.content.activities.length}`}>
        {activity.name}
      </PageTitle>
      <Quote source={`Procedimiento, versión ${versionInForce.number}, actividad ${number}`}>
        {activity.description}
      </Quote>
      <SummaryList
        rows={[
          {
            term: 'Ciclo PHVA',
            detail: <PhvaMark letter={activity.phva} word />,
          },
          { term: 'Actores', detail: activity.actors },
          { term: 'Responsable', detail: activity.responsible },
          { term: 'Tiempo (Horas)', detail: String(activity.hours) },
          { term: 'Documento o Registro', detail: activity.record },
          { term: 'Formatos que lo son', detail: formatsOf(number) },
          { term: 'Dónde se hace', detail: LEVELS[activity.level] },
          { term: 'Qué sigue', detail: nextOf(activity) },
        ]}
      />
      <Pagination
        label="Actividades"
        previous={number > 1 ? backoffice.procedureActivity(number - 1) : undefined}
        next={number < versionInForce.content.activities.length ? backoffice.procedureActivity(number + 1) : undefined}
      />
    </Main>
  );
}

function formatsOf(number: number): string {
  const names = recordCatalogue
    .filter(({ activities }) => activities.some((one) => one === number))
    .map(({ name }) => name);
  return names.length > 0 ? names.join('; ') : 'Ninguno';
}

function nextOf({ number, successor }: ReturnType<typeof activityOf>): string {
  if (successor.kind === 'end') return 'Fin del procedimiento';
  if (successor.kind === 'next') return titleOf(successor.activity);
  return `Con ${answerWord(number, 'yes')}: ${titleOf(successor.yes)}. Con ${answerWord(number, 'no')}: ${titleOf(successor.no)}.`;
}

function titleOf(number: ActivityNumber): string {
  return `${number}. ${activityOf(number, versionInForce.number).name}`;
}
