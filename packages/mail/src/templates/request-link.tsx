import { requestLinkAllows } from '@alianzas/lexicon';
import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const requestLink = template({
  version: 3,
  inputs: z.object({ name: line, organization: line, code: line, expires: z.nullable(line), url: link }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    code: 'SOL-2026-0012',
    expires: '21 de febrero de 2027',
    url: 'http://localhost:3000/solicitud/seguimiento/Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2',
  },
  subject: ({ code }) => `Vínculo para seguir su solicitud (${code})`,
  Body: ({ name, organization, code, expires, url }) => (
    <Frame
      reader="applicant"
      title="Su vínculo nuevo"
      about={code}
      preview={`${lasting(expires)}, en cualquier computador o celular.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Usted pidió otro vínculo para abrir la solicitud de {organization}. {lasting(expires)}, en cualquier computador
        o celular.
      </Say>
      <Action href={url}>Abrir mi solicitud</Action>
      <Note>{requestLinkAllows} No reenvíe este vínculo. Si no lo pidió, no haga nada.</Note>
    </Frame>
  ),
});

/** An earlier release queued it without its day. */
function lasting(expires: string | null): string {
  return expires === null ? 'Sirve para seguirla' : `Sirve hasta el ${expires}`;
}
