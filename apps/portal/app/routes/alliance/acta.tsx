import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { actaExtract } from '@alianzas/domain/views';
import { actaTerms, instantWords, itemLines, itemUndone } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Main, Notice, PageTitle, SummaryList, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';

export const loader = reads(async ({ ctx }, { params }) => {
  const extract = await actaExtract(ctx, params.id ?? '');
  const { code, approvedAt, approvedBy, sha256, topic, startsAt, place, items, undone, planActivities, alliances } =
    extract;
  const { extractSha256 } = extract;
  return {
    code,
    alliances,
    topic,
    place,
    when: instantWords(startsAt),
    approved: approvedAt ? `${approvedBy ?? 'El equipo de la Secretaría'}, ${instantWords(approvedAt)}` : '',
    present: extract.present.map(({ name, position }) => [name, position].filter(Boolean).join(', ')),
    sha256: sha256 ?? '',
    extractSha256,
    undone: undone.map((item) => itemUndone(item, instantWords(item.at))),
    items: items.map(({ activity, content, version }) => ({
      title: `${activity}. ${activityOf(activity as ActivityNumber, version).name}`,
      lines: itemLines(content, { planActivities }),
    })),
  };
});

export default function ActaExtract() {
  const page = useLoaderData<typeof loader>();
  const { code, alliances, topic, place, when, approved, present, sha256, extractSha256, items, undone } = page;
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
      <SummaryList
        rows={[
          {
            term: `${actaTerms.present}, de su organización`,
            detail: present.length === 0 ? 'Nadie quedó anotado' : <Written text={present.join('\n')} />,
          },
        ]}
      />
      {items.map((item) => (
        <SummaryList key={item.title} title={item.title} rows={item.lines} />
      ))}
      <SummaryList
        title="Aprobación"
        rows={[
          { term: actaTerms.approved, detail: approved },
          { term: actaTerms.sha256, detail: <span className="break-all tabular-nums">{sha256}</span> },
          {
            term: 'Huella de este extracto (SHA-256)',
            detail: <span className="break-all tabular-nums">{extractSha256}</span>,
          },
        ]}
      />
      <p className="meta print:hidden">
        Para guardar este extracto, use «Imprimir» en su navegador y elija una impresora o un archivo PDF. La huella del
        acta la identifica tal como se aprobó; la del extracto, lo que de ella corresponde a su organización.
      </p>
      {alliances.map((one) => (
        <p className="print:hidden" key={one}>
          <a href={portal.meetings(one)}>Volver a las reuniones de la alianza {one}</a>
        </p>
      ))}
    </Main>
  );
}
