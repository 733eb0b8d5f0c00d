import { countedOnceEnded } from '@alianzas/lexicon';
import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

const TOLD = {
  suspended: {
    title: 'Su alianza está suspendida',
    says: 'Desde hoy la alianza queda quieta: sus compromisos, sus evidencias y sus fechas se conservan como están. Una reunión ya convocada sigue en pie mientras el equipo no la cancele.',
    next: 'Por ahora no tiene que hacer nada. Le escribiremos cuando se reanude.',
  },
  resumed: {
    title: 'Su alianza se reanudó',
    says: 'La alianza sigue desde la actividad donde estaba.',
    next: 'Revise las fechas de sus compromisos y de su plan: algunas pudieron vencer mientras estuvo suspendida.',
  },
  withdrawn: {
    title: 'Su alianza terminó por retiro',
    says: `Quedó registrado un retiro, y con él la alianza termina para todas sus organizaciones. ${countedOnceEnded}`,
    next: 'La puerta queda abierta: puede solicitar acompañamiento de nuevo cuando lo desee.',
  },
  endedEarly: {
    title: 'Su alianza terminó antes de tiempo',
    says: `La alianza se cerró antes de completar su camino. ${countedOnceEnded}`,
    next: 'La puerta queda abierta: puede solicitar acompañamiento de nuevo cuando lo desee.',
  },
  undone: {
    title: 'Un paso de su alianza se abrió de nuevo',
    says: 'El equipo reabrió la última actividad cerrada para corregir su registro.',
    next: 'No tiene que hacer nada todavía. Si se necesita algo de su organización, le escribiremos.',
  },
} as const;

/** A case that stands still, goes on, goes back a step or ends outside the sixteen activities. */
export const allianceTurned = template({
  version: 5,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    act: z.enum(['suspended', 'resumed', 'withdrawn', 'endedEarly', 'undone']),
    reason: prose,
    by: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    act: 'suspended',
    reason: 'El salón comunal está en obra hasta marzo.',
    by: 'Lucía Prieto',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ act, alliance }) => coded(TOLD[act].title, alliance),
  Body: ({ name, organization, alliance, act, reason, by, url }) => (
    <Frame reader="organization" title={TOLD[act].title} about={alliance} preview={TOLD[act].says}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Escribimos a {organization}. {TOLD[act].says}
      </Say>
      <Words name={`Razón que dejó ${by}`} text={reason} />
      <Next>{TOLD[act].next}</Next>
      <Action href={url}>Ver la alianza</Action>
    </Frame>
  ),
});
