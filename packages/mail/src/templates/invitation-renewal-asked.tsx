import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { coded, named } from '../subject.ts';
import { template } from '../template.ts';

export const invitationRenewalAsked = template({
  version: 2,
  inputs: z.object({ organization: line, code: line, contact: line, expired: line, url: link }),
  sample: {
    organization: 'Ferreterías La Esquina S. A. S.',
    code: 'INV-2026-0007',
    contact: 'Julián Prada',
    expired: '30 de noviembre de 2026',
    url: 'http://localhost:3001/invitaciones/INV-2026-0007',
  },
  subject: ({ organization, code }) => coded(`${named(organization)} pide otra invitación`, code),
  Body: ({ organization, code, contact, expired, url }) => (
    <Frame reader="staff" title="Piden otra invitación" about={code} preview={`La que tienen venció el ${expired}.`}>
      <Say>{organization} abrió la invitación después de que venció, y pide otra.</Say>
      <Facts
        rows={[
          ['Se envió a', contact],
          ['Venció', expired],
        ]}
      />
      <Next>Envíela de nuevo si sigue en pie, o revóquela con el motivo.</Next>
      <Action href={url}>Abrir la invitación</Action>
    </Frame>
  ),
});
