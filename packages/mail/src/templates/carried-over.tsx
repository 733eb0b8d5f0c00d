import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** A case goes on in a later cycle: it keeps its activity, and the balance of the year that ends counts it no more. */
export const carriedOver = template({
  version: 1,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    from: line,
    to: line,
    reason: prose,
    by: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031 · Un barrio que lee',
    from: '2026',
    to: '2027',
    reason: 'El último taller queda para febrero.',
    by: 'Lucía Prieto',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031',
  },
  subject: ({ to, alliance }) => coded(`Su alianza sigue en la vigencia ${to}`, alliance),
  Body: ({ name, organization, alliance, from, to, reason, by, url }) => (
    <Frame
      reader="organization"
      title="Su alianza sigue en otra vigencia"
      about={alliance}
      preview={`Pasa de la vigencia ${from} a la ${to}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        Escribimos a {organization}. La alianza sigue desde la actividad donde estaba, con sus mismos compromisos, plan
        y evidencias.
      </Say>
      <Facts
        rows={[
          ['Pasa de la vigencia', from],
          ['A la vigencia', to],
        ]}
      />
      <Words name={`Razón que dejó ${by}`} text={reason} />
      <Next>No tiene que hacer nada por este cambio. Las fechas de sus compromisos y de su plan son las mismas.</Next>
      <Action href={url}>Ver la alianza</Action>
    </Frame>
  ),
});
