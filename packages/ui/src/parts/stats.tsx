import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';

/** One figure that matters, with what it counts; a missing figure is left out by its page, never shown as zero. */
export function Stat(props: { figure: string; label: string; note?: ReactNode; href?: string }): ReactElement {
  return (
    <div className="stat">
      <dt>{props.href === undefined ? props.label : <Link href={props.href}>{props.label}</Link>}</dt>
      <dd>
        <span className="stat-figure">{props.figure}</span>
        {props.note === undefined ? null : <span className="meta">{props.note}</span>}
      </dd>
    </div>
  );
}

/** A row of figures: a definition list, so each keeps its name. */
export function Stats(props: { children: ReactNode }): ReactElement {
  return <dl className="stats">{props.children}</dl>;
}
