import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

const TOLD = {
  nonconformityOpened: {
    title: 'Se abrió una salida no conforme',
    says: 'Algo del plan de trabajo no se cumplió como se acordó, y quedó registrado como salida no conforme.',
    next: 'La Secretaría y las organizaciones acuerdan cómo se corrige, en el seguimiento.',
  },
  nonconformityDismissed: {
    title: 'Se descartó una salida no conforme',
    says: 'La Secretaría revisó esta salida no conforme y la descartó.',
    next: 'No tiene que hacer nada.',
  },
  nonconformityCorrected: {
    title: 'Se corrigió una salida no conforme',
    says: 'Esta salida no conforme ya tiene su corrección.',
    next: 'Se cierra con el acta de un seguimiento posterior.',
  },
  nonconformityClosed: {
    title: 'Se cerró una salida no conforme',
    says: 'Esta salida no conforme quedó cerrada.',
    next: 'No tiene que hacer nada.',
  },
} as const;

const acts = Object.keys(TOLD) as [keyof typeof TOLD, ...(keyof typeof TOLD)[]];

/** Section 7: what was done of something of the plan that was not met as agreed. */
export const nonconformityTold = template({
  version: 1,
  inputs: z.object({ name: line, alliance: line, act: z.enum(acts), what: prose, day: line, url: link }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031 · Un barrio que lee',
    act: 'nonconformityOpened',
    what: 'Salida no conforme SNC-2026-0004 abierta\nActividad 3. Jornada de limpieza\nResponde Coordinación\nPara el 20 de enero de 2027',
    day: '11 de diciembre de 2026',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/plan',
  },
  subject: ({ act, alliance }) => coded(TOLD[act].title, alliance),
  Body: ({ name, alliance, act, what, day, url }) => (
    <Frame reader="organization" title={TOLD[act].title} about={alliance} preview={`El ${day}.`}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>{TOLD[act].says}</Say>
      <Words name="De qué se trata" text={what} />
      <Facts rows={[['Fecha', day]]} />
      <Next>{TOLD[act].next}</Next>
      <Action href={url}>Ver el plan de trabajo</Action>
    </Frame>
  ),
});
