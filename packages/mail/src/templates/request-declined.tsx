import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Say, Subtitle, Words } from '../look/parts.tsx';
import { template } from '../template.ts';

const SAID = {
  declined: {
    ...{ title: 'Su solicitud no procede', reason: 'Motivo' },
    says: () => 'Revisamos la solicitud y en este momento no procede.',
  },
  duplicate: {
    ...{ title: 'Su solicitud repite otra', reason: 'Por qué es la misma' },
    says: (other: string | null) =>
      `Esta solicitud repite ${other ? `la ${other}` : 'otra'}, que ya recibimos. La cerramos para que solo una siga adelante.`,
  },
  lapsed: {
    ...{ title: 'Su solicitud se cerró por desistimiento', reason: 'El acto y su razón' },
    says: () => 'Le pedimos completar la solicitud y no la recibimos de nuevo en el plazo de la ley. La cerramos.',
  },
} as const;

export const requestDeclined = template({
  version: 6,
  inputs: z.object({
    ...{ name: line, organization: line, code: line, reason: prose, wayForward: prose, url: link },
    /** It does not proceed, it says what another one says, which goes on, or it was not completed in its term */
    ended: z.enum(['declined', 'duplicate', 'lapsed']),
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
    ...{ ended: 'declined', other: null },
    url: 'http://localhost:3000/solicitud/seguimiento/Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2',
  },
  subject: ({ code }) => `Respuesta a su solicitud de acompañamiento (${code})`,
  Body: ({ name, organization, code, reason, wayForward, ended, other, url }) => (
    <Frame reader="applicant" title={SAID[ended].title} about={code} preview="Le contamos el motivo y qué puede hacer.">
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Gracias por el interés de {organization}. {SAID[ended].says(other)}
      </Say>
      <Words name={SAID[ended].reason} text={reason} />
      <Subtitle>Qué puede hacer</Subtitle>
      <Say>{wayForward}</Say>
      <Action href={url}>Ver la respuesta</Action>
    </Frame>
  ),
});
