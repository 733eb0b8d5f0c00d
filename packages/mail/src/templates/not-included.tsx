import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** Activity 5, NO: it is not a rejection, the alliance goes on at 8. */
export const notIncluded = template({
  version: 5,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    /** The day since which another alliance had it in the Red: a NO takes nobody out of it */
    since: line.nullable(),
    professional: line,
    professionalEmail: line,
    url: link,
  }),
  sample: {
    name: 'Julián Prada',
    organization: 'Ferreterías La Esquina S. A. S.',
    alliance: 'ALZ-2026-0032',
    since: null,
    professional: 'Paola Cárdenas',
    professionalEmail: 'paola.cardenas@example.org',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0032',
  },
  subject: ({ alliance }) => coded('Sobre su participación en la alianza', alliance),
  Body: ({ name, organization, alliance, since, professional, professionalEmail, url }) => (
    <Frame
      reader="organization"
      title="La alianza continúa"
      about={alliance}
      preview="Seguimos con la mesa de trabajo para una alianza puntual."
    >
      <Say>Cordial saludo, {name}.</Say>
      {since ? (
        <Say>
          En esta alianza la respuesta fue NO. {organization} sigue en la base de datos de la Red Distrital de Cultura
          Ciudadana y Democrática (RDCCD), donde está desde el {since}.
        </Say>
      ) : (
        <Say>
          En esta etapa {organization} no quedó incluida en la base de datos de la Red Distrital de Cultura Ciudadana y
          Democrática (RDCCD). Su calidad es <strong>En articulación</strong>.
        </Say>
      )}
      <Say>La alianza continúa en la mesa de trabajo, para definir una alianza puntual.</Say>
      <Next>
        La convocatoria le llega por correo. Si no desea continuar o tiene preguntas, escriba a {professional},{' '}
        {professionalEmail}.
      </Next>
      <Action href={url}>Ver la alianza</Action>
      <Note>
        Esta decisión se puede volver a tomar más adelante, cuando la organización haga parte activa de la acción.
      </Note>
    </Frame>
  ),
});
