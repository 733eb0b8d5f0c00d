import { procedureVersions, versionInForce } from '@alianzas/domain/procedure';
import { ProcedureDiagram } from '@alianzas/drawings';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, Main, PageTitle, Quote } from '@alianzas/ui';
import { Section, Terms } from '../../pages/prose.tsx';

export const meta = () => [{ title: 'El procedimiento · Alianzas' }];

const { content, number, emittedOn } = versionInForce;

const history = [...procedureVersions]
  .reverse()
  .map((version) => ({ term: `Versión ${version.number}, ${longDay(version.emittedOn)}`, text: version.changes }));

/** The procedure as it is: diagram with legend, the sixteen activities with their columns, and its versions. */
export default function Procedure() {
  return (
    <Main>
      <BackLink href={portal.howItWorks()}>Cómo funciona</BackLink>
      <PageTitle kicker={`Versión ${number} · ${longDay(emittedOn)}`} lead={content.scope}>
        {content.name}
      </PageTitle>
      <ProcedureDiagram activities={content.activities} table />
      <Section title="Política de operación">
        {content.policies.map((policy) => (
          <Quote key={policy} source={`Procedimiento, versión ${number}, sección 6`}>
            {policy}
          </Quote>
        ))}
      </Section>
      <Section title="Histórico de cambios">
        <Terms of={history} />
      </Section>
    </Main>
  );
}
