import * as z from 'zod';
import { line, link, promise } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { Promises } from '../look/promises.tsx';
import { named } from '../subject.ts';
import { template } from '../template.ts';

export const commitmentsAccepted = template({
  version: 3,
  inputs: z.object({
    organization: line,
    alliance: line,
    commitments: z.array(promise).min(1),
    /** Of this and other organizations, how many nobody has accepted yet */
    waiting: z.int().nonnegative(),
    by: line,
    day: line,
    time: line,
    url: link,
  }),
  sample: {
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    commitments: [
      {
        text: 'Prestar el salón comunal para cuatro talleres.',
        deliverable: 'Las cuatro actas de préstamo.',
        due: '30 de enero de 2027',
        by: 'JAC El Retoño',
      },
    ],
    waiting: 0,
    by: 'Marta Rincón',
    day: '11 de diciembre de 2026',
    time: '8:05 a. m.',
    url: 'http://localhost:3001/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ organization, alliance }) => `${named(organization)} aceptó sus compromisos (${alliance})`,
  Body: ({ organization, alliance, commitments, waiting, by, day, time, url }) => (
    <Frame reader="staff" title="Compromisos aceptados" about={alliance} preview={`Aceptó ${by}, el ${day}.`}>
      <Say>{organization} aceptó:</Say>
      <Promises items={commitments} />
      <Facts
        rows={[
          ['Aceptó', by],
          ['Fecha', `${day}, ${time}`],
        ]}
      />
      <Next>
        {waiting > 0
          ? `Todavía hay compromisos por aceptar en esta alianza: ${waiting}. Cuando estén todos, prepare la radicación.`
          : 'Ya están aceptados todos. Radíquelos en el aplicativo de correspondencia y registre el número.'}
      </Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});
