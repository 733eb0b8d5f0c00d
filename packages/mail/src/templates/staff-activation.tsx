import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Items, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const staffActivation = template({
  version: 3,
  inputs: z.object({ name: line, role: line, expires: line, url: link }),
  sample: {
    name: 'Paola Cárdenas',
    role: 'Profesional',
    expires: '30 de noviembre de 2026',
    url: 'http://localhost:3001/activar/RqKj3MxYc5kQ0yJm2Zt8vRw1XhB7nC4dLsE9aGfUoPi',
  },
  subject: () => 'Active su cuenta en Alianzas',
  Body: ({ name, role, expires, url }) => (
    <Frame reader="account" title="Active su cuenta" preview={`El vínculo vence el ${expires}.`}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Le crearon una cuenta en el módulo de gestión de Alianzas con el cargo <strong>{role}</strong>. En su primer
        ingreso va a:
      </Say>
      <Items
        items={[
          'crear una contraseña;',
          'conectar una aplicación de códigos en su celular;',
          'guardar unos códigos de recuperación, que se muestran una sola vez.',
        ]}
      />
      <Action href={url}>Activar mi cuenta</Action>
      <Note>El vínculo es personal, sirve una sola vez y vence el {expires}. No lo reenvíe.</Note>
    </Frame>
  ),
});
