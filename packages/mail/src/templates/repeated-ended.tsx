import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

/** The request that another one was closed for ended without being accepted: whoever sent that one may send a new one. */
export const repeatedEnded = template({
  version: 1,
  inputs: z.object({ name: line, organization: line, code: line, other: line, url: link }),
  sample: {
    name: 'Andrés Molano',
    organization: 'Fundación Tejido de Barrio',
    code: 'SOL-2026-0015',
    other: 'SOL-2026-0012',
    url: 'http://localhost:3000/solicitud',
  },
  subject: ({ code }) => `La solicitud que la suya repetía no sigue (${code})`,
  Body: ({ name, organization, code, other, url }) => (
    <Frame
      reader="applicant"
      title="La solicitud que la suya repetía no sigue"
      about={code}
      preview="Puede enviar una solicitud nueva."
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        La solicitud {code}, de {organization}, se cerró porque repetía la {other}. Esa otra terminó sin ser aceptada:
        no sigue su trámite, y por ella no se va a abrir una alianza.
      </Say>
      <Next>Si su organización quiere seguir, puede enviar una solicitud nueva cuando quiera.</Next>
      <Action href={url}>Enviar otra solicitud</Action>
    </Frame>
  ),
});
