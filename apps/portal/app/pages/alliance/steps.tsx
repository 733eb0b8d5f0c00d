import { portal } from '@alianzas/paths';
import { ButtonLink, NextStep, TaskList } from '@alianzas/ui';
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
      <TaskList
        tasks={steps.slice(0, SHOWN).map((step) => ({
          title: step.title,
          href: step.link?.href,
          hint: [step.about, step.by].filter(Boolean).join(' · '),
          status: step.mine ? 'Le toca a usted' : 'Espera a su organización',
          tone: step.mine ? 'attention' : 'neutral',
        }))}
      />
      {steps.length > SHOWN ? <p className="meta">Y {steps.length - SHOWN} más, en sus alianzas.</p> : null}
    </section>
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
