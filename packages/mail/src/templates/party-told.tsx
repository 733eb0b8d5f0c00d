import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

const TOLD = {
  added: {
    title: 'Su organización se sumó a una alianza',
    says: 'El equipo sumó su organización a esta alianza, cuya propuesta se está preparando.',
    next: 'Lea en qué va la alianza y quiénes participan. Participar es voluntario.',
    action: 'Ver la alianza',
  },
  joined: {
    title: 'Otra organización se sumó a su alianza',
    says: 'El equipo sumó otra organización a esta alianza, cuya propuesta se está preparando.',
    next: 'No tiene que hacer nada. En la alianza lee cuál es, quiénes participan y en qué va.',
    action: 'Ver la alianza',
  },
  removed: {
    title: 'Su organización ya no hace parte de una alianza',
    says: 'El equipo quitó su organización de esta alianza mientras se preparaba la propuesta.',
    next: 'No tiene que hacer nada. La razón y la fecha quedan en su página de inicio. Puede solicitar acompañamiento de nuevo cuando lo desee.',
    action: 'Ver en Alianzas',
  },
} as const;

/** An organization was put into an alliance by the team, or taken out of it, while its proposal is prepared: to it, and of who joins to the others. */
export const partyTold = template({
  version: 2,
  inputs: z.object({
    name: line,
    act: z.enum(['added', 'joined', 'removed']),
    organization: line,
    alliance: line,
    /** Null of who was added */
    reason: prose.nullable(),
    by: line.nullable(),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    act: 'removed',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    reason: 'La junta entra por su propia solicitud.',
    by: 'Lucía Prieto',
    url: 'http://localhost:3000/inicio',
  },
  subject: ({ act, alliance }) => coded(TOLD[act].title, alliance),
  Body: ({ name, act, organization, alliance, reason, by, url }) => (
    <Frame reader="organization" title={TOLD[act].title} about={alliance} preview={TOLD[act].says}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Escribimos a {organization}. {TOLD[act].says}
      </Say>
      {reason ? <Words name={by ? `Razón que dejó ${by}` : 'Razón'} text={reason} /> : null}
      <Next>{TOLD[act].next}</Next>
      <Action href={url}>{TOLD[act].action}</Action>
    </Frame>
  ),
});
