import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Say, Words } from '../look/parts.tsx';
import { template } from '../template.ts';

export const invitationRevoked = template({
  version: 2,
  inputs: z.object({ name: line, organization: line, code: line, reason: prose, url: link }),
  sample: {
    name: 'Julián Prada',
    organization: 'Ferreterías La Esquina S. A. S.',
    code: 'INV-2026-0007',
    reason: 'La iniciativa que citaba la invitación se aplazó para el próximo año.',
    url: 'http://localhost:3000/solicitud/nueva',
  },
  subject: ({ code }) => `Retiramos la invitación a la Red (${code})`,
  Body: ({ name, organization, code, reason, url }) => (
    <Frame reader="applicant" title="Retiramos la invitación" about={code} preview="No tiene que responderla.">
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        La Secretaría de Cultura, Recreación y Deporte (SCRD) retiró la invitación que le envió a {organization}. No
        tiene que responderla.
      </Say>
      <Words name="Motivo" text={reason} />
      <Say>Si su organización quiere participar, puede acercarse con una solicitud de acompañamiento.</Say>
      <Action href={url}>Solicitar acompañamiento</Action>
    </Frame>
  ),
});
