import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** A radicado that was typed wrong: what was written before, and the one that is right. */
export const filingCorrected = template({
  version: 2,
  inputs: z.object({
    name: line,
    alliance: line,
    /** Of what, after *el radicado* */
    what: line,
    before: line,
    filingNumber: line,
    filed: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031 · Un barrio que lee',
    what: 'de los compromisos',
    before: '20267100123425, del 12 de diciembre de 2026',
    filingNumber: '20267100123452',
    filed: '12 de diciembre de 2026',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/historial',
  },
  subject: ({ filingNumber, alliance }) => coded(`Radicado corregido: ${filingNumber}`, alliance),
  Body: ({ name, alliance, what, before, filingNumber, filed, url }) => (
    <Frame
      reader="organization"
      title="Corregimos un radicado"
      about={alliance}
      preview={`Ahora es ${filingNumber}, del ${filed}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>El radicado {what} se había escrito mal. Conserve el correcto:</Say>
      <Facts
        rows={[
          ['Radicado', filingNumber],
          ['Fecha', filed],
          ['Decía antes', before],
        ]}
      />
      <Next>Lo que se radicó no cambió: solo el número o la fecha. No tiene que hacer nada.</Next>
      <Action href={url}>Ver el historial</Action>
    </Frame>
  ),
});
