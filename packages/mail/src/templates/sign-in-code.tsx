import * as z from 'zod';
import { link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Code, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

/** The code stays out of the subject, which is kept and shown on locked screens. */
export const signInCode = template({
  version: 1,
  inputs: z.object({ code: z.string().regex(/^\d{8}$/), url: link }),
  sample: {
    code: '48210937',
    url: 'http://localhost:3000/ingresar/vinculo/5kQ0yJm2Zt8vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc',
  },
  subject: () => 'Su código para ingresar a Alianzas',
  Body: ({ code, url }) => (
    <Frame reader="account" title="Su código de ingreso" preview="Vence en 10 minutos. No lo comparta con nadie.">
      <Say>Escriba este código en el mismo navegador en el que lo pidió:</Say>
      <Code digits={code} />
      <Say>También puede ingresar desde cualquier navegador con este vínculo:</Say>
      <Action href={url}>Ingresar a Alianzas</Action>
      <Say>El código y el vínculo vencen en 10 minutos y sirven una sola vez.</Say>
      <Note>
        No comparta el código ni reenvíe este correo. Nadie de la Secretaría se los va a pedir. Si usted no intentó
        ingresar, no tiene que hacer nada.
      </Note>
    </Frame>
  ),
});
