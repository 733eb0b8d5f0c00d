import { definitions } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { Main, PageTitle } from '@alianzas/ui';
import { Section } from '../../pages/prose.tsx';
import { plainWords } from './glossary-words.ts';

export const meta = () => [{ title: 'Glosario · Alianzas' }];

/** The procedure's definitions, verbatim, and the other words in plain Spanish. */
export default function Glossary() {
  return (
    <Main>
      <PageTitle lead="Las palabras de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).">Glosario</PageTitle>
      <Section title="Definiciones del procedimiento">
        <p>Así las escribe el procedimiento, versión 2, en su sección 2.</p>
        <dl className="space-y-4">
          {definitions.map(({ term, definition }) => (
            <div key={term}>
              <dt className="font-bold">{term}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
        <p>
          Aunque la definición de aliado dice «persona», la <a href={portal.eligibility()}>política de operación</a> no admite personas
          naturales.
        </p>
      </Section>
      <Section title="Otras palabras, en sencillo">
        <dl className="space-y-4">
          {plainWords.map(([term, meaning]) => (
            <div key={term}>
              <dt className="font-bold">{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Main>
  );
}
