import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const evidenceCorrected = template({
  version: 1,
  inputs: z.object({
    ...{ name: line, alliance: line, activity: line, by: line, on: line },
    ...{ reason: prose, contact: line, url: link },
  }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031',
    activity: 'Primer taller en el salón comunal',
    by: 'Lucía Prieto',
    on: '20 de marzo de 2026',
    reason: 'La foto es de otro taller, del mes anterior.',
    contact: 'Paola Cárdenas, paola.cardenas@example.org',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/evidencias',
  },
  subject: ({ alliance }) => coded('Su evidencia aceptada ya no cuenta', alliance),
  Body: ({ name, alliance, activity, by, on, reason, contact, url }) => (
    <Frame reader="organization" title="Su evidencia aceptada ya no cuenta" about={alliance} preview={activity}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        El {on}, {by} registró que la evidencia de <strong>{activity}</strong>, que habíamos aceptado, ya no cuenta. Se
        conserva como se aceptó.
      </Say>
      <Words name="Motivo" text={reason} />
      <Action href={url}>Ver la evidencia</Action>
      <Note>
        Mientras la actividad 11 esté abierta puede cargar otra desde el plan de trabajo. Si tiene dudas, escriba a{' '}
        {contact}.
      </Note>
    </Frame>
  ),
});
