import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const requestAccepted = template({
  version: 5,
  inputs: z.object({
    name: line,
    organization: line,
    code: line,
    alliance: line,
    professional: line,
    professionalEmail: z.nullable(line),
    /** Whether who wrote it enters the portal for the organization; else its own people go on */
    enters: z.boolean(),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    code: 'SOL-2026-0012',
    alliance: 'ALZ-2026-0031',
    professional: 'Paola Cárdenas',
    professionalEmail: 'paola.cardenas@example.org',
    enters: true,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ code }) => `Aceptamos su solicitud de acompañamiento (${code})`,
  Body: ({ name, organization, code, alliance, professional, professionalEmail, enters, url }) => (
    <Frame
      reader="applicant"
      title="Aceptamos su solicitud"
      about={code}
      preview={`${professional} acompañará a ${organization}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Aceptamos la solicitud de {organization}. Desde hoy la acompañamos en este proceso.</Say>
      <Facts
        rows={[
          ['Alianza', alliance],
          ['La acompaña', professional],
          ['Correo', professionalEmail],
        ]}
      />
      {enters ? null : (
        <Say>
          En el portal la atienden las personas que actúan por {organization}: su correo no es de ninguna de ellas. Si
          usted también debe entrar, una de ellas se lo puede decir a {professional}; si hoy no actúa nadie, escríbale
          usted.
        </Say>
      )}
      <Next>
        {enters
          ? `${professional} prepara una propuesta de alianza y los invitará a una reunión de primer contacto.`
          : `${professional} prepara una propuesta de alianza con las personas que actúan por ${organization}. Si ya hay alguna, de usted no se espera nada más.`}
      </Next>
      <Action href={url}>{enters ? 'Ver la alianza' : 'Ver cómo funciona'}</Action>
    </Frame>
  ),
});
