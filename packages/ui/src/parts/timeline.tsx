import type { ReactElement, ReactNode } from 'react';
import { written } from './written.tsx';

export interface TimelineDay {
  /** Shown: "lunes 23 de noviembre de 2026" */
  day: string;
  /** Machine: 2026-11-23 */
  date: string;
  entries: readonly TimelineEntry[];
}

export interface TimelineEntry {
  id: string;
  sentence: ReactNode;
  who?: string;
  time?: string;
  /** Said when only some may read it: "Solo el equipo" */
  audience?: string;
}

/** The history of a case: who did what and when, by day, newest first as given. */
export function Timeline(props: { days: readonly TimelineDay[]; level?: 2 | 3 }): ReactElement {
  const Title = props.level === 3 ? 'h3' : 'h2';
  return (
    <div className="timeline">
      {props.days.map((day) => (
        <section key={day.date}>
          <Title>
            <time dateTime={day.date}>{day.day}</time>
          </Title>
          <ol>
            {day.entries.map((entry) => (
              <li key={entry.id}>
                <p>{written(entry.sentence)}</p>
                <p className="meta">
                  {[entry.who, entry.time, entry.audience].filter((part) => part !== undefined).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
