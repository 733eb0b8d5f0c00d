import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say, Words } from '../look/parts.tsx';
import { coded, named } from '../subject.ts';
import { template } from '../template.ts';

export const evidenceReceived = template({
  version: 3,
  inputs: z.object({
    organization: line,
    alliance: line,
    activity: line,
    files: z.int().nonnegative(),
    /** The one of the same activity that had been sent back before, and why */
    earlier: z.object({ number: z.number(), reason: prose }).nullable(),
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
    earlier: { number: 2, reason: 'En las fotos no se ve el taller.' },
    by: 'Marta Rincón',
    day: '17 de enero de 2027',
    time: '6:22 p. m.',
    url: 'http://localhost:3001/evidencias/019b2c4e-7f10-7c3a-9d51-2f6f0a8e11aa',
  },
  subject: ({ organization, alliance }) => coded(`Evidencia por revisar: ${named(organization)}`, alliance),
  Body: ({ organization, alliance, activity, files, earlier, by, day, time, url }) => (
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
      {earlier && <Words name={`Antes se devolvió la evidencia ${earlier.number}`} text={earlier.reason} />}
      <Action href={url}>Revisar la evidencia</Action>
    </Frame>
  ),
});
