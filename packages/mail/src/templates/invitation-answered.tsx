import { capitalized } from '@alianzas/lexicon';
import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded, named } from '../subject.ts';
import { template } from '../template.ts';

const answers = {
  accepted: {
    done: 'aceptó',
    title: 'Aceptaron la invitación',
    next: 'Prepare la propuesta de la alianza (actividad 2).',
  },
  declined: {
    done: 'declinó',
    title: 'Declinaron la invitación',
    next: 'No hay nada que hacer: la alianza no comienza.',
  },
} as const;

/** After who declined left a case of several organizations. */
const WITHOUT_IT = 'La organización sale de la alianza, que sigue con las demás.';

export const invitationAnswered = template({
  version: 3,
  inputs: z.object({
    organization: line,
    code: line,
    answer: z.enum(['accepted', 'declined']),
    /** Whether its case goes on, also where this one declined */
    goesOn: z.boolean(),
    by: line,
    day: line,
    time: line,
    reason: z.nullable(prose),
    url: link,
  }),
  sample: {
    organization: 'Ferreterías La Esquina S. A. S.',
    code: 'ALZ-2026-0032',
    answer: 'declined',
    goesOn: false,
    by: 'Julián Prada',
    day: '25 de noviembre de 2026',
    time: '2:40 p. m.',
    reason: 'Este semestre abrimos dos tiendas y no tendríamos cómo cumplir. Nos interesa para el próximo año.',
    url: 'http://localhost:3001/alianzas/ALZ-2026-0032',
  },
  subject: ({ organization, answer, code }) =>
    coded(`${named(organization)} ${answers[answer].done} la invitación`, code),
  Body: ({ organization, code, answer, goesOn, by, day, time, reason, url }) => (
    <Frame reader="staff" title={answers[answer].title} about={code} preview={`Respondió ${by}, el ${day}.`}>
      <Say>
        {organization} {answers[answer].done} la invitación a la Red.
      </Say>
      <Facts
        rows={[
          ['Respondió', capitalized(by)],
          ['Fecha', `${day}, ${time}`],
        ]}
      />
      {reason && <Words name="Motivo" text={reason} />}
      <Next>{goesOn && answer === 'declined' ? WITHOUT_IT : answers[answer].next}</Next>
      <Action href={url}>Abrir el caso</Action>
    </Frame>
  ),
});
