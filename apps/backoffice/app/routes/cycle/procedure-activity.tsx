import { type ActivityNumber, activityOf, contentOf } from '@alianzas/domain/procedure';
import { answerWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle, Pagination, PhvaMark, Quote, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { versionAsked } from './asked-version.ts';
import { staffOnly } from './staff-only.ts';

export const meta = ({ params }: { params: { activity?: string } }) => [
  { title: `Actividad ${params.activity} · Alianzas` },
];

export const loader = reads(async (page, { params, request }) => {
  staffOnly(page);
  const version = versionAsked(request);
  const found = contentOf(version).activities.find(({ number }) => String(number) === params.activity);
  if (!found) throw new Response(null, { status: 404 });
  return { number: found.number, version, named: new URL(request.url).searchParams.has('version') };
});

const LEVELS = {
  cycle: 'Una vez por vigencia, para toda la Red',
  alliance: 'En cada alianza',
  session: 'En una sesión de la vigencia que decide para muchas alianzas',
} as const;

export default function ProcedureActivity() {
  const { number, version, named } = useLoaderData<typeof loader>();
  const { activities } = contentOf(version);
  const activity = activityOf(number, version);
  // The address goes on naming the version that it named
  const asked = named ? version : undefined;
  return (
    <Main width="reading">
      <BackLink href={`${backoffice.procedure(asked)}#actividades`}>Procedimiento</BackLink>
      <PageTitle kicker={`Actividad ${number} de ${activities.length}`}>{activity.name}</PageTitle>
      <Quote source={`Procedimiento, versión ${version}, actividad ${number}`}>{activity.description}</Quote>
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
          { term: 'Formatos que lo son', detail: formatsOf(number, version) },
          { term: 'Dónde se hace', detail: LEVELS[activity.level] },
          { term: 'Qué sigue', detail: nextOf(activity, version) },
        ]}
      />
      <Pagination
        label="Actividades"
        previous={number > 1 ? backoffice.procedureActivity(number - 1, asked) : undefined}
        next={number < activities.length ? backoffice.procedureActivity(number + 1, asked) : undefined}
      />
    </Main>
  );
}

function formatsOf(number: number, version: number): string {
  const names = contentOf(version)
    .records.filter(({ activities }) => activities.some((one) => one === number))
    .map(({ name }) => name);
  return names.length > 0 ? names.join('; ') : 'Ninguno';
}

function nextOf({ number, successor }: ReturnType<typeof activityOf>, version: number): string {
  const titleOf = (next: ActivityNumber) => `${next}. ${activityOf(next, version).name}`;
  if (successor.kind === 'end') return 'Fin del procedimiento';
  if (successor.kind === 'next') return titleOf(successor.activity);
  return `Con ${answerWord(number, 'yes')}: ${titleOf(successor.yes)}. Con ${answerWord(number, 'no')}: ${titleOf(successor.no)}.`;
}
