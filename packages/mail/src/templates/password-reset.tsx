import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const passwordReset = template({
  version: 2,
  inputs: z.object({ name: line, url: link }),
  sample: {
    name: 'Paola Cárdenas',
    url: 'http://localhost:3001/recuperar/vRw1XhB7nC4dLsE9aGfUoPiTqKj3MxYc5kQ0yJm2Zt8',
  },
  subject: () => 'Cambie su contraseña de Alianzas',
  Body: ({ name, url }) => (
    <Frame reader="account" title="Cambie su contraseña" preview="El vínculo vence en 30 minutos.">
      <Say>Cordial saludo, {name}.</Say>
      <Say>Alguien pidió cambiar la contraseña de su cuenta. Si fue usted, cree una nueva con este vínculo:</Say>
      <Action href={url}>Crear una contraseña nueva</Action>
      <Say>El vínculo sirve una sola vez y vence en 30 minutos.</Say>
      <Note>
        Después le pediremos también el código de su aplicación. Si no fue usted, no haga nada: su contraseña sigue
        igual.
      </Note>
    </Frame>
  ),
});
