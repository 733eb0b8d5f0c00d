import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const minutesApproved = template({
  version: 2,
  inputs: z.object({ name: line, organization: line, code: line, topic: line, day: line, url: link }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    code: 'ACT-2026-0048',
    topic: 'Reunión de primer contacto',
    day: '1 de diciembre de 2026',
    url: 'http://localhost:3000/actas/ACT-2026-0048',
  },
  subject: ({ day }) => `Acta de la reunión del ${day}`,
  Body: ({ name, organization, code, topic, day, url }) => (
    <Frame reader="organization" title="El acta está aprobada" about={code} preview={`${topic}, ${day}.`}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>Ya puede leer y descargar el extracto del acta que corresponde a {organization}.</Say>
      <Facts
        rows={[
          ['Acta', code],
          ['Reunión', topic],
          ['Fecha de la reunión', day],
        ]}
      />
      <Action href={url}>Leer el extracto</Action>
      <Note>
        Puede confirmarlo o dejar un comentario: queda guardado con el acta. Un acta aprobada solo se corrige con otra
        acta que la aclare.
      </Note>
    </Frame>
  ),
});
