import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { casesFact } from '../look/cases.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const minutesApproved = template({
  version: 5,
  inputs: z.object({
    name: line,
    organization: line,
    alliances: z.array(line).min(1),
    code: line,
    topic: line,
    day: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliances: ['ALZ-2026-0031 · Un barrio que lee'],
    code: 'ACT-2026-0048',
    topic: 'Reunión de primer contacto',
    day: '1 de diciembre de 2026',
    url: 'http://localhost:3000/actas/019b2c4e-7f10-7c3a-9d51-2f6f0a8e11aa',
  },
  subject: ({ day, alliances }) => coded(`Acta de la reunión del ${day}`, alliances),
  Body: ({ name, organization, alliances, code, topic, day, url }) => (
    <Frame reader="organization" title="El acta está aprobada" about={code} preview={`${topic}, ${day}.`}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>Ya puede leer el extracto del acta que corresponde a {organization}.</Say>
      <Facts rows={[['Acta', code], ['Reunión', topic], ['Fecha de la reunión', day], ...casesFact(alliances)]} />
      <Action href={url}>Leer el extracto</Action>
      <Note>El texto de un acta aprobada ya no cambia.</Note>
    </Frame>
  ),
});
