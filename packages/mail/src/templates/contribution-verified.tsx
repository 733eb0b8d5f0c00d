import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

/** A second person of the secretariat verified what an organization gave. */
export const contributionVerified = template({
  version: 2,
  inputs: z.object({
    name: line,
    organization: line,
    alliance: line,
    text: prose,
    /** Null of what is not measured in money */
    value: line.nullable(),
    /** False of what is told apart and adds to no figure */
    counts: z.boolean(),
    /** What was verified before and this one corrects, and why; null of what corrects nothing */
    corrects: prose.nullable(),
    by: line,
    day: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031 · Un barrio que lee',
    text: 'Préstamo de espacios: salón comunal para cuatro talleres\nCantidad: 16 horas',
    value: '$\u00a01.280.000',
    counts: true,
    corrects: null,
    by: 'Andrés Mejía',
    day: '20 de enero de 2027',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/aportes',
  },
  subject: ({ alliance }) => coded('Su aporte quedó verificado', alliance),
  Body: ({ name, organization, alliance, text, value, counts, corrects, by, day, url }) => (
    <Frame reader="organization" title="Su aporte quedó verificado" about={alliance} preview={value ?? day}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        La Secretaría verificó este aporte de {organization}.{' '}
        {counts
          ? 'Ya cuenta en el balance de la vigencia.'
          : 'Se muestra aparte y no suma en el balance de la vigencia.'}
      </Say>
      <Words name="El aporte" text={text} />
      {corrects ? (
        <>
          <Say>
            Corrige un aporte que la Secretaría había verificado, que se conserva como estaba
            {counts ? ' y ya no cuenta' : ''}.
          </Say>
          <Words name="El aporte que corrige" text={corrects} />
        </>
      ) : null}
      <Facts
        rows={[
          ['Valor', value ?? 'No se mide en dinero'],
          ['Lo verificó', by],
          ['Fecha', day],
        ]}
      />
      <Action href={url}>Ver los aportes</Action>
    </Frame>
  ),
});
