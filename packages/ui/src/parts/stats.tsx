import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';

type StatProps = { figure: string; label: string; note?: ReactNode } & (
  | { href: string }
  /** Why it has no rows to open: for who maintains its page, never shown. The label says to its reader what it is */
  | { unopened: string }
);

/**
 * One figure that matters, with what it counts and the way to the rows that it counts, or the reason why it has none; a
 * missing figure is left out by its page, never shown as zero.
 */
export function Stat(props: StatProps): ReactElement {
  return (
    <div className="stat">
      <dt>{'href' in props ? <Link href={props.href}>{props.label}</Link> : props.label}</dt>
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
