import type { ReactElement } from 'react';
import { Link } from '../parts/link.tsx';
import type { LinkTo } from '../types.ts';

export function Breadcrumbs(props: { links: readonly LinkTo[]; current: string }): ReactElement {
  return (
    <nav className="crumbs" aria-label="Ruta">
      <ol>
        {props.links.map((link) => (
          <li key={link.href}>
            <Link href={link.href}>{link.label}</Link>
          </li>
        ))}
        <li aria-current="page">{props.current}</li>
      </ol>
    </nav>
  );
}
