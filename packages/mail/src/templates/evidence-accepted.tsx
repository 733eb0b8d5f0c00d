import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const evidenceAccepted = template({
  version: 3,
  inputs: z.object({ name: line, alliance: line, activity: line, counts: z.boolean(), url: link }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031',
    activity: 'Primer taller en el salón comunal',
    counts: true,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/evidencias',
  },
  subject: ({ alliance }) => coded('Su evidencia fue aceptada', alliance),
  Body: ({ name, alliance, activity, counts, url }) => (
    <Frame reader="organization" title="Su evidencia fue aceptada" about={alliance} preview={activity}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Aceptamos la evidencia de <strong>{activity}</strong>. Gracias por contarnos cómo salió. No tiene que hacer nada
        más.
        {counts ? null : ' Se muestra aparte y no suma en el balance de la vigencia.'}
      </Say>
      <Action href={url}>Ver las evidencias</Action>
    </Frame>
  ),
});
