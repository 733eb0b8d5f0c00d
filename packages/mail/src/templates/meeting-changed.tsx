import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { casesFact, codesOf } from '../look/cases.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

const about = {
  name: line,
  topic: line,
  alliances: z.array(line).min(1),
  day: line,
  time: line,
  place: line,
  url: link,
};
const sample = {
  name: 'Marta Rincón',
  topic: 'Reunión de primer contacto',
  alliances: ['ALZ-2026-0031 · Un barrio que lee'],
  day: 'jueves 3 de diciembre de 2026',
  time: '2:00 p. m. a 3:30 p. m.',
  place: 'Salón comunal El Retoño, calle 71 sur # 14-20',
  url: 'http://localhost:3000/alianzas/ALZ-2026-0031/reuniones',
};

const was = z.object({ day: line.nullable(), time: line.nullable(), place: line.nullable() });

export const meetingMoved = template({
  version: 5,
  inputs: z.object({
    ...about,
    /** What it was before, of what changed */
    was,
    /** Who answers for the reader's cases, each with their address */
    contact: line,
  }),
  sample: {
    ...sample,
    was: { day: 'martes 1 de diciembre de 2026', time: null, place: 'Biblioteca El Retoño' },
    contact: 'Paola Cárdenas, paola.cardenas@example.org',
  },
  subject: ({ topic, alliances }) => coded(`Cambió la reunión: ${topic}`, alliances),
  Body: ({ name, topic, alliances, day, time, place, was, contact, url }) => (
    <Frame
      reader="organization"
      title="La reunión cambió"
      about={codesOf(alliances)}
      preview={`Ahora es el ${day}, ${time}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>La reunión «{topic}» cambió. Queda así, y lo que cambió dice también lo anterior:</Say>
      <Facts
        rows={[
          ['Fecha', day],
          ['Fecha anterior', was.day],
          ['Hora', `${time} (hora de Bogotá)`],
          ['Hora anterior', was.time],
          ['Lugar', place],
          ['Lugar anterior', was.place],
          ...casesFact(alliances),
        ]}
      />
      <Next>Si no puede asistir, escriba a quien acompaña su alianza: {contact}.</Next>
      <Action href={url}>Ver las reuniones</Action>
    </Frame>
  ),
});

export const meetingCancelled = template({
  version: 4,
  inputs: z.object({ ...about, reason: prose }),
  sample: { ...sample, reason: 'El salón no estará disponible ese día.' },
  subject: ({ topic, alliances }) => coded(`Se canceló la reunión: ${topic}`, alliances),
  Body: ({ name, topic, alliances, day, time, place, reason, url }) => (
    <Frame
      reader="organization"
      title="La reunión se canceló"
      about={codesOf(alliances)}
      preview={`Era el ${day}, ${time}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>La reunión «{topic}» se canceló. Era así:</Say>
      <Facts rows={[['Fecha', day], ['Hora', `${time} (hora de Bogotá)`], ['Lugar', place], ...casesFact(alliances)]} />
      <Words name="Razón" text={reason} />
      <Next>Si se convoca otra, le llegará su correo.</Next>
      <Action href={url}>Ver las reuniones</Action>
    </Frame>
  ),
});
