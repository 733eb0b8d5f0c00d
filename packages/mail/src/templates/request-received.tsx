import { requestLinkAllows } from '@alianzas/lexicon';
import * as z from 'zod';
import { fingerprint, line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say, Subtitle } from '../look/parts.tsx';
import { Fingerprint, Sealed } from '../look/sealed.tsx';
import { template } from '../template.ts';

export const requestReceived = template({
  version: 6,
  inputs: z.object({
    name: line,
    organization: line,
    code: line,
    day: line,
    time: line,
    /** The day as of which it counts */
    received: line,
    due: line,
    /** What was sent, page by page, and the fingerprint of the whole */
    sent: z.array(z.object({ title: line, text: prose })).min(1),
    sha256: fingerprint,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    code: 'SOL-2026-0012',
    day: '23 de noviembre de 2026',
    time: '9:14 a. m.',
    received: '23 de noviembre de 2026',
    due: '16 de diciembre de 2026',
    sent: [{ title: 'Qué quiere hacer', text: 'Talleres de lectura para niñas y niños del barrio.' }],
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    url: 'http://localhost:3000/solicitud/seguimiento/Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2',
  },
  subject: ({ code }) => `Recibimos su solicitud de acompañamiento (${code})`,
  Body: ({ name, organization, code, day, time, received, due, sent, sha256, url }) => (
    <Frame
      reader="applicant"
      title="Recibimos su solicitud"
      about={code}
      preview={`Le responderemos a más tardar el ${due}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Recibimos la solicitud de acompañamiento de {organization}. Guarde estos datos:</Say>
      <Facts
        rows={[
          ['Número de seguimiento', code],
          ['Enviada', `${day}, ${time} (hora de Bogotá)`],
          ['Se cuenta como recibida', received],
          ['Respuesta a más tardar', due],
        ]}
      />
      <Subtitle>Lo que envió</Subtitle>
      {sent.map((page) => (
        <Sealed key={page.title} {...page} sha256={null} />
      ))}
      <Fingerprint of="Huella de todo lo enviado (SHA-256)" sha256={sha256} />
      <Next>El equipo revisa su solicitud. Si falta algo, le escribiremos a este correo.</Next>
      <Action href={url}>Consultar mi solicitud</Action>
      <Note>El vínculo abre su solicitud en cualquier computador o celular. {requestLinkAllows} No lo reenvíe.</Note>
    </Frame>
  ),
});
