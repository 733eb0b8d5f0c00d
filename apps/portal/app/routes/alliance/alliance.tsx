import { activityOf, versionInForce } from '@alianzas/domain/procedure';
import { PathDrawing, StagesDrawing } from '@alianzas/drawings';
import { portal } from '@alianzas/paths';
import { ButtonLink, Details, NextStep, Quote, SummaryList } from '@alianzas/ui';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { nextFor } from '../../pages/alliance/next.ts';
import { reads } from '../../reads.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.facts.title ?? 'Alianza'} · Alianzas` },
];

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const activity = found.step ? activityOf(found.step) : null;
  return {
    facts,
    path: found.path,
    next: nextFor(found),
    parties: found.parties,
    professional: found.professional,
    quote: activity
      ? {
          text: activity.description,
          source: `Procedimiento, versión ${found.procedureVersion}, actividad ${activity.number}`,
        }
      : null,
  };
});

export default function Alliance() {
  const { facts, path, next, parties, professional, quote } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="alliance">
      <NextStep
        title={next.title}
        who={next.who}
        mine={next.mine}
        missing={next.missing}
        cites={{ text: quote?.source ?? 'Procedimiento, versión 2', href: portal.howItWorks() }}
        action={next.link ? <ButtonLink href={next.link.href}>{next.link.label}</ButtonLink> : undefined}
      />
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
            detail: party.liaison ? `Enlace: ${party.liaison}` : 'Enlace por definir en la mesa de trabajo',
          })),
          {
            term: 'Secretaría de Cultura, Recreación y Deporte',
            detail: `${professional.name}, ${professional.position ?? 'profesional'} · ${professional.email}`,
          },
        ]}
      />
      <Details summary="Ver las dieciséis actividades del procedimiento">
        <PathDrawing activities={versionInForce.content.activities} path={path} />
      </Details>
    </CaseFrame>
  );
}
