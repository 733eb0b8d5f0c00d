import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { actaExtract } from '@alianzas/domain/views';
import { actaTerms, instantWords, itemLines, itemUndone, listed } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Main, Notice, PageTitle, SummaryList, Unbroken, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';

export const loader = reads(async ({ ctx }, { params }) => {
  const extract = await actaExtract(ctx, params.id ?? '');
  const { code, approvedAt, approvedBy, sha256, topic, startsAt, place, items, undone, planActivities, alliances } =
    extract;
  const { extractSha256, organizations } = extract;
  const manyBodies = new Set(items.map(({ organization }) => organization)).size > 1;
  return {
    code,
    alliances,
    organizations,
    topic,
    place,
    when: instantWords(startsAt),
    approved: approvedAt ? `${approvedBy ?? 'El equipo de la Secretaría'}, ${instantWords(approvedAt)}` : '',
    present: extract.present.map(({ name, position }) => [name, position].filter(Boolean).join(', ')),
    sha256: sha256 ?? '',
    extractSha256,
    undone: undone.map((item) => itemUndone(item, instantWords(item.at))),
    items: items.map(({ activity, content, version, alliance, organization }) => ({
      title: [
        `${activity}. ${activityOf(activity as ActivityNumber, version).name}`,
        ...(manyBodies && organization ? [organization] : []),
        ...(alliances.length > 1 && alliance ? [alliance] : []),
      ].join(' · '),
      lines: itemLines(content, { planActivities }),
    })),
  };
});

export default function ActaExtract() {
  const page = useLoaderData<typeof loader>();
  const { code, alliances, organizations, topic, place, when, approved, present, sha256, extractSha256 } = page;
  const { items, undone } = page;
  return (
    <Main width="reading">
      {alliances.length === 1 ? (
        <BackLink
          href={portal.meetings(alliances[0]!.code)}
        >{`Reuniones de la alianza ${alliances[0]!.code}`}</BackLink>
      ) : (
        <BackLink href={portal.start()}>Mis alianzas</BackLink>
      )}
      <PageTitle kicker="Extracto del acta de reunión" code={code} lead={<Written text={`${when} · ${place}`} />}>
        {topic}
      </PageTitle>
      <Notice>
        Este es el extracto que corresponde a {listed(organizations)}. El acta completa queda en el expediente de la
        Secretaría.
      </Notice>
      {undone.map((sentence) => (
        <Notice key={sentence} tone="attention">
          {sentence}
        </Notice>
      ))}
      <SummaryList
        rows={[
          { term: organizations.length === 1 ? 'Organización' : 'Organizaciones', detail: listed(organizations) },
          ...alliances.map((one) => ({ term: `Alianza ${one.code}`, detail: one.title })),
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
          { term: actaTerms.sha256, detail: sha256 },
          {
            term: 'Huella de este extracto (SHA-256)',
            detail: extractSha256,
          },
        ]}
      />
      <p className="meta print:hidden">
        Para guardar este extracto, use «Imprimir» en su navegador y elija una impresora o un archivo PDF. La huella del
        acta la identifica tal como se aprobó; la del extracto, lo que de ella corresponde a su organización.
      </p>
      {alliances.map((one) => (
        <p className="print:hidden" key={one.code}>
          <a href={portal.meetings(one.code)}>
            <Unbroken text={`Volver a las reuniones de la alianza ${one.code}`} />
          </a>
        </p>
      ))}
    </Main>
  );
}
