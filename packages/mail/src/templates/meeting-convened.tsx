import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { casesFact, codesOf } from '../look/cases.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Items, Next, Say, Subtitle } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const meetingConvened = template({
  version: 5,
  inputs: z.object({
    name: line,
    topic: line,
    alliances: z.array(line).min(1),
    convenedBy: line,
    day: line,
    time: line,
    place: line,
    joinUrl: z.nullable(link),
    agenda: z.array(line),
    /** Of the reader's organization, and of no other */
    attendees: z.array(line),
    /** Who answers for the reader's cases, each with their address */
    contact: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    topic: 'Reunión de primer contacto',
    alliances: ['ALZ-2026-0031 · Un barrio que lee'],
    convenedBy: 'Paola Cárdenas',
    day: 'martes 1 de diciembre de 2026',
    time: '10:00 a. m. a 11:30 a. m.',
    place: 'Salón comunal El Retoño, calle 71 sur # 14-20',
    joinUrl: 'https://reuniones.example.org/primer-contacto',
    agenda: ['Presentación de la Red', 'Propuesta de la alianza', 'Qué puede aportar cada parte'],
    attendees: ['Marta Rincón', 'Luis Beltrán'],
    contact: 'Paola Cárdenas, paola.cardenas@example.org',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/reuniones',
  },
  subject: ({ topic, alliances }) => coded(`Convocatoria a reunión: ${topic}`, alliances),
  Body: ({ name, topic, alliances, convenedBy, day, time, place, joinUrl, agenda, attendees, contact, url }) => (
    <Frame reader="organization" title={topic} about={codesOf(alliances)} preview={`${day}, ${time}. ${place}`}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>{convenedBy} convoca esta reunión y cuenta con usted:</Say>
      <Facts
        rows={[
          ['Fecha', day],
          ['Hora', `${time} (hora de Bogotá)`],
          ['Lugar', place],
          ...casesFact(alliances),
          ['Conexión', joinUrl],
          ['Convocadas de su organización', attendees.length > 0 ? attendees.join(', ') : null],
        ]}
      />
      {agenda.length > 0 && <Subtitle>Orden del día</Subtitle>}
      {agenda.length > 0 && <Items items={agenda} />}
      <Next>Si no puede asistir, escriba a quien acompaña su alianza: {contact}.</Next>
      <Action href={url}>Ver la reunión</Action>
    </Frame>
  ),
});
