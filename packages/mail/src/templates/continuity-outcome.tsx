import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** Each organization has its own outcome: one that stops does not stop the alliance of the others. */
const outcomes = {
  continues: { title: 'La alianza continúa', says: 'continúa en la alianza' },
  continuesAdjusted: { title: 'La alianza continúa con ajustes', says: 'continúa en la alianza, con ajustes' },
  pauses: { title: 'Su organización hace una pausa en la alianza', says: 'hace una pausa en la alianza' },
  ends: {
    title: 'Su organización termina su participación en la alianza',
    says: 'termina su participación en la alianza',
  },
} as const;

/** Activity 15, per party. */
export const continuityOutcome = template({
  version: 3,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    outcome: z.enum(['continues', 'continuesAdjusted', 'pauses', 'ends']),
    reason: prose,
    /** The other organizations that continue */
    goOn: z.array(line),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    outcome: 'continuesAdjusted',
    reason: 'La junta quiere seguir con dos talleres al año en lugar de cuatro.',
    goOn: [],
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/resultado',
  },
  subject: ({ alliance }) => coded('Sobre la continuidad de la alianza', alliance),
  Body: ({ name, organization, alliance, outcome, reason, goOn, url }) => (
    <Frame reader="organization" title={outcomes[outcome].title} about={alliance} preview={organization}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Validamos el sostenimiento de la alianza. <strong>{organization}</strong> {outcomes[outcome].says}.
      </Say>
      {(outcome === 'ends' || outcome === 'pauses') && goOn.length > 0 && (
        <Say>La alianza sigue con {goOn.join(', ')}.</Say>
      )}
      <Words name="Motivo" text={reason} />
      <Next>Elaboramos el balance final. Le avisamos cuando esté radicado.</Next>
      <Action href={url}>Ver la decisión</Action>
    </Frame>
  ),
});
