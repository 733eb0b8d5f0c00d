import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** An activity of an approved plan says something else: what it said, what it says, and why. */
export const planChanged = template({
  version: 1,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    activity: line,
    before: prose,
    after: prose,
    reason: prose,
    by: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    activity: 'Actividad 3: Primer taller en el salón comunal',
    before: 'Termina el 16 de enero de 2027',
    after: 'Termina el 30 de enero de 2027',
    reason: 'El salón comunal está en obra hasta el 20 de enero.',
    by: 'Paola Cárdenas',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/plan',
  },
  subject: ({ alliance }) => coded('Cambió una actividad de su plan de trabajo', alliance),
  Body: ({ name, organization, alliance, activity, before, after, reason, by, url }) => (
    <Frame reader="organization" title="Cambió una actividad del plan" about={alliance} preview={activity}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Escribimos a {organization}. {activity}.
      </Say>
      <Words name="Ahora dice" text={after} />
      <Words name="Antes decía" text={before} />
      <Words name={`Razón que dejó ${by}`} text={reason} />
      <Next>Revise la fecha en su plan de trabajo. Si no es lo que acordaron, cuéntelo en la próxima reunión.</Next>
      <Action href={url}>Ver el plan</Action>
    </Frame>
  ),
});
