import { capitalized } from '@alianzas/lexicon';
import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';
import { TOLD, type Told } from './team-acts.ts';

const acts = Object.keys(TOLD) as [keyof typeof TOLD, ...(keyof typeof TOLD)[]];

const UNTOLD = {
  one: 'no tiene hoy a nadie que entre al portal, y no recibió este aviso: cuénteselo usted.',
  several: 'no tienen hoy a nadie que entre al portal, y no recibieron este aviso: cuénteselo usted.',
};

/** What happened in a case, to whoever of the team must act next or answers for it. */
export const teamTold = template({
  version: 9,
  inputs: z.object({
    act: z.enum(acts),
    about: line,
    /** Whom it is about; null where nobody of them could be told */
    organizations: line.nullable(),
    /** Whether those are several */
    many: z.boolean().optional(),
    /** Those for whom nobody acts today: no mail reaches them */
    untold: line.nullish(),
    manyUntold: z.boolean().optional(),
    /** What it is about, in its own words: the commitment, the contribution */
    what: prose.nullable(),
    note: prose.nullable(),
    by: line,
    day: line,
    time: line,
    url: link,
  }),
  sample: {
    act: 'commitmentReturned',
    about: 'ALZ-2026-0031 · Un barrio que lee',
    organizations: 'Junta de Acción Comunal Barrio El Retoño',
    what: 'Prestar el salón comunal para cuatro talleres.',
    note: 'El salón solo está libre los sábados.',
    by: 'Marta Rincón',
    day: '11 de diciembre de 2026',
    time: '8:05 a. m.',
    url: 'http://localhost:3001/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: ({ act, about }) => coded(TOLD[act].title, about),
  Body: ({ act, about, organizations, many, untold, manyUntold, what, note, by, day, time, url }) => {
    const { title, says, saysOfMany, next, button }: Told = TOLD[act];
    return (
      <Frame reader="staff" title={title} about={about} preview={`${capitalized(by)}, el ${day}.`}>
        {organizations && (
          <Say>
            {organizations} {many ? (saysOfMany ?? says) : says}
          </Say>
        )}
        {untold && (
          <Say>
            {untold} {manyUntold ? UNTOLD.several : UNTOLD.one}
          </Say>
        )}
        {what && <Words name="De qué se trata" text={what} />}
        {note && <Words name={`Lo que escribió ${by}`} text={note} />}
        <Facts
          rows={[
            ['Quién', capitalized(by)],
            ['Fecha', `${day}, ${time}`],
          ]}
        />
        <Next>{next}</Next>
        <Action href={url}>{button}</Action>
      </Frame>
    );
  },
});
