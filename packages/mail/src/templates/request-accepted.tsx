import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const requestAccepted = template({
  version: 7,
  inputs: z.object({
    name: line,
    organization: line,
    code: line,
    alliance: line,
    professional: line,
    professionalEmail: z.nullable(line),
    /** Whether who wrote it enters the portal for the organization; else its own people go on */
    enters: z.boolean(),
    /** Whether anybody acts for it in the portal */
    attended: z.boolean(),
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
    attended: true,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ code, alliance }) => coded(`Aceptamos su solicitud de acompañamiento ${code}`, alliance),
  Body: ({ name, organization, code, alliance, professional, professionalEmail, enters, attended, url }) => (
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
          {attended
            ? `En el portal la atienden las personas que actúan por ${organization}: su correo no es de ninguna de ellas. Si usted también debe entrar, una de ellas se lo puede decir a ${professional}.`
            : `En el portal no actúa hoy nadie por ${organization}, y su correo no es de quienes actuaron por ella. Si usted u otra persona debe atender la alianza, escríbale a ${professional}.`}
        </Say>
      )}
      <Next>{nextOf({ professional, organization, enters, attended })}</Next>
      <Action href={url}>{enters ? 'Ver la alianza' : 'Ver cómo funciona'}</Action>
    </Frame>
  ),
});

function nextOf(it: { professional: string; organization: string; enters: boolean; attended: boolean }): string {
  const { professional, organization } = it;
  if (it.enters)
    return `${professional} prepara una propuesta de alianza y los invitará a una reunión de primer contacto.`;
  return it.attended
    ? `${professional} prepara una propuesta de alianza con las personas que actúan por ${organization}. De usted no se espera nada más.`
    : `${professional} espera a que alguien actúe por ${organization} para preparar con esa persona la propuesta de alianza.`;
}
