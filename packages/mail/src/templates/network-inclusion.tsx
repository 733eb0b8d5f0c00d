import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say } from '../look/parts.tsx';
import { coded, named } from '../subject.ts';
import { template } from '../template.ts';

/** Activity 7: the communication that is its record. */
export const networkInclusion = template({
  version: 5,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    /** The communication as it is kept, word by word */
    text: prose,
    sent: line,
    /** The working table of 8 was held: nobody is convened to it again */
    tableHeld: z.boolean(),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    text: 'Le informamos que, según la validación del 3 de diciembre de 2026, Junta de Acción Comunal Barrio El Retoño quedó incluida en la base de datos de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).\nSu contacto en la Secretaría de Cultura, Recreación y Deporte (SCRD) es Paola Cárdenas, paola.cardenas@example.org.',
    sent: '5 de diciembre de 2026',
    tableHeld: false,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ organization, alliance }) => coded(`${named(organization)} hace parte de la Red`, alliance),
  Body: ({ name, organization, alliance, text, sent, tableHeld, url }) => (
    <Frame
      reader="organization"
      title={`${organization} hace parte de la Red`}
      about={alliance}
      preview={`Comunicación del ${sent}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      {text.split('\n').map((paragraph) => (
        <Say key={paragraph}>{paragraph}</Say>
      ))}
      <Note>Comunicación del {sent}. Así quedó guardada en el expediente.</Note>
      <Next>
        {tableHeld
          ? 'La alianza sigue como va: su metodología ya está definida. En su página está lo que espera por su organización.'
          : 'Haremos una mesa de trabajo para definir la metodología. Le enviaremos la convocatoria.'}
      </Next>
      <Action href={url}>Ver la alianza</Action>
    </Frame>
  ),
});
