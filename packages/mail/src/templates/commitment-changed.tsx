import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Note, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

const TOLD = {
  amended: {
    title: 'Cambió un compromiso por aceptar',
    says: 'cambió este compromiso, que todavía no estaba aceptado.',
  },
  withdrawn: { title: 'Se retiró un compromiso', says: 'retiró este compromiso, que todavía no estaba aceptado.' },
  replaced: {
    title: 'Un compromiso se reemplazó por otro',
    says: 'reemplazó este compromiso por otro antes de radicarlo.',
  },
  kept: {
    title: 'Respuesta a la objeción de un compromiso',
    says: 'leyó la objeción y mantiene este compromiso.',
  },
} as const;

const WHO = { team: 'La Secretaría', organization: 'Otra persona de su organización' } as const;
const OF = { team: 'de la Secretaría', organization: 'de su organización' } as const;

const NEXT = {
  amended: 'Léalo de nuevo: acéptelo, o devuélvalo con una observación.',
  withdrawn: 'Ya no tiene que responder a este compromiso.',
  kept: 'El compromiso sigue en firme. La objeción y esta respuesta quedan en el historial de la alianza.',
  replaced: 'El anterior ya no cuenta. Lea el nuevo: acéptelo, o devuélvalo con una observación.',
} as const;

/** What the No of activity 13 asks for is in force at once, whatever its answer. */
const IN_FORCE = {
  ...NEXT,
  amended: 'Está en firme como dice ahora. Léalo de nuevo. Confírmelo u objételo.',
  replaced:
    'El anterior ya no cuenta y el nuevo está en firme. Léalo. Confírmelo u objételo. Si había guardado sin enviar la evidencia de la actividad anterior, aparece en la de la actividad que la reemplaza.',
} as const;

const TOLD_IN_FORCE = {
  ...TOLD,
  amended: { title: 'Cambió un compromiso en firme', says: 'cambió este compromiso, que sigue en firme.' },
} as const;

/** What the change answers, said before what it changed. */
const ANSWERING = {
  ...TOLD_IN_FORCE,
  amended: {
    title: TOLD.kept.title,
    says: 'leyó la objeción y, en respuesta, corrigió este compromiso, que sigue en firme.',
  },
  replaced: {
    title: TOLD.kept.title,
    says: 'leyó la objeción y, en respuesta, reemplazó este compromiso por otro, que queda en firme.',
  },
} as const;

function toldOf({ act, inForce, answered }: { act: keyof typeof TOLD; inForce: boolean; answered: unknown }) {
  if (!inForce) return TOLD[act];
  return answered ? ANSWERING[act] : TOLD_IN_FORCE[act];
}

interface AnsweredProps {
  by: string;
  day: string;
  time: string;
  note: string;
  was: string;
  is: string | null;
  changes: readonly string[];
  /** What says it now, where another commitment took its place */
  now: string;
  isReplaced: boolean;
}

/** What was, what was written of it, and what it says now; once, when it says the same. */
function Answered({ by, day, time, note, was, is, changes, now, isReplaced }: AnsweredProps) {
  const isSame = was === is && !isReplaced;
  return (
    <>
      <Words name={isSame ? 'Lo que decía, y dice ahora sin cambios' : 'Lo que decía'} text={was} />
      <Words name={`Lo que escribió ${by} el ${day} a las ${time}`} text={note} />
      {is && !isSame && (
        <Words name={changes.length === 0 ? now : `${now} (cambió: ${changes.join(', ')})`} text={is} />
      )}
    </>
  );
}

/** Whether what was answered shows that text already. */
function isShown(text: string, answered: Pick<AnsweredProps, 'was' | 'is'> | null): boolean {
  return answered !== null && (answered.was === text || answered.is === text);
}

/** The secretariat, or another person of the organization, changed what waits for an acceptance; or the secretariat answered an objection. */
export const commitmentChanged = template({
  version: 5,
  inputs: z.object({
    name: line,
    alliance: line,
    act: z.enum(['amended', 'withdrawn', 'replaced', 'kept']),
    /** It is the organization's, and not the secretariat's */
    own: z.boolean(),
    /** It was asked for by the No of activity 13 */
    inForce: z.boolean(),
    number: line,
    text: prose,
    successor: z.object({ number: line, text: prose }).nullable(),
    reason: prose.nullable(),
    by: line,
    /** Of which side who did it is */
    side: z.enum(['team', 'organization']),
    day: line,
    time: line,
    /** What the organization had sent back or objected to: its words, and what the commitment said then and says now */
    answered: z
      .object({
        ...{ by: line, day: line, time: line, note: prose, was: prose },
        is: prose.nullable(),
        changes: z.array(line),
      })
      .nullable(),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    alliance: 'ALZ-2026-0031 · Un barrio que lee',
    act: 'replaced',
    own: true,
    inForce: false,
    number: '2',
    text: 'Prestar el salón comunal para cuatro talleres.',
    successor: { number: '5', text: 'Prestar el salón comunal para seis talleres.' },
    reason: 'Acordamos dos talleres más.',
    by: 'Paola Cárdenas',
    side: 'team',
    day: '13 de diciembre de 2026',
    time: '9:05 a. m.',
    answered: {
      ...{ by: 'Marta Rincón', day: '11 de diciembre de 2026', time: '4:20 p. m.' },
      note: 'Podemos prestar el salón dos sábados más.',
      was: 'Prestar el salón comunal para cuatro talleres.',
      is: 'Prestar el salón comunal para seis talleres.',
      changes: ['Qué se hará'],
    },
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
  },
  subject: (props) => coded(toldOf(props).title, props.alliance),
  Body: ({
    name,
    alliance,
    act,
    own,
    inForce,
    number,
    text,
    successor,
    reason,
    by,
    side,
    day,
    time,
    answered,
    url,
  }) => (
    <Frame
      reader="organization"
      title={toldOf({ act, inForce, answered }).title}
      about={alliance}
      preview={`Es el compromiso ${number}.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        {WHO[side]} {toldOf({ act, inForce, answered }).says}
      </Say>
      {answered && (
        <Answered
          {...answered}
          isReplaced={successor !== null}
          now={successor ? `Lo reemplaza el compromiso ${successor.number}` : 'Lo que dice ahora'}
        />
      )}
      {isShown(text, answered) || (answered && act !== 'withdrawn') ? null : (
        <Words name={`Compromiso ${number}`} text={text} />
      )}
      {successor && answered?.is !== successor.text && (
        <Words name={`Lo reemplaza el compromiso ${successor.number}`} text={successor.text} />
      )}
      {reason && <Words name="La razón" text={reason} />}
      <Note>
        {by}, {OF[side]}, el {day} a las {time}.
      </Note>
      <Next>
        {own
          ? (inForce ? IN_FORCE : NEXT)[act]
          : 'El anterior ya no cuenta y el nuevo queda en firme. No tiene que hacer nada.'}
      </Next>
      <Action href={url}>Ver los compromisos</Action>
    </Frame>
  ),
});
