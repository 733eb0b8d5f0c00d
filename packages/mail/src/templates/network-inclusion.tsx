import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

/** Activity 7: the communication that is its record. */
export const networkInclusion = template({
  version: 2,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    validated: line,
    professional: line,
    professionalEmail: z.nullable(line),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    validated: '3 de diciembre de 2026',
    professional: 'Paola Cárdenas',
    professionalEmail: 'paola.cardenas@example.org',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ organization }) => `${organization} hace parte de la Red`,
  Body: ({ name, organization, alliance, validated, professional, professionalEmail, url }) => (
    <Frame
      reader="organization"
      title={`${organization} hace parte de la Red`}
      about={alliance}
      preview={`Quedó incluida según la validación del ${validated}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Le informamos que, según la validación del {validated}, <strong>{organization}</strong> quedó incluida en la
        base de datos de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).
      </Say>
      <Next>Haremos una mesa de trabajo para definir la metodología. Le enviaremos la convocatoria.</Next>
      <Say>
        Su contacto en la Secretaría es {professional}
        {professionalEmail && `, ${professionalEmail}`}.
      </Say>
      <Action href={url}>Ver la alianza</Action>
    </Frame>
  ),
});
