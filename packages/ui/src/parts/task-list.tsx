import type { ReactElement } from 'react';
import type { Tone } from '../types.ts';
import { Link } from './link.tsx';
import { Tag } from './tag.tsx';

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
        <li key={`${task.href} ${task.title}`}>
          <div>
            {task.href === undefined ? (
              <span className="task-waits">{task.title}</span>
            ) : (
              <Link href={task.href}>{task.title}</Link>
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
