import { publicFigures } from '@alianzas/domain/views';
import { StagesDrawing } from '@alianzas/drawings';
import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, Card, Cards, Main, PageTitle, Stat, Stats } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { Section } from '../../pages/prose.tsx';
import { kindPages } from './kind-words.ts';

export const meta = () => [
  { title: 'Alianzas · Red Distrital de Cultura Ciudadana y Democrática' },
  {
    name: 'description',
    content: 'Cómo una organización de Bogotá se suma a la Red Distrital de Cultura Ciudadana y Democrática.',
  },
];

export const loader = reads(({ ctx }) => publicFigures(ctx));

export default function Home() {
  const { members, localities } = useLoaderData<typeof loader>();
  return (
    <Main>
      <DoneBanner />
      <PageTitle
        lead="La Red Distrital de Cultura Ciudadana y Democrática reúne a empresas, entidades, fundaciones y juntas que hacen, con la Secretaría de Cultura, Recreación y Deporte, acciones para convivir mejor en Bogotá."
        actions={
          <>
            <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>
            <ButtonLink href={portal.signIn()} tone="secondary">
              Ingresar
            </ButtonLink>
          </>
        }
      >
        Sume su organización a la Red
      </PageTitle>
      <StagesDrawing title="El camino de una alianza" />
      <p>
        <a href={portal.howItWorks()}>Cómo funciona cada etapa</a>
      </p>
      {members ? (
        <Stats>
          <Stat
            figure={String(members)}
            label={members === 1 ? 'Organización en la Red' : 'Organizaciones en la Red'}
            href={portal.network()}
          />
          {localities ? (
            <Stat
              figure={String(localities)}
              label={localities === 1 ? 'Localidad con aliados' : 'Localidades con aliados'}
              href={`${portal.network()}#localidades`}
            />
          ) : null}
        </Stats>
      ) : null}
      <section className="space-y-4">
        <h2>Cuatro maneras de aliarse</h2>
        <Cards>
          {kindPages.map((page) => (
            <Card key={page.kind} title={page.name} href={portal.kind(page.slug)}>
              <p>{page.says}</p>
            </Card>
          ))}
        </Cards>
        <p>
          <a href={`${portal.kinds()}#cual`}>¿Cuál me sirve? Tres preguntas</a>
        </p>
      </section>
      <Section title="Para quién es">
        <p>
          Para organizaciones del sector privado, público, mixto y comunitario, también las que no tienen personería
          jurídica. La participación es voluntaria. Las personas naturales no pueden ser aliadas; sí pueden participar
          por medio de una organización.
        </p>
        <Actions>
          <ButtonLink href={portal.eligibility()} tone="secondary">
            Ver si mi organización puede participar
          </ButtonLink>
        </Actions>
      </Section>
      <Section title="Dos puertas de entrada">
        <p>
          Su organización puede acercarse con una <a href={portal.newRequest()}>solicitud de acompañamiento</a>: toma
          unos diez minutos y recibe respuesta en máximo quince días hábiles. O la Secretaría la invita, según sus
          iniciativas priorizadas: en ese caso llega un correo con un vínculo para aceptar o declinar.
        </p>
      </Section>
    </Main>
  );
}
