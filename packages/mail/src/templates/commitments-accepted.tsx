import * as z from 'zod';
import { line, link, promise } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { Promises } from '../look/promises.tsx';
import { coded, named } from '../subject.ts';
import { template } from '../template.ts';

const NEXT = ['others', 'missing', 'prepare', 'number', 'prepareAgain', 'numberOfAmendment', 'nothing'] as const;

const SAYS: { readonly [next in (typeof NEXT)[number]]: string } = {
  others: 'Cuando estén todos, prepare el paquete para radicar.',
  missing:
    'Otra organización de la alianza todavía no tiene compromisos. Cuando los de todas estén aceptados, prepare el paquete para radicar.',
  prepare:
    'Ya están aceptados todos. Prepare el paquete en la actividad 9, radíquelo en el aplicativo de correspondencia y registre el número.',
  number:
    'El paquete ya está en la mesa de radicación. Radíquelo en el aplicativo de correspondencia y registre el número.',
  prepareAgain:
    'Su adenda salió de la mesa de radicación. Prepárela otra vez: necesita radicado antes del Sí en la actividad 13.',
  numberOfAmendment:
    'Su adenda ya está en la mesa de radicación. Radíquela en el aplicativo de correspondencia y registre el número, antes del Sí en la actividad 13.',
  nothing: 'Por esta aceptación no queda nada por radicar.',
};

/** Which one, by its number, and whose turn it is. */
function turnOf({ number, whose, isReturned }: { number: number; whose: string; isReturned: boolean }): string {
  return isReturned
    ? `el compromiso ${number}, devuelto con una observación, que el equipo corrige o retira`
    : `el compromiso ${number}, que espera la respuesta de ${whose}`;
}

export const commitmentsAccepted = template({
  version: 5,
  inputs: z.object({
    organization: line,
    alliance: line,
    commitments: z.array(promise).min(1),
    /** Of this and other organizations, those that nobody has accepted yet: the ones that were sent back wait for the team */
    waiting: z.array(z.object({ number: z.int().positive(), whose: line, isReturned: z.boolean() })),
    /** What follows, as the case stands when it is sent */
    next: z.enum(NEXT),
    by: line,
    /** Who registered what came by e-mail or on paper, and when; null of what was accepted in the portal */
    registered: line.nullable().default(null),
    day: line,
    /** Null of what came by e-mail or on paper */
    time: line.nullable(),
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
    waiting: [],
    next: 'prepare',
    by: 'Marta Rincón',
    registered: null,
    day: '11 de diciembre de 2026',
    time: '8:05 a. m.',
    url: 'http://localhost:3001/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ organization, alliance }) => coded(`${named(organization)} aceptó sus compromisos`, alliance),
  Body: ({ organization, alliance, commitments, waiting, next, by, registered, day, time, url }) => (
    <Frame reader="staff" title="Compromisos aceptados" about={alliance} preview={`Aceptó ${by}, el ${day}.`}>
      <Say>{organization} aceptó:</Say>
      <Promises items={commitments} />
      <Facts
        rows={[
          ['Aceptó', by],
          ['Fecha', time ? `${day}, ${time}` : day],
          ...(registered ? ([['Registró', registered]] as const) : []),
        ]}
      />
      <Next>
        {next === 'others'
          ? `Falta por aceptar en esta alianza: ${waiting.map(turnOf).join('; ')}. ${SAYS[next]}`
          : SAYS[next]}
      </Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});
