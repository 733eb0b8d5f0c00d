import type { ItemContent } from '@alianzas/domain/acta/inputs';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { actaExtract } from '@alianzas/domain/views';
import { answerWord, instantWords, outcomeWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Main, Notice, PageTitle, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';

export const meta = () => [{ title: 'Extracto del acta · Alianzas' }];

type Line = { term: string; detail: string };

/** What the extract says of each activity, in the order in which the acta says it. */
function linesOf(content: ItemContent): Line[] {
  switch (content.activity) {
    case 3:
      return [
        { term: 'Lo que puede hacer', detail: content.capacity },
        { term: 'Círculo de influencia', detail: content.influenceCircle },
        { term: 'Grupos de interés', detail: content.interestGroups },
        { term: 'Acciones', detail: content.actions.join(' · ') },
      ];
    case 4:
      return [
        { term: 'Participación en la acción', detail: content.activePart },
        { term: 'Solución', detail: content.solution },
      ];
    case 5:
      return [
        { term: '¿Hace parte activa de la acción?', detail: answerWord(5, content.answer) },
        { term: 'Razón', detail: content.reason },
      ];
    case 8:
      return [
        { term: 'Metodología de trabajo', detail: content.methodology },
        { term: 'Enlace', detail: `${content.liaison.name}, ${content.liaison.position}` },
      ];
    case 9:
      return [{ term: 'Acuerdo', detail: content.agreement }];
    case 14:
      return [
        {
          term: 'Reconocimiento',
          detail: content.recognised === 'yes' ? 'Se reconoce' : 'No se reconoce en esta edición',
        },
        { term: 'Razón', detail: content.reason },
      ];
    case 15:
      return [
        { term: 'Continuidad', detail: outcomeWord(content.outcome) },
        { term: 'Razón', detail: content.reason },
      ];
    default:
      return [];
  }
}

export const loader = reads(async ({ ctx }, { params }) => {
  const { code, approvedAt, topic, startsAt, place, items } = await actaExtract(ctx, params.id ?? '');
  return {
    code,
    topic,
    place,
    when: instantWords(startsAt),
    approved: approvedAt ? instantWords(approvedAt) : '',
    items: items.map(({ activity, content, version }) => ({
      title: `${activity}. ${activityOf(activity as ActivityNumber, version).name}`,
      lines: linesOf(content),
    })),
  };
});

export default function ActaExtract() {
  const { code, topic, place, when, approved, items } = useLoaderData<typeof loader>();
  return (
    <Main width="reading">
      <BackLink href={portal.start()}>Mis alianzas</BackLink>
      <PageTitle kicker="Extracto del acta de reunión" code={code} lead={`${when} · ${place}`}>
        {topic}
      </PageTitle>
      <Notice>
        Este es el extracto que corresponde a su organización. El acta completa queda en el expediente de la Secretaría.
      </Notice>
      {items.map((item) => (
        <SummaryList key={item.title} title={item.title} rows={item.lines} />
      ))}
      <p className="meta">Aprobada el {approved}</p>
    </Main>
  );
}
