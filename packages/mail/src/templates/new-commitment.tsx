import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** Activity 13, No: the activity not met and the commitment that is already in the plan. */
export const newCommitment = template({
  version: 5,
  inputs: z.object({
    name: line,
    alliance: line,
    activity: line,
    commitment: prose,
    deliverable: prose,
    due: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031',
    activity: 'Jornada de limpieza del parque',
    commitment: 'Hacer la jornada de limpieza con al menos 30 personas y enviar las fotos.',
    deliverable: 'Las fotos y la lista de quienes participaron.',
    due: '27 de febrero de 2027',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ alliance }) => coded('Confirme u objete un nuevo compromiso', alliance),
  Body: ({ name, alliance, activity, commitment, deliverable, due, url }) => (
    <Frame
      reader="organization"
      title="Confirme u objete un nuevo compromiso"
      about={alliance}
      preview={`Para cumplir a más tardar el ${due}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Al revisar el plan, la actividad <strong>{activity}</strong> no quedó cumplida. En su lugar quedó este
        compromiso, para cumplir a más tardar el <strong>{due}</strong>. Ya está en firme y en el plan de trabajo.
      </Say>
      <Words name="El nuevo compromiso" text={commitment} />
      <Words name="Qué se entrega" text={deliverable} />
      <Next>Confírmelo u objételo. Mientras no responda sigue en firme, y puede empezar.</Next>
      <Action href={url}>Responder al compromiso</Action>
      <Note>Esto le puede pasar a cualquiera: el plan se ajusta y la alianza sigue.</Note>
    </Frame>
  ),
});
