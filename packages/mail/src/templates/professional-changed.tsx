import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** Somebody else of the secretariat answers for cases of an organization: who, and for which of them. */
export const professionalChanged = template({
  version: 1,
  inputs: z.object({
    name: line,
    organization: line,
    about: line,
    /** A line for each case */
    cases: prose,
    professional: line,
    professionalEmail: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    about: 'ALZ-2026-0031 · Un barrio que lee',
    cases: 'ALZ-2026-0031 · Un barrio que lee',
    professional: 'Paola Cárdenas',
    professionalEmail: 'paola@equipo.example',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ about }) => coded('Otra persona responde por su alianza en la Secretaría', about),
  Body: ({ name, organization, about, cases, professional, professionalEmail, url }) => (
    <Frame
      reader="organization"
      title="Otra persona responde por su alianza en la Secretaría"
      about={about}
      preview={`Desde hoy responde ${professional}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Escribimos a {organization}. Desde hoy {professional} responde por la Secretaría en lo que sigue. Lo que ya se
        hizo se conserva.
      </Say>
      <Words name="Por la que responde" text={cases} />
      <Next>
        No tiene que hacer nada por este cambio. Si necesita hablar de la alianza, escriba a {professionalEmail}.
      </Next>
      <Action href={url}>Ver la alianza</Action>
    </Frame>
  ),
});
