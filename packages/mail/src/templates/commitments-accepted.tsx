import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const commitmentsAccepted = template({
  version: 1,
  inputs: z.object({
    organization: line,
    alliance: line,
    count: z.int().positive(),
    by: line,
    day: line,
    time: line,
    url: link,
  }),
  sample: {
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    count: 2,
    by: 'Marta Rincón',
    day: '11 de diciembre de 2026',
    time: '8:05 a. m.',
    url: 'http://localhost:3001/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ organization, alliance }) => `${organization} aceptó sus compromisos (${alliance})`,
  Body: ({ organization, alliance, count, by, day, time, url }) => (
    <Frame
      reader="staff"
      title="Compromisos aceptados"
      about={alliance}
      preview={`Aceptó ${by}, el ${day}. Falta radicarlos.`}
    >
      <Say>{organization} aceptó los compromisos de la alianza.</Say>
      <Facts
        rows={[
          ['Compromisos', String(count)],
          ['Aceptó', by],
          ['Fecha', `${day}, ${time}`],
        ]}
      />
      <Next>
        Radíquelos en el aplicativo de correspondencia y registre el número. Sin radicado no se cierra la actividad 9.
      </Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});
