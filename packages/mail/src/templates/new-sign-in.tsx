import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const newSignIn = template({
  version: 2,
  inputs: z.object({ name: line, day: line, time: line, browser: line, url: link }),
  sample: {
    name: 'Julián Prada',
    day: '23 de noviembre de 2026',
    time: '7:48 p. m.',
    browser: 'Firefox en Windows',
    url: 'http://localhost:3000/preferencias',
  },
  subject: () => 'Ingreso desde un navegador nuevo',
  Body: ({ name, day, time, browser, url }) => (
    <Frame
      reader="account"
      title="Ingresaron desde un navegador nuevo"
      preview={`${browser}, ${day}, ${time}. Si fue usted, no haga nada.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Su cuenta se abrió desde un navegador que no conocíamos:</Say>
      <Facts
        rows={[
          ['Navegador', browser],
          ['Fecha', day],
          ['Hora', `${time} (hora de Bogotá)`],
        ]}
      />
      <Say>Si fue usted, no tiene que hacer nada. Si no lo reconoce, cierre todas las sesiones ahora.</Say>
      <Action href={url}>Revisar mis sesiones</Action>
      <Note>Cambie también la contraseña de su correo electrónico.</Note>
    </Frame>
  ),
});
