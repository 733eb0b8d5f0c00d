import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';
import { unbroken } from './unbroken.tsx';
import { written } from './written.tsx';

export interface SummaryRow {
  term: string;
  /** Absent or empty: "Sin responder"; a text is shown as somebody wrote it */
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
            <dt>{unbroken(row.term)}</dt>
            <dd>
              {row.detail === undefined || row.detail === '' ? (
                <span className="unanswered">Sin responder</span>
              ) : (
                written(row.detail)
              )}
            </dd>
            {row.change === undefined ? null : (
              <dd className="summary-change">
                <Link href={row.change}>
                  Cambiar<span className="spoken"> {row.term}</span>
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
