import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const commitmentsFiled = template({
  version: 2,
  inputs: z.object({ name: line, organization: line, alliance: line, filingNumber: line, filed: line, url: link }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    filingNumber: '20267100123452',
    filed: '12 de diciembre de 2026',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ filingNumber }) => `Compromisos radicados: ${filingNumber}`,
  Body: ({ name, organization, alliance, filingNumber, filed, url }) => (
    <Frame
      reader="organization"
      title="Los compromisos quedaron radicados"
      about={alliance}
      preview={`Radicado ${filingNumber} del ${filed}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Radicamos los compromisos de {organization} en el aplicativo de correspondencia. Conserve el número:</Say>
      <Facts
        rows={[
          ['Radicado', filingNumber],
          ['Fecha', filed],
        ]}
      />
      <Next>Incluimos las acciones en el plan de trabajo de la Red y le avisamos cuando esté listo.</Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});
