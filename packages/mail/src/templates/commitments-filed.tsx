import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { template } from '../template.ts';

export const commitmentsFiled = template({
  version: 4,
  inputs: z.object({
    ...{ name: line, organization: line, alliance: line, filingNumber: line, filed: line, url: link },
    /** It is the number of an amendment: of what decision 13 *No* put in place of what was not met */
    amends: z.boolean(),
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    filingNumber: '20267100123452',
    filed: '12 de diciembre de 2026',
    amends: false,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ amends, filingNumber }) => `${amends ? 'Adenda radicada' : 'Compromisos radicados'}: ${filingNumber}`,
  Body: ({ name, organization, alliance, filingNumber, filed, amends, url }) => (
    <Frame
      reader="organization"
      title={amends ? 'La adenda quedó radicada' : 'Los compromisos quedaron radicados'}
      about={alliance}
      preview={`Radicado ${filingNumber} del ${filed}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        {amends
          ? `Radicamos en el aplicativo de correspondencia la adenda de una alianza de ${organization}, con lo que reemplaza lo que no se cumplió. Conserve el número:`
          : `Radicamos los compromisos de ${organization} en el aplicativo de correspondencia. Conserve el número:`}
      </Say>
      <Facts
        rows={[
          ['Radicado', filingNumber],
          ['Fecha', filed],
        ]}
      />
      <Next>
        {amends
          ? 'El compromiso y su actividad ya están en el plan: lo que sigue es cumplirla en sus fechas y reportar su evidencia.'
          : 'Incluimos las acciones en el plan de trabajo de la Red y le avisamos cuando esté listo.'}
      </Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});
