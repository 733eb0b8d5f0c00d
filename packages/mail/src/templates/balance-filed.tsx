import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** Activity 16. */
export const balanceFiled = template({
  version: 4,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    cycle: line,
    filingNumber: line,
    filed: line,
    contributed: z.nullable(line),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    cycle: '2026',
    filingNumber: '20277100098761',
    filed: '30 de marzo de 2027',
    contributed: '$ 12.480.000',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/resultado',
  },
  subject: ({ cycle, alliance }) => coded(`Balance final de la alianza, vigencia ${cycle}`, alliance),
  Body: ({ name, organization, alliance, cycle, filingNumber, filed, contributed, url }) => (
    <Frame
      reader="organization"
      title="El balance final está listo"
      about={alliance}
      preview={`Radicado ${filingNumber} del ${filed}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Radicamos el balance final de la vigencia {cycle}. Con él se cierra este recorrido.</Say>
      <Facts
        rows={[
          ['Radicado', filingNumber],
          ['Fecha', filed],
          [`Aporte verificado de ${organization}`, contributed],
        ]}
      />
      <Say>Gracias a {organization} por lo que hizo posible.</Say>
      <Action href={url}>Ver el resultado</Action>
    </Frame>
  ),
});
