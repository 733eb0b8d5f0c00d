import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** Activity 14, a communication: a resolution is notified by its own formal means. */
export const recognitionOutcome = template({
  version: 4,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    edition: line,
    recognised: z.boolean(),
    reason: z.nullable(prose),
    resolution: z.nullable(line),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    edition: 'Gala de la Semana de Cultura Ciudadana 2027',
    recognised: true,
    reason: 'Sostuvo los talleres durante toda la alianza y sumó a otros dos barrios.',
    resolution: null,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/resultado',
  },
  subject: ({ edition, alliance }) => coded(`Sobre los reconocimientos: ${edition}`, alliance),
  Body: ({ name, organization, alliance, edition, recognised, reason, resolution, url }) => (
    <Frame
      reader="organization"
      title={recognised ? 'Su organización recibe un reconocimiento' : 'Resultado de los reconocimientos'}
      about={alliance}
      preview={edition}
    >
      <Say>Cordial saludo, {name}.</Say>
      {recognised && (
        <Say>
          Nos alegra contarle que <strong>{organization}</strong> recibe un reconocimiento en la {edition}.
        </Say>
      )}
      {!recognised && (
        <Say>
          Analizamos los reconocimientos de la {edition}. En esta edición {organization} no recibe uno. La alianza sigue
          su curso.
        </Say>
      )}
      {reason && <Words name="Por qué" text={reason} />}
      {resolution && <Say>El reconocimiento consta en la resolución {resolution}.</Say>}
      <Action href={url}>Ver el resultado</Action>
    </Frame>
  ),
});
