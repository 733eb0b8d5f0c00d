import { activityOf, initialPath, versionInForce } from '@alianzas/domain/procedure';
import { PathDrawing, pathWords, stages } from '@alianzas/drawings';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, Main, PageTitle, Quote } from '@alianzas/ui';
import { Section } from '../../pages/prose.tsx';
import { GeneralConditions } from './conditions.tsx';
import { stageTexts } from './stage-texts.ts';

const { content, number, emittedOn } = versionInForce;

export default function HowItWorks() {
  return (
    <Main>
      <PageTitle lead="De la primera conversación al balance final, en cinco etapas. Así lo hace la Red Distrital de Cultura Ciudadana y Democrática.">
        Cómo funciona
      </PageTitle>
      <PathDrawing
        activities={content.activities}
        path={initialPath}
        list="spoken"
        title="El camino: dieciséis actividades"
      />
      <Section title="Las cinco etapas, en palabras sencillas">
        <ol className="space-y-6">
          {stages.map((stage, index) => (
            <li key={stage.id} className="space-y-2">
              <h3>
                {index + 1}. {pathWords.stages[stage.id].name}
              </h3>
              <p>{stageTexts[stage.id]}</p>
              <p className="meta">
                {stage.activities.map((activity) => `${activity}. ${activityOf(activity, number).name}`).join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Lo que guía el trabajo">
        <Quote source={`Procedimiento, versión ${number}, objetivo`}>{content.objective}</Quote>
        <p>
          Es la versión {number} del procedimiento «{content.name}», del {longDay(emittedOn)}.{' '}
          <a href={portal.procedure()}>Vea el diagrama, la tabla de las actividades y los cambios de cada versión</a>.
        </p>
      </Section>
      <Section title="Condiciones generales" id="condiciones">
        <p>Léalas antes de enviar una solicitud o de aceptar una invitación.</p>
        <GeneralConditions />
      </Section>
      <Actions>
        <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>
        <ButtonLink href={portal.glossary()} tone="secondary">
          Ver el glosario
        </ButtonLink>
      </Actions>
    </Main>
  );
}
