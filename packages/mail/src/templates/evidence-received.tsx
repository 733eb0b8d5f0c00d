import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const evidenceReceived = template({
  version: 1,
  inputs: z.object({
    organization: line,
    alliance: line,
    activity: line,
    files: z.int().positive(),
    by: line,
    day: line,
    time: line,
    url: link,
  }),
  sample: {
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    activity: 'Primer taller en el salón comunal',
    files: 3,
    by: 'Marta Rincón',
    day: '17 de enero de 2027',
    time: '6:22 p. m.',
    url: 'http://localhost:3001/alianzas/ALZ-2026-0031/evidencias',
  },
  subject: ({ organization, alliance }) => `Evidencia por revisar: ${organization} (${alliance})`,
  Body: ({ organization, alliance, activity, files, by, day, time, url }) => (
    <Frame reader="staff" title="Hay evidencia por revisar" about={alliance} preview={`${activity}. La cargó ${by}.`}>
      <Say>{organization} cargó evidencia de la ejecución.</Say>
      <Facts
        rows={[
          ['Actividad', activity],
          ['Archivos', String(files)],
          ['La cargó', by],
          ['Fecha', `${day}, ${time}`],
        ]}
      />
      <Action href={url}>Revisar la evidencia</Action>
    </Frame>
  ),
});
