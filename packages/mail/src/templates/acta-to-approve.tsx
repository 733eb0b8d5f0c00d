import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

/** An acta was sent to review, to those of the team who may approve it. */
export const actaToApprove = template({
  version: 2,
  inputs: z.object({ acta: line, meeting: line, by: line, day: line, time: line, url: link }),
  sample: {
    acta: 'ACT-2026-0048',
    meeting: 'Sesión de reconocimientos de la vigencia 2026',
    by: 'Paola Cárdenas',
    day: '11 de diciembre de 2026',
    time: '8:05 a. m.',
    url: 'http://localhost:3001/reuniones/REU-2026-0048/acta',
  },
  subject: ({ acta }) => `Un acta espera su aprobación (${acta})`,
  Body: ({ acta, meeting, by, day, time, url }) => (
    <Frame reader="staff" title="Un acta espera su aprobación" about={acta} preview={`${by}, el ${day}.`}>
      <Say>
        {by} envió a revisión el acta <strong>{acta}</strong>, que usted puede aprobar.
      </Say>
      <Facts
        rows={[
          ['Reunión', meeting],
          ['Enviada a revisión', `${day}, ${time}`],
        ]}
      />
      <Next>
        Léala y apruébela. Nada cambia en las alianzas hasta entonces. Si le falta algo, dígaselo a quien la envió. Si
        la corrige usted, vuelve a borrador; si decide la actividad 14 o la 15, la aprueba entonces otra persona.
      </Next>
      <Action href={url}>Leer el acta</Action>
    </Frame>
  ),
});
