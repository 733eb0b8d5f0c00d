import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const newSignIn = template({
  version: 3,
  inputs: z.object({ name: line, day: line, time: line, browser: line, staff: z.boolean(), url: link }),
  sample: {
    name: 'Julián Prada',
    day: '23 de noviembre de 2026',
    time: '7:48 p. m.',
    browser: 'Firefox en Windows',
    staff: false,
    url: 'http://localhost:3000/ingresar',
  },
  subject: () => 'Ingreso desde un navegador nuevo',
  Body: ({ name, day, time, browser, staff, url }) => (
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
      <Say>
        Si fue usted, no tiene que hacer nada. Si no lo reconoce,{' '}
        {staff
          ? 'cierre ahora sus otras sesiones.'
          : 'cambie la contraseña de su correo electrónico, porque con él se ingresa, y avise a quien acompaña su alianza.'}
      </Say>
      <Action href={url}>{staff ? 'Revisar mi cuenta' : 'Ingresar a Alianzas'}</Action>
      {staff && <Note>Cambie también la contraseña de su correo electrónico.</Note>}
    </Frame>
  ),
});
