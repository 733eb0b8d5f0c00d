import type { ReactElement } from 'react';
import type { LinkTo } from '../types.ts';

/** A link of a navigation: marked with aria-current, with its count beside it when there is one. */
export function NavLink(props: LinkTo): ReactElement {
  const { label, href, current, count } = props;
  const marked = current === true ? 'page' : 'true';
  return (
    <a href={href} aria-current={current ? marked : undefined}>
      {label}
      {count === undefined || count === 0 ? null : <span className="count">{count}</span>}
    </a>
  );
}
