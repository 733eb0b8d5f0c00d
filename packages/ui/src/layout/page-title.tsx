import type { ReactElement, ReactNode } from 'react';
import { Link } from '../parts/link.tsx';
import { unbroken } from '../parts/unbroken.tsx';

export interface PageTitleProps {
  children: ReactNode;
  /** What kind of page this is, in small letters above the title */
  kicker?: ReactNode;
  /** The code that people say aloud: ALZ-2026-0001 */
  code?: string;
  /** Where the code leads, of another thing than the page's own */
  codeAt?: string;
  lead?: ReactNode;
  /** Buttons at the end of the line on wide screens */
  actions?: ReactNode;
}

export function PageTitle(props: PageTitleProps): ReactElement {
  return (
    <div className="page-title">
      {props.kicker === undefined && props.code === undefined ? null : (
        <p className="kicker">
          {props.kicker}
          {props.code === undefined ? null : (
            <span className="code">
              {props.codeAt === undefined ? props.code : <Link href={props.codeAt}>{props.code}</Link>}
            </span>
          )}
        </p>
      )}
      <h1 className={isLong(props.children) ? 'long' : undefined}>{unbroken(props.children)}</h1>
      {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
      {props.actions === undefined ? null : <div className="actions">{props.actions}</div>}
    </div>
  );
}

/** Longer than two lines of a title at reading width. */
function isLong(words: ReactNode): boolean {
  return typeof words === 'string' && words.length > 56;
}
