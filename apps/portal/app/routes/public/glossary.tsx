import { versionInForce } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { Main, PageTitle } from '@alianzas/ui';
import { Section, Terms } from '../../pages/prose.tsx';
import { plainWords } from './glossary-words.ts';

/** The procedure's definitions, verbatim, and the other words in plain Spanish. */
export default function Glossary() {
  return (
    <Main>
      <PageTitle lead="Las palabras de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).">
        Glosario
      </PageTitle>
      <Section title="Definiciones del procedimiento">
        <p>Así las escribe el procedimiento, versión {versionInForce.number}, en su sección 2.</p>
        <Terms of={versionInForce.content.glossary.map(({ term, definition }) => ({ term, text: definition }))} />
        <p>
          Aunque la definición de aliado dice «persona», la <a href={portal.eligibility()}>política de operación</a> no
          admite personas naturales.
        </p>
      </Section>
      <Section title="Otras palabras, en sencillo">
        <Terms of={plainWords.map(([term, text]) => ({ term, text }))} />
      </Section>
    </Main>
  );
}
