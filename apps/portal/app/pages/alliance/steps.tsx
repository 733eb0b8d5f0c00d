import { portal } from '@alianzas/paths';
import { ButtonLink, Details, NextStep, TaskList } from '@alianzas/ui';
import type { Next } from './todo.ts';

/** The first step of a case or of all of them, whole: what, who, by when, which line asks for it, and the way there. */
export function FirstStep({ next, cites, turn }: { next: Next; cites: string; turn?: string }) {
  return (
    <NextStep
      title={next.title}
      turn={turn}
      who={next.who}
      mine={next.mine}
      missing={next.missing}
      by={next.by}
      cites={{ text: cites, href: portal.howItWorks() }}
      action={next.link ? <ButtonLink href={next.link.href}>{next.link.label}</ButtonLink> : undefined}
    />
  );
}

const SHOWN = 8;

/** What waits besides, one line each, with its link. */
export function OtherSteps({ title, steps }: { title: string; steps: readonly (Next & { about?: string })[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Steps steps={steps.slice(0, SHOWN)} />
      {steps.length > SHOWN ? (
        <Details summary={`Se muestran ${SHOWN} de ${steps.length}: ver ${restOf(steps.length - SHOWN)}`}>
          <Steps steps={steps.slice(SHOWN)} />
        </Details>
      ) : null}
    </section>
  );
}

function restOf(more: number): string {
  return more === 1 ? 'la otra' : `las otras ${more}`;
}

function Steps({ steps }: { steps: readonly (Next & { about?: string })[] }) {
  return (
    <TaskList
      tasks={steps.map((step) => ({
        title: step.title,
        href: step.link?.href,
        hint: [step.about, step.by].filter(Boolean).join(' · '),
        status: step.mine ? 'Le toca a usted' : 'Espera a su organización',
        tone: step.mine ? 'attention' : 'neutral',
      }))}
    />
  );
}

/** What is new to read. */
export function News({ news }: { news: readonly { title: string; href: string; about?: string }[] }) {
  if (news.length === 0) return null;
  return (
    <section>
      <h2>Para leer</h2>
      <ul>
        {news.map((one) => (
          <li key={one.href}>
            <a href={one.href}>{one.title}</a>
            {one.about ? <span className="meta"> {one.about}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
