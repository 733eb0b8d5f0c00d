import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

const moments = {
  soon: { says: 'vence el', title: 'Un plazo se acerca' },
  tomorrow: { says: 'vence el próximo día hábil:', title: 'Un plazo vence el próximo día hábil' },
  overdue: { says: 'venció el', title: 'Un plazo venció' },
} as const;

/** Seven and one business days before a due date, and one after. */
export const reminder = template({
  version: 1,
  inputs: z.object({
    name: line,
    alliance: line,
    what: line,
    due: line,
    moment: z.enum(['soon', 'tomorrow', 'overdue']),
    by: line,
    reader: z.enum(['organization', 'staff']),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031',
    what: 'Jornada de limpieza del parque',
    due: '6 de febrero de 2027',
    moment: 'soon',
    by: 'Luis Beltrán',
    reader: 'organization',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/plan',
  },
  subject: ({ what, due, moment }) => `Recordatorio: ${what} ${moments[moment].says} ${due}`,
  Body: ({ name, alliance, what, due, moment, by, reader, url }) => (
    <Frame reader={reader} title={moments[moment].title} about={alliance} preview={`${what}: ${due}.`}>
      <Say>Buenos días, {name}.</Say>
      <Say>Le recordamos esta acción del plan de trabajo:</Say>
      <Facts
        rows={[
          ['Acción', what],
          [moment === 'overdue' ? 'Venció' : 'Vence', due],
          ['Responsable', by],
        ]}
      />
      <Say>Si ya está hecha, cargue la evidencia. Si necesita cambiar la fecha, cuéntenos desde la alianza.</Say>
      <Action href={url}>Ver la acción</Action>
    </Frame>
  ),
});
