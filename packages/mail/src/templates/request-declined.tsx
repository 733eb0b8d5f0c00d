import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Say, Subtitle, Words } from '../look/parts.tsx';
import { template } from '../template.ts';

export const requestDeclined = template({
  version: 5,
  inputs: z.object({
    ...{ name: line, organization: line, code: line, reason: prose, wayForward: prose, url: link },
    /** It says what another request already says, which goes on: nothing was refused */
    repeats: z.boolean(),
    /** The code of the one that it repeats; null of those that were marked before it was kept */
    other: line.nullable(),
  }),
  sample: {
    name: 'Andrés Molano',
    organization: 'Andrés Molano Producciones',
    code: 'SOL-2026-0015',
    reason:
      'La solicitud está a nombre de una persona. De acuerdo con la política de operación del procedimiento, las personas naturales no pueden ser aliadas.',
    wayForward: 'Puede participar a través de una organización o un colectivo y enviar una nueva solicitud.',
    ...{ repeats: false, other: null },
    url: 'http://localhost:3000/solicitud/seguimiento/Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2',
  },
  subject: ({ code }) => `Respuesta a su solicitud de acompañamiento (${code})`,
  Body: ({ name, organization, code, reason, wayForward, repeats, other, url }) => (
    <Frame
      reader="applicant"
      title={repeats ? 'Su solicitud repite otra' : 'Su solicitud no procede'}
      about={code}
      preview="Le contamos el motivo y qué puede hacer."
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Gracias por el interés de {organization}.{' '}
        {repeats
          ? `Esta solicitud repite ${other ? `la ${other}` : 'otra'}, que ya recibimos. La cerramos para que solo una siga adelante.`
          : 'Revisamos la solicitud y en este momento no procede.'}
      </Say>
      <Words name={repeats ? 'Por qué es la misma' : 'Motivo'} text={reason} />
      <Subtitle>Qué puede hacer</Subtitle>
      <Say>{wayForward}</Say>
      <Action href={url}>Ver la respuesta</Action>
    </Frame>
  ),
});
