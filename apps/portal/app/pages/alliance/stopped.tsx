import { instantWords } from '@alianzas/lexicon';
import { Notice, Written } from '@alianzas/ui';
import type { FrameFacts } from './frame.tsx';

const SAYS: { readonly [state: string]: { title: string; next: string } } = {
  suspended: {
    title: 'Su alianza está suspendida',
    next: 'Sus compromisos, evidencias y fechas se conservan. Por ahora no tiene que hacer nada: le escribiremos cuando se reanude.',
  },
  withdrawn: {
    title: 'Su alianza terminó por retiro',
    next: 'Puede consultar aquí todo lo que se hizo. Lo que alcanzó a hacer se cuenta en el balance de la vigencia.',
  },
  endedEarly: {
    title: 'Su alianza terminó antes de tiempo',
    next: 'Puede consultar aquí todo lo que se hizo. Lo que alcanzó a hacer se cuenta en el balance de la vigencia.',
  },
};

/** On every page of an alliance that does not run, in the ally's words: since when, why, and what it means. */
export function Stopped({ facts }: { facts: Pick<FrameFacts, 'state' | 'stopped' | 'professional'> }) {
  const said = SAYS[facts.state];
  if (!said) return null;
  const { stopped, professional } = facts;
  return (
    <Notice tone="attention">
      <p>
        <strong>{`${said.title}${stopped ? ` desde el ${instantWords(stopped.at).replace(/\.$/, '')}` : ''}.`}</strong>{' '}
        {stopped ? <Written text={`Razón: ${stopped.reason}`} /> : null}
      </p>
      <p>
        {said.next} Si tiene preguntas, escriba a {professional}.
      </p>
    </Notice>
  );
}
