import type { ReactElement } from 'react';

/** Keyset pagination: only the ways that exist are offered. */
export function Pagination(props: { previous?: string; next?: string; label?: string }): ReactElement | null {
  if (props.previous === undefined && props.next === undefined) return null;
  return (
    <nav className="pagination" aria-label={props.label ?? 'Páginas'}>
      {props.previous === undefined ? null : (
        <a className="page-previous" rel="prev" href={props.previous}>
          Anteriores
        </a>
      )}
      {props.next === undefined ? null : (
        <a className="page-next" rel="next" href={props.next}>
          Siguientes
        </a>
      )}
    </nav>
  );
}
