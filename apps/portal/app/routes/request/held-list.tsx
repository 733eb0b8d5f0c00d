import type { RequestState } from '@alianzas/domain/intake';
import { instantWords, statusOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { TaskList } from '@alianzas/ui';
import { Section } from '../../pages/prose.tsx';

interface Listed {
  id: string;
  code: string | null;
  state: RequestState;
  name: string | null;
  startedAt: string;
}

/** The drafts and requests that this browser opens, to go on with. */
export function HeldList({ held }: { held: readonly Listed[] }) {
  if (held.length === 0) return null;
  return (
    <Section title="Las solicitudes de este navegador">
      <TaskList
        tasks={held.map(({ id, code, state, name, startedAt }) => {
          const { label: status, tone } = statusOf('request', state);
          const hint = [code, `Se empezó el ${instantWords(startedAt)}`].filter(Boolean).join(' · ');
          return { title: name ?? 'Sin nombre todavía', href: portal.requestTasks(id), hint, status, tone };
        })}
      />
      <p className="quiet">
        Si otras personas usan este computador, abra la que ya no necesite aquí y elija «No seguir en este navegador»,
        al final de su página.
      </p>
    </Section>
  );
}
