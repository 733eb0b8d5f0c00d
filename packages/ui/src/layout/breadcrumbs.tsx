import type { ReactElement } from 'react';
import type { LinkTo } from '../types.ts';

export function Breadcrumbs(props: { links: readonly LinkTo[]; current: string }): ReactElement {
  return (
    <nav className="crumbs" aria-label="Ruta">
      <ol>
        {props.links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        <li aria-current="page">{props.current}</li>
      </ol>
    </nav>
  );
}
