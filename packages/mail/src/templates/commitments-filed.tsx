import * as z from 'zod';
import { line, link } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const commitmentsFiled = template({
  version: 7,
  inputs: z.object({
    ...{ name: line, organization: line, alliance: line, filingNumber: line, filed: line, url: link },
    /**
     * It is the number of an amendment: of what decision 13 *No* put in place of what was not met. `own`: whether it asks
     * the reader's organization for something, and whether that is still owed; `unanswered`: which of it waits for its
     * answer; `others`: whom besides it asks
     */
    amends: z
      .object({ own: z.enum(['owed', 'reported']).nullable(), unanswered: line.nullable(), others: line.nullable() })
      .nullable(),
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    filingNumber: '20267100123452',
    filed: '12 de diciembre de 2026',
    amends: null,
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ amends, filingNumber, alliance }) =>
    coded(`${amends ? 'Adenda radicada' : 'Compromisos radicados'}: ${filingNumber}`, alliance),
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
          ? nextOf(amends)
          : 'Incluimos las acciones en el plan de trabajo de la Red y le avisamos cuando esté listo.'}
      </Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});

const OWN = {
  owed: 'El compromiso de su organización y su actividad ya están en el plan: lo que sigue es cumplirla en sus fechas y reportar su evidencia.',
  reported: 'Del compromiso de su organización no queda nada por reportar en este momento.',
};

interface Amends {
  own: keyof typeof OWN | null;
  unanswered: string | null;
  others: string | null;
}

function nextOf({ own, unanswered, others }: Amends): string {
  if (own) {
    const said = [
      ...(unanswered ? [`Confirme u objete ${unanswered}: mientras no responda, sigue en firme.`] : []),
      OWN[own],
      ...(others ? [`También quedó radicado lo que le corresponde a ${others}.`] : []),
    ];
    return said.join(' ');
  }
  return `Lo que se radicó le corresponde a ${others}: su organización no tiene que hacer nada por ello.`;
}
