import { headings, versionInForce } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { staffOnly } from './staff-only.ts';

export const loader = reads(async (page) => staffOnly(page));

/** Words that the system uses and the procedure does not define. */
const OURS = [
  {
    term: 'Vigencia',
    detail: 'Un año de la Red: hace las actividades 1 y 16 y decide las 14 y 15 en sesiones para muchas alianzas.',
  },
  {
    term: 'En articulación',
    detail:
      'La calidad de una organización con respuesta NO en la actividad 5: sigue en la alianza, sin entrar todavía a la base de datos de la Red.',
  },
  {
    term: 'Miembro de la Red',
    detail:
      'La calidad de una organización con respuesta SI en la actividad 5, incluida en la base de datos de la Red y avisada.',
  },
  { term: 'Enlace', detail: 'La persona que una organización nombra en la actividad 8 para gestionar la alianza.' },
  {
    term: 'Radicado',
    detail:
      'El número y la fecha que da el aplicativo de correspondencia. Sin él no se cierran las actividades 9 y 16.',
  },
  {
    term: 'Vuelta',
    detail:
      'Cada vez que la actividad 13 responde No y la alianza vuelve a la 11 con un nuevo compromiso. Se cuentan y no tienen límite.',
  },
  {
    term: 'Salida no conforme',
    detail: 'Una actividad del plan que no se cumplió al hacer el seguimiento de la actividad 12.',
  },
] as const;

export default function Glossary() {
  return (
    <Main>
      <BackLink href={backoffice.procedure()}>Procedimiento</BackLink>
      <PageTitle lead="Las palabras de la Red Distrital de Cultura Ciudadana y Democrática. Primero las definiciones del procedimiento, palabra por palabra; después las que usa este sistema.">
        Glosario
      </PageTitle>
      <section className="space-y-4" aria-labelledby="del-procedimiento">
        <h2 id="del-procedimiento">{headings.glossary}</h2>
        <SummaryList
          rows={versionInForce.content.glossary.map(({ term, definition }) => ({ term, detail: definition }))}
        />
      </section>
      <section className="space-y-4" aria-labelledby="principios">
        <h2 id="principios">Los tres principios de un pacto</h2>
        <SummaryList rows={versionInForce.principles.map(({ name, text }) => ({ term: name, detail: text }))} />
      </section>
      <section className="space-y-4" aria-labelledby="del-sistema">
        <h2 id="del-sistema">Palabras de este sistema</h2>
        <SummaryList rows={OURS} />
      </section>
    </Main>
  );
}
