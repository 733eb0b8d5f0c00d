import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const evidenceReturned = template({
  version: 4,
  inputs: z.object({ name: line, alliance: line, activity: line, reason: prose, contact: line, url: link }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031',
    activity: 'Primer taller en el salón comunal',
    reason: 'En las fotos no se ve el taller. Cargue una en la que se vea el grupo trabajando.',
    contact: 'Paola Cárdenas, paola.cardenas@example.org',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/evidencias',
  },
  subject: ({ alliance }) => coded('Su evidencia fue devuelta para ajustes', alliance),
  Body: ({ name, alliance, activity, reason, contact, url }) => (
    <Frame reader="organization" title="Su evidencia necesita un ajuste" about={alliance} preview={activity}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Revisamos la evidencia de <strong>{activity}</strong> y la devolvimos para ajustes.
      </Say>
      <Words name="Motivo" text={reason} />
      <Action href={url}>Ver la evidencia</Action>
      <Note>
        Mientras la actividad 11 esté abierta puede reemplazarla en esa página. La anterior se conserva. Si tiene dudas,
        escriba a {contact}.
      </Note>
    </Frame>
  ),
});
