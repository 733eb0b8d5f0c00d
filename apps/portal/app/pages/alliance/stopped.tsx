import { countedOnceEnded, instantWords } from '@alianzas/lexicon';
import { Notice, Written } from '@alianzas/ui';
import type { FrameFacts } from './frame.tsx';

const COUNTED = `Puede consultar aquí todo lo que se hizo, y en «Evidencias» cuál quedó sin revisar. ${countedOnceEnded}`;

/** What is said of each state as it is told; `since` comes before the day. */
const SAYS: { readonly [told: string]: { title: string; since?: string; next: string } } = {
  suspended: {
    title: 'Su alianza está suspendida',
    next: 'Sus compromisos, evidencias y fechas se conservan. Por ahora no tiene que hacer nada: le escribiremos cuando se reanude.',
  },
  withdrawn: {
    title: 'Su alianza terminó por retiro',
    next: COUNTED,
  },
  endedEarly: {
    title: 'Su alianza terminó antes de tiempo',
    next: COUNTED,
  },
  declined: {
    title: 'La invitación a esta alianza se declinó',
    since: 'el',
    next: 'No llegó a ser una alianza, y no hay nada que hacer. Si su organización quiere participar más adelante, puede enviar una solicitud de acompañamiento.',
  },
  revoked: {
    title: 'La Secretaría retiró la invitación a esta alianza',
    since: 'el',
    next: 'No llegó a ser una alianza, y no hay nada que hacer. Si su organización quiere participar, puede enviar una solicitud de acompañamiento.',
  },
};

/** On every page of an alliance that does not run, in the ally's words: since when, why, and what it means. */
export function Stopped({ facts }: { facts: Pick<FrameFacts, 'told' | 'stopped' | 'professional'> }) {
  const said = SAYS[facts.told];
  if (!said) return null;
  const { stopped, professional } = facts;
  return (
    <Notice tone="attention">
      <p>
        <strong>{`${said.title}${stopped ? ` ${said.since ?? 'desde el'} ${instantWords(stopped.at).replace(/\.$/, '')}` : ''}.`}</strong>{' '}
        {stopped ? <Written text={`Razón: ${stopped.reason}`} /> : null}
      </p>
      <p>
        {said.next} Si tiene preguntas, escriba a {professional}.
      </p>
    </Notice>
  );
}
