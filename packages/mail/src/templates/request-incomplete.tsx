import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say, Words } from '../look/parts.tsx';
import { template } from '../template.ts';

export const requestIncomplete = template({
  version: 5,
  inputs: z.object({ name: line, organization: line, code: line, missing: prose, due: line, url: link }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    code: 'SOL-2026-0012',
    missing:
      'El nombre y el correo de quien representa a la junta.\nLas fechas en las que podrían prestar el salón comunal.',
    due: '26 de diciembre de 2026',
    url: 'http://localhost:3000/solicitud/seguimiento/Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2',
  },
  subject: ({ code }) => `Su solicitud está por completar (${code})`,
  Body: ({ name, organization, code, missing, due, url }) => (
    <Frame
      reader="applicant"
      title="Necesitamos algo más para continuar"
      about={code}
      preview={`Puede completarla hasta el ${due}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Revisamos la solicitud de {organization}. Para seguir necesitamos lo siguiente:</Say>
      <Words name="Qué falta" text={missing} />
      <Say>
        Tiene un mes: complétela y envíela de nuevo hasta el <strong>{due}</strong>. Lo que ya escribió está guardado.
        El plazo de respuesta vuelve a contar cuando la envíe.
      </Say>
      <Action href={url}>Completar mi solicitud</Action>
      <Note>El vínculo abre su solicitud en cualquier computador o celular.</Note>
    </Frame>
  ),
});
