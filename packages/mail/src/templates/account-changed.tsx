import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

const changes = {
  password: 'Cambió la contraseña de su cuenta.',
  email: 'Cambió el correo electrónico de su cuenta.',
  secondFactor: 'Cambió la aplicación de códigos de su cuenta.',
} as const;

/** Goes to the old and to the new address. */
export const accountChanged = template({
  version: 2,
  inputs: z.object({
    name: line,
    change: z.enum(['password', 'email', 'secondFactor']),
    day: line,
    time: line,
    url: link,
  }),
  sample: {
    name: 'Paola Cárdenas',
    change: 'email',
    day: '23 de noviembre de 2026',
    time: '7:52 p. m.',
    url: 'http://localhost:3001/perfil/seguridad',
  },
  subject: () => 'Cambio en su cuenta de Alianzas',
  Body: ({ name, change, day, time, url }) => (
    <Frame reader="account" title="Hubo un cambio en su cuenta" preview="Si fue usted, no haga nada.">
      <Say>Cordial saludo, {name}.</Say>
      <Say>{changes[change]}</Say>
      <Facts
        rows={[
          ['Fecha', day],
          ['Hora', `${time} (hora de Bogotá)`],
        ]}
      />
      <Say>Si fue usted, no tiene que hacer nada. Si no lo reconoce, revise su cuenta ahora.</Say>
      <Action href={url}>Revisar mi cuenta</Action>
    </Frame>
  ),
});
