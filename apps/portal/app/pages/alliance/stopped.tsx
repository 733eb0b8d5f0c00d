import type { AllyCase } from '@alianzas/domain/views';
import { countedOnceEnded, instantWords, stillConvened } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { MailLink, Notice, Written } from '@alianzas/ui';
import type { FrameFacts } from './frame.tsx';

interface Said {
  title: string;
  /** What comes before the day */
  since?: string;
  next: string;
}

const COUNTED = `Puede consultar aquí todo lo que se hizo, y en «Evidencias» cuál quedó sin revisar. ${countedOnceEnded}`;
const NEVER = 'No llegó a ser una alianza, y no hay nada que hacer.';

const UNLED = 'Hoy nadie del equipo lleva esta alianza.';
const LATER = 'Cuando la reciba otra persona, aquí aparecen su nombre y su correo.';

/** Said in place of who has the case: nobody, and whom to write to meanwhile. */
export function Unled({ standIn }: Pick<AllyCase, 'standIn'>) {
  if (!standIn) return `${UNLED} ${LATER}`;
  return (
    <>
      {UNLED} Mientras tanto escriba a {standIn.name}: <MailLink to={standIn.email} />. {LATER}
    </>
  );
}

/** What is said of each state as it is told. */
const SAYS: Partial<Record<FrameFacts['told'], Said>> = {
  suspended: {
    title: 'Su alianza está suspendida',
    next: 'Sus compromisos, evidencias y fechas se conservan. Mientras esté suspendida no se espera nada de su organización: le escribiremos cuando se reanude.',
  },
  withdrawn: {
    title: 'Su alianza terminó por retiro',
    next: COUNTED,
  },
  endedEarly: {
    title: 'Su alianza terminó antes de tiempo',
    next: COUNTED,
  },
  closed: { title: 'Su alianza cerró con su balance final', next: 'Puede consultar aquí todo lo que se hizo.' },
  declined: { title: 'La invitación a esta alianza se declinó', since: 'el', next: NEVER },
  revoked: { title: 'La Secretaría retiró la invitación a esta alianza', since: 'el', next: NEVER },
};

/** On every page of an alliance that does not run, in the ally's words: since when, why, what it means, and where to go on. */
export function Stopped({
  facts,
  isOutcome = false,
}: {
  /** Said on the page of the outcome, which leads to no other */
  isOutcome?: boolean;
  facts: Pick<
    FrameFacts,
    'code' | 'told' | 'neverBegan' | 'hasOutcome' | 'stopped' | 'professional' | 'writesTo' | 'standIn' | 'waiting'
  >;
}) {
  const said = SAYS[facts.told];
  if (!said) return null;
  const { code, stopped, professional, writesTo } = facts;
  return (
    <Notice tone="attention">
      <p>
        <strong>{`${said.title}${stopped ? ` ${said.since ?? 'desde el'} ${instantWords(stopped.at).replace(/\.$/, '')}` : ''}.`}</strong>{' '}
        {stopped ? <Written text={`Razón: ${stopped.reason}`} /> : null}
      </p>
      <p>{said.next}</p>
      {facts.waiting.meeting && !facts.neverBegan ? (
        <p>{stillConvened(facts.waiting.meeting.title, facts.waiting.meeting.startsAt)}</p>
      ) : null}
      {facts.hasOutcome && !isOutcome ? (
        <p>
          <a href={portal.outcome(code)}>Ver el resultado</a>
        </p>
      ) : null}
      {facts.neverBegan ? (
        <p>
          Si su organización quiere participar más adelante, puede{' '}
          <a href={portal.newRequest()}>enviar una solicitud de acompañamiento</a>.
        </p>
      ) : null}
      <p>
        {writesTo ? (
          <>
            Si tiene preguntas, escriba a {professional}: <MailLink to={writesTo} />.
          </>
        ) : (
          <Unled standIn={facts.standIn} />
        )}
      </p>
    </Notice>
  );
}
