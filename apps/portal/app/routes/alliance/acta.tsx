import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { actaExtract } from '@alianzas/domain/views';
import { instantWords, itemLines, itemUndone } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Main, Notice, PageTitle, SummaryList, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';

export const loader = reads(async ({ ctx }, { params }) => {
  const { code, approvedAt, topic, startsAt, place, items, undone, planActivities, alliances } = await actaExtract(
    ctx,
    params.id ?? '',
  );
  return {
    code,
    alliances,
    topic,
    place,
    when: instantWords(startsAt),
    approved: approvedAt ? instantWords(approvedAt) : '',
    undone: undone.map((item) => itemUndone(item, instantWords(item.at))),
    items: items.map(({ activity, content, version }) => ({
      title: `${activity}. ${activityOf(activity as ActivityNumber, version).name}`,
      lines: itemLines(content, { planActivities }),
    })),
  };
});

export default function ActaExtract() {
  const { code, alliances, topic, place, when, approved, items, undone } = useLoaderData<typeof loader>();
  return (
    <Main width="reading">
      {alliances.length === 1 ? (
        <BackLink href={portal.meetings(alliances[0]!)}>{`Reuniones de la alianza ${alliances[0]}`}</BackLink>
      ) : (
        <BackLink href={portal.start()}>Mis alianzas</BackLink>
      )}
      <PageTitle kicker="Extracto del acta de reunión" code={code} lead={<Written text={`${when} · ${place}`} />}>
        {topic}
      </PageTitle>
      <Notice>
        Este es el extracto que corresponde a su organización. El acta completa queda en el expediente de la Secretaría.
      </Notice>
      {undone.map((sentence) => (
        <Notice key={sentence} tone="attention">
          {sentence}
        </Notice>
      ))}
      {items.map((item) => (
        <SummaryList key={item.title} title={item.title} rows={item.lines} />
      ))}
      <p className="meta">Aprobada el {approved}</p>
      {alliances.map((one) => (
        <p key={one}>
          <a href={portal.meetings(one)}>Volver a las reuniones de la alianza {one}</a>
        </p>
      ))}
    </Main>
  );
}
