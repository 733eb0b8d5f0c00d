import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { template } from '../template.ts';

const TOLD = {
  merged: {
    title: 'Unimos dos registros de su organización',
    says: 'Los unimos porque son de la misma organización. Las alianzas, las personas y los documentos de los dos siguen como están: nada se borró. Desde ahora las personas de los dos registros ven y atienden lo de ambos en el portal.',
    next: 'No tiene que hacer nada. Si no son la misma organización, escriba a',
  },
  parted: {
    title: 'Separamos de nuevo el registro de su organización',
    says: 'Se había unido por error con el de otra organización. Conserva sus alianzas, sus personas y sus documentos, y desde ahora en el portal cada quien ve solo lo de la suya.',
    next: 'No tiene que hacer nada. Si tiene preguntas, escriba a',
  },
} as const;

/** Two registrations became one body, or are two again: told to the people of both. Two bodies do not read each other's name. */
export const organizationsMerged = template({
  version: 1,
  inputs: z.object({
    name: line,
    act: z.enum(['merged', 'parted']),
    own: line,
    /** The other registration, while both are one organization; null when they are not */
    other: line.nullable(),
    reason: prose,
    by: line,
    byEmail: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    act: 'merged',
    own: 'JAC El Retoño',
    other: 'Junta de Acción Comunal Barrio El Retoño',
    reason: 'La junta llegó por una solicitud y por una invitación, con su nombre escrito de dos maneras.',
    by: 'Lucía Prieto',
    byEmail: 'lucia.prieto@example.org',
    url: 'http://localhost:3000/inicio',
  },
  subject: ({ act }) => TOLD[act].title,
  Body: ({ name, act, own, other, reason, by, byEmail, url }) => (
    <Frame reader="organization" title={TOLD[act].title} about={own} preview={TOLD[act].says}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Escribimos sobre «{own}»{other ? ` y «${other}»` : ''}. {TOLD[act].says}
      </Say>
      <Words name={`Razón que dejó ${by}`} text={reason} />
      <Next>
        {TOLD[act].next} {by}, {byEmail}.
      </Next>
      <Action href={url}>Ver mis alianzas</Action>
    </Frame>
  ),
});
