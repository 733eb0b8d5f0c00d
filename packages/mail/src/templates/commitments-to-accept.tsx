import * as z from 'zod';
import { line, link, promise } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say, Subtitle } from '../look/parts.tsx';
import { Promises } from '../look/promises.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** What may be done besides accepting: an organization sends back what the team wrote, and changes what it proposed itself. */
function nextOf(asked: number, proposed: number): string {
  if (proposed === 0) return 'Acéptelos si está de acuerdo, o devuélvalos y díganos qué cambiar.';
  if (asked === 0)
    return 'Acéptelos si está de acuerdo. Como los propuso su organización, puede cambiarlos o retirarlos.';
  return 'Acéptelos si está de acuerdo. Los que escribió el equipo puede devolverlos y decirnos qué cambiar; los que propuso su organización puede cambiarlos o retirarlos.';
}

/** Activity 9: what both sides will do, whole in the body of the mail. */
export const commitmentsToAccept = template({
  version: 4,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    /** Of the organization, written by the team */
    commitments: z.array(promise),
    /** Of the organization, proposed by itself */
    proposed: z.array(promise),
    ofTheSecretariat: z.array(promise),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    commitments: [
      {
        text: 'Prestar el salón comunal para cuatro talleres.',
        deliverable: 'Las cuatro actas de préstamo.',
        due: '30 de enero de 2027',
        by: 'Marta Rincón',
      },
      {
        text: 'Convocar a 60 vecinas y vecinos del barrio.',
        deliverable: 'La lista de asistencia.',
        due: '15 de febrero de 2027',
        by: 'Luis Beltrán',
      },
    ],
    proposed: [
      {
        text: 'Invitar a la biblioteca del barrio.',
        deliverable: 'La carta de invitación.',
        due: '20 de febrero de 2027',
        by: 'Junta de Acción Comunal Barrio El Retoño',
      },
    ],
    ofTheSecretariat: [
      {
        text: 'Entregar los materiales de los talleres.',
        deliverable: 'Cuatro cajas de materiales.',
        due: '20 de enero de 2027',
        by: 'Paola Cárdenas',
      },
    ],
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ alliance }) => coded('Revise y acepte los compromisos', alliance),
  Body: ({ name, organization, alliance, commitments, proposed, ofTheSecretariat, url }) => (
    <Frame
      reader="organization"
      title="Revise y acepte los compromisos"
      about={alliance}
      preview={`Con su aceptación formalizamos la alianza con ${organization}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Estos son los compromisos que esperan su aceptación, cada uno con lo que entrega. Léalos con calma antes de
        aceptarlos.
      </Say>
      {commitments.length > 0 && <Subtitle>{`${organization} se compromete a`}</Subtitle>}
      {commitments.length > 0 && <Promises items={commitments} />}
      {proposed.length > 0 && <Subtitle>{`${organization} propuso`}</Subtitle>}
      {proposed.length > 0 && <Promises items={proposed} />}
      {ofTheSecretariat.length > 0 && <Subtitle>La Secretaría se compromete a</Subtitle>}
      {ofTheSecretariat.length > 0 && <Promises items={ofTheSecretariat} />}
      <Next>{nextOf(commitments.length, proposed.length)}</Next>
      <Action href={url}>Revisar los compromisos</Action>
      <Note>
        La participación es voluntaria. Acepta quien representa a la organización o su persona delegada. Después los
        radicamos y le enviamos el número.
      </Note>
    </Frame>
  ),
});
