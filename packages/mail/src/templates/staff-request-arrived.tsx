import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say } from '../look/parts.tsx';
import { named } from '../subject.ts';
import { template } from '../template.ts';

export const staffRequestArrived = template({
  version: 3,
  inputs: z.object({
    organization: line,
    code: line,
    kind: z.nullable(line),
    initiative: z.nullable(line),
    /** It had been returned for what it lacked, and came back */
    again: z.boolean(),
    day: line,
    time: line,
    due: line,
    url: link,
  }),
  sample: {
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    code: 'SOL-2026-0012',
    kind: 'Junta de acción comunal (JAC)',
    initiative: 'Parques para encontrarnos',
    again: false,
    day: '23 de noviembre de 2026',
    time: '9:14 a. m.',
    due: '16 de diciembre de 2026',
    url: 'http://localhost:3001/solicitudes/SOL-2026-0012',
  },
  subject: ({ code, organization, again }) =>
    again
      ? `Solicitud ${code} enviada otra vez: ${named(organization)}`
      : `Nueva solicitud ${code}: ${named(organization)}`,
  Body: ({ organization, code, kind, initiative, again, day, time, due, url }) => (
    <Frame
      reader="staff"
      title={again ? 'Volvió una solicitud de acompañamiento' : 'Llegó una solicitud de acompañamiento'}
      about={code}
      preview={`${organization}. Responder a más tardar el ${due}.`}
    >
      <Say>
        {again
          ? `${organization} respondió a lo que se le pidió completar y envió otra vez su solicitud. Está en la bandeja.`
          : `${organization} quiere hacer parte de la Red. La solicitud está en la bandeja, sin responsable.`}
      </Say>
      <Facts
        rows={[
          ['Tipo de organización', kind],
          ['Iniciativa', initiative],
          ['Enviada', `${day}, ${time}`],
          ['Responder a más tardar', due],
        ]}
      />
      <Action href={url}>Revisar la solicitud</Action>
    </Frame>
  ),
});
