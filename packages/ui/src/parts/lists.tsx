import type { ReactElement, ReactNode } from 'react';
import type { Tone } from '../types.ts';
import { Tag } from './tag.tsx';

export interface SummaryRow {
  term: string;
  /** Absent or empty: "Sin responder" */
  detail?: ReactNode;
  /** Where the answer is changed; the link reads "Cambiar" and, spoken, the term */
  change?: string;
}

/** Answers to be checked, each with its way back. */
export function SummaryList(props: { rows: readonly SummaryRow[]; title?: string }): ReactElement {
  return (
    <div className="summary">
      {props.title === undefined ? null : <h2>{props.title}</h2>}
      <dl>
        {props.rows.map((row) => (
          <div key={row.term}>
            <dt>{row.term}</dt>
            <dd>
              {row.detail === undefined || row.detail === '' ? (
                <span className="unanswered">Sin responder</span>
              ) : (
                row.detail
              )}
            </dd>
            {row.change === undefined ? null : (
              <dd className="summary-change">
                <a href={row.change}>
                  Cambiar<span className="spoken"> {row.term}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

export interface Task {
  title: string;
  /** Absent: the task cannot start yet, and is not a link */
  href?: string;
  hint?: string;
  status: string;
  /** Absent: plain text, for what is finished or cannot start */
  tone?: Tone;
}

export function TaskList(props: { tasks: readonly Task[] }): ReactElement {
  return (
    <ul className="tasks">
      {props.tasks.map((task) => (
        <li key={task.title}>
          <div>
            {task.href === undefined ? (
              <span className="task-waits">{task.title}</span>
            ) : (
              <a href={task.href}>{task.title}</a>
            )}
            {task.hint === undefined ? null : <p className="hint">{task.hint}</p>}
          </div>
          {task.tone === undefined ? (
            <span className="task-status">{task.status}</span>
          ) : (
            <Tag tone={task.tone}>{task.status}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

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
                <p>{entry.sentence}</p>
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

export interface FileItem {
  name: string;
  href?: string;
  /** "PDF, 1,2 MB" */
  meta: string;
  status?: { label: string; tone: Tone };
  /** What happened to it, such as the reason for which it was returned */
  note?: string;
}

export function FileList(props: { files: readonly FileItem[] }): ReactElement {
  return (
    <ul className="files">
      {props.files.map((file) => (
        <li key={file.name}>
          <div>
            {file.href === undefined ? <span>{file.name}</span> : <a href={file.href}>{file.name}</a>}
            <p className="meta">{file.meta}</p>
            {file.note === undefined ? null : <p>{file.note}</p>}
          </div>
          {file.status === undefined ? null : <Tag tone={file.status.tone}>{file.status.label}</Tag>}
        </li>
      ))}
    </ul>
  );
}
