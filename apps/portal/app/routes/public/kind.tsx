import { versionInForce } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { Actions, BackLink, ButtonLink, Main, PageTitle, Quote } from '@alianzas/ui';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Bullets, Section, Terms } from '../../pages/prose.tsx';
import { kindPageOf, kindPages } from './kind-words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Tipos de alianza'} · Alianzas` },
];

export const loader = ({ params }: LoaderFunctionArgs) => {
  const page = kindPageOf(params.kind ?? '');
  if (!page) throw new Response(null, { status: 404 });
  return page;
};

export default function Kind() {
  const page = useLoaderData<typeof loader>();
  const definition = versionInForce.content.glossary.find(({ kind }) => kind === page.kind)!;
  return (
    <Main>
      <BackLink href={portal.kinds()}>Tipos de alianza</BackLink>
      <PageTitle lead={page.says}>{page.name}</PageTitle>
      <Section title="Qué dice el procedimiento">
        <Quote source={`Procedimiento, versión ${versionInForce.number}, glosario: ${definition.term}`}>
          {definition.definition}
        </Quote>
      </Section>
      {page.kind === 'pact' ? (
        <Section title="Los tres principios">
          <Terms of={versionInForce.principles.map(({ name, text }) => ({ term: name, text }))} />
        </Section>
      ) : null}
      <Section title="Quiénes la hacen">
        <p>{page.who}</p>
      </Section>
      <Section title="Por ejemplo">
        <Bullets>
          {page.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </Bullets>
      </Section>
      <Section title="Qué se deja por escrito">
        <Bullets>
          {page.asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </Bullets>
      </Section>
      <Actions>
        <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>
      </Actions>
    </Main>
  );
}

/** An unknown kind: not found, with the four that there are. */
export function ErrorBoundary() {
  return (
    <Main>
      <PageTitle lead="La Red Distrital de Cultura Ciudadana y Democrática reconoce cuatro tipos de alianza.">
        Ese tipo de alianza no existe
      </PageTitle>
      <Bullets>
        {kindPages.map(({ slug, name }) => (
          <li key={slug}>
            <a href={portal.kind(slug)}>{name}</a>
          </li>
        ))}
      </Bullets>
      <p>
        <a href={portal.home()}>Ir a la página de entrada</a>
      </p>
    </Main>
  );
}
