import { Fragment } from 'react';
import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Dues } from '../look/dues.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Subtitle } from '../look/parts.tsx';
import { template } from '../template.ts';

const next = {
  organization:
    'Si ya lo hizo, cargue la evidencia. Si necesita cambiar una fecha, escriba a quien acompaña su alianza: el plan se puede ajustar.',
  staff: 'Lo que ya está hecho se cierra con su registro. Lo que cambió de fecha se acuerda con la organización.',
  applicant: 'Participar es voluntario. Si la organización no desea participar, también puede decirlo con el vínculo.',
} as const;

/** Seven and one business days before a due day, and one after: all of a person's of one organization, or of the team, in one mail a day. */
export const reminder = template({
  version: 5,
  inputs: z.object({
    name: line,
    reader: z.enum(['organization', 'staff', 'applicant']),
    /** Whose is all that it tells */
    organization: line.nullable(),
    /** The most urgent first, each with its title */
    groups: z
      .array(
        z.object({
          title: line,
          items: z.array(z.object({ what: prose, about: line, due: line, url: link.nullable() })).min(1),
        }),
      )
      .min(1),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    reader: 'organization',
    organization: 'Fundación Lectura Viva',
    groups: [
      {
        title: 'Ya venció',
        items: [
          {
            what: 'Convocar a 60 vecinas y vecinos del barrio.',
            about: 'ALZ-2026-0031 · Un barrio que lee',
            due: 'Venció ayer, el 29 de enero de 2027',
            url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
          },
        ],
      },
      {
        title: 'Se acerca',
        items: [
          {
            what: 'Jornada de limpieza del parque',
            about: 'ALZ-2026-0044 · Parques cuidados',
            due: 'Vence en 9 días, el 8 de febrero de 2027',
            url: 'http://localhost:3000/alianzas/ALZ-2026-0044/plan',
          },
        ],
      },
    ],
    url: 'http://localhost:3000/inicio',
  },
  subject: ({ groups }) => `Recordatorio: ${summary(groups.flatMap((group) => group.items))}`,
  Body: ({ name, reader, organization, groups, url }) => (
    <Frame
      reader={reader}
      title="Plazos por atender"
      preview={groups.flatMap((group) => group.items.map((item) => item.what)).join(' · ')}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        {reader === 'staff'
          ? 'Esto es lo que la Secretaría tiene pendiente:'
          : `Le recordamos lo que está pendiente${organization ? ` de ${organization}` : ''}:`}
      </Say>
      {groups.map(({ title, items }) => (
        <Fragment key={title}>
          <Subtitle>{title}</Subtitle>
          <Dues items={items} />
        </Fragment>
      ))}
      <Next>{next[reader]}</Next>
      <Action href={url}>Ver en Alianzas</Action>
    </Frame>
  ),
});

/** Several are counted; one alone says its own day. */
function summary(items: readonly { due: string }[]): string {
  const [only] = items;
  if (items.length > 1 || !only) return `tiene ${items.length} plazos por atender`;
  return `${only.due.charAt(0).toLowerCase()}${only.due.slice(1)}`;
}
