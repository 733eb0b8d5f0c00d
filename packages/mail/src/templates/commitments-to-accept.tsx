import * as z from 'zod';
import { line, link, promise } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say, Subtitle } from '../look/parts.tsx';
import { Promises } from '../look/promises.tsx';
import { template } from '../template.ts';

/** Activity 9: what both sides will do, whole in the body of the mail. */
export const commitmentsToAccept = template({
  version: 2,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    commitments: z.array(promise).min(1),
    ofTheSecretariat: z.array(promise),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    commitments: [
      { text: 'Prestar el salón comunal para cuatro talleres.', due: '30 de enero de 2027', by: 'Marta Rincón' },
      { text: 'Convocar a 60 vecinas y vecinos del barrio.', due: '15 de febrero de 2027', by: 'Luis Beltrán' },
    ],
    ofTheSecretariat: [
      { text: 'Entregar los materiales de los talleres.', due: '20 de enero de 2027', by: 'Paola Cárdenas' },
    ],
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ alliance }) => `Revise y acepte los compromisos (${alliance})`,
  Body: ({ name, organization, alliance, commitments, ofTheSecretariat, url }) => (
    <Frame
      reader="organization"
      title="Revise y acepte los compromisos"
      about={alliance}
      preview={`Con su aceptación formalizamos la alianza con ${organization}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Estos son los compromisos que acordamos. Léalos con calma antes de aceptarlos.</Say>
      <Subtitle>{`${organization} se compromete a`}</Subtitle>
      <Promises items={commitments} />
      {ofTheSecretariat.length > 0 && <Subtitle>La Secretaría se compromete a</Subtitle>}
      {ofTheSecretariat.length > 0 && <Promises items={ofTheSecretariat} />}
      <Next>Acéptelos si está de acuerdo, o devuélvalos y díganos qué cambiar.</Next>
      <Action href={url}>Revisar los compromisos</Action>
      <Note>
        La participación es voluntaria. Acepta quien representa a la organización o su persona delegada. Después los
        radicamos y le enviamos el número.
      </Note>
    </Frame>
  ),
});
