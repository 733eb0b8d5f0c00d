import { activitiesOf, openActivityOf } from '@alianzas/domain/procedure';
import { type AllyParty, allyOutcome } from '@alianzas/domain/views';
import { PathDrawing, StagesDrawing } from '@alianzas/drawings';
import { countedOnceEnded } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Details, MailLink, Quote, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf, standingOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { stepsOf } from '../../pages/alliance/next.ts';
import { OutcomeSummary, outcomeLines } from '../../pages/alliance/outcome-summary.tsx';
import { FirstStep, News, OtherSteps } from '../../pages/alliance/steps.tsx';
import { Unled } from '../../pages/alliance/stopped.tsx';
import { newsIn } from '../../pages/alliance/todo.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.facts.title ?? 'Alianza'} · Alianzas` },
];

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const activity = openActivityOf(found);
  const names = new Map(found.parties.map((party) => [party.organizationId, party.name]));
  return {
    facts,
    outcome: found.hasOutcome ? outcomeLines(await allyOutcome(ctx, found.id), names) : [],
    path: found.path,
    version: found.procedureVersion,
    steps: stepsOf(standingOf(ctx, found)),
    news: facts.isRunning ? newsIn(found) : [],
    parties: found.parties,
    professional: found.professional,
    quote: activity
      ? {
          text: activity.description,
          source: `Procedimiento, versión ${found.procedureVersion}, actividad ${activity.number}`,
          cites: `la actividad ${activity.number} del procedimiento, versión ${found.procedureVersion}`,
        }
      : null,
  };
});

export default function Alliance() {
  const { facts, outcome, path, version, steps, news, parties, professional, quote } = useLoaderData<typeof loader>();
  const [first, ...rest] = steps;
  if (facts.neverBegan) return <CaseFrame facts={facts} at="alliance" />;
  return (
    <CaseFrame facts={facts} at="alliance">
      {facts.isRunning ? (
        <FirstStep next={first} cites={quote?.cites ?? `el procedimiento, versión ${version}`} />
      ) : null}
      <OutcomeSummary code={facts.code} lines={outcome} />
      <OtherSteps title="También espera" steps={rest} />
      <News news={news} />
      <StagesDrawing path={path} title="El camino de su alianza" />
      {quote ? (
        <Quote source={quote.source} href={portal.howItWorks()}>
          {quote.text}
        </Quote>
      ) : null}
      <SummaryList
        title="Quiénes participan"
        rows={[
          ...parties.map((party) => ({
            term: party.name,
            detail: liaisonWords(party, facts.isOver),
          })),
          {
            term: 'Secretaría de Cultura, Recreación y Deporte',
            detail: professional ? (
              `${professional.name}, ${professional.position ?? 'profesional'} · ${professional.email}`
            ) : (
              <Unled standIn={facts.standIn} />
            ),
          },
        ]}
      />
      {facts.isOver ? null : (
        <Details summary="Si su organización no quiere seguir en la alianza">
          <p>
            Participar es voluntario.{' '}
            {professional ? (
              <>
                Escríbale a {professional.name}, a <MailLink to={professional.email} />, quién de su organización lo
                decidió y por qué.
              </>
            ) : (
              <>
                <Unled standIn={facts.standIn} /> Dígale quién de su organización lo decidió y por qué.
              </>
            )}{' '}
            La persona responsable del equipo o la dirección registra el retiro con esa razón, y las organizaciones de
            la alianza la leen en su correo. {countedOnceEnded}
          </p>
        </Details>
      )}
      <Details summary="Ver las dieciséis actividades del procedimiento">
        <PathDrawing activities={activitiesOf(version)} path={path} />
      </Details>
    </CaseFrame>
  );
}

/** Of a case that ended, nothing is left to be defined; who is the liaison of another organization only its people read. */
function liaisonWords({ liaison, hasLiaison }: Pick<AllyParty, 'liaison' | 'hasLiaison'>, isOver: boolean): string {
  if (liaison) return `Enlace: ${liaison}`;
  if (hasLiaison) return 'Ya definió su enlace';
  return isOver ? 'No alcanzó a definir su enlace' : 'Enlace por definir en la mesa de trabajo';
}
