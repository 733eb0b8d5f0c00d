import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Items, Next, Say, Subtitle } from '../look/parts.tsx';
import { template } from '../template.ts';

export const meetingConvened = template({
  version: 2,
  inputs: z.object({
    name: line,
    topic: line,
    about: z.nullable(line),
    convenedBy: line,
    day: line,
    time: line,
    place: line,
    joinUrl: z.nullable(link),
    agenda: z.array(line),
    attendees: z.array(line),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    topic: 'Reunión de primer contacto',
    about: 'ALZ-2026-0031',
    convenedBy: 'Paola Cárdenas',
    day: 'martes 1 de diciembre de 2026',
    time: '10:00 a. m. a 11:30 a. m.',
    place: 'Salón comunal El Retoño, calle 71 sur # 14-20',
    joinUrl: 'https://reuniones.example.org/primer-contacto',
    agenda: ['Presentación de la Red', 'Propuesta de la alianza', 'Qué puede aportar cada parte'],
    attendees: ['Marta Rincón (JAC El Retoño)', 'Paola Cárdenas (DRAC)'],
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/reuniones/7',
  },
  subject: ({ topic }) => `Convocatoria a reunión: ${topic}`,
  Body: ({ name, topic, about, convenedBy, day, time, place, joinUrl, agenda, attendees, url }) => (
    <Frame reader="organization" title={topic} about={about ?? undefined} preview={`${day}, ${time}. ${place}`}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>{convenedBy} convoca esta reunión y cuenta con usted:</Say>
      <Facts
        rows={[
          ['Fecha', day],
          ['Hora', `${time} (hora de Bogotá)`],
          ['Lugar', place],
          ['Conexión', joinUrl],
          ['Asistentes', attendees.length > 0 ? attendees.join(', ') : null],
        ]}
      />
      {agenda.length > 0 && <Subtitle>Orden del día</Subtitle>}
      {agenda.length > 0 && <Items items={agenda} />}
      <Next>Si no puede asistir, escriba a quien acompaña su alianza.</Next>
      <Action href={url}>Ver la reunión</Action>
    </Frame>
  ),
});
