import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Items, Note, Say, Subtitle, Words } from '../look/parts.tsx';
import { template } from '../template.ts';

export const invitation = template({
  version: 4,
  inputs: z.object({
    name: line,
    organization: line,
    code: line,
    inviter: line,
    inviterRole: line,
    initiatives: z.array(z.object({ name: line, minutes: line, day: line })).min(1),
    message: z.nullable(prose),
    expires: line,
    url: link,
  }),
  sample: {
    name: 'Julián Prada',
    organization: 'Ferreterías La Esquina S. A. S.',
    code: 'INV-2026-0007',
    inviter: 'Paola Cárdenas',
    inviterRole: 'profesional de la Dirección de Redes y Acción Colectiva',
    initiatives: [
      { name: 'Parques para encontrarnos', minutes: 'ACT-2026-0003', day: '4 de febrero de 2026' },
      { name: 'La calle también es casa', minutes: 'ACT-2026-0003', day: '4 de febrero de 2026' },
    ],
    message:
      'Conocemos el trabajo de sus tiendas con los vecinos.\nNos gustaría pensar juntos el cuidado de tres parques.',
    expires: '30 de noviembre de 2026',
    url: 'http://localhost:3000/invitacion/Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2',
  },
  subject: () => 'Invitación a la Red Distrital de Cultura Ciudadana y Democrática',
  Body: ({ name, organization, code, inviter, inviterRole, initiatives, message, expires, url }) => (
    <Frame
      reader="applicant"
      title="Una invitación para su organización"
      about={code}
      preview={`${organization} puede responder hasta el ${expires}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        La Secretaría de Cultura, Recreación y Deporte (SCRD) invita a <strong>{organization}</strong> a participar en
        una alianza de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).
      </Say>
      <Say>
        La invita {inviter}, {inviterRole}.
      </Say>
      {message && <Words name={`Mensaje de ${inviter}`} text={message} />}
      <Subtitle>{initiatives.length === 1 ? 'La iniciativa' : 'Las iniciativas'}</Subtitle>
      <Items
        items={initiatives.map((initiative) => (
          <>
            <strong>{initiative.name}</strong>, priorizada en el acta {initiative.minutes} del {initiative.day}.
          </>
        ))}
      />
      <Say>
        Participar es voluntario: su organización puede aceptar o declinar. Responda a más tardar el{' '}
        <strong>{expires}</strong>. No responder no es aceptar.
      </Say>
      <Action href={url}>Ver la invitación y responder</Action>
      <Note>El vínculo es para su organización: no lo reenvíe a otras.</Note>
    </Frame>
  ),
});
