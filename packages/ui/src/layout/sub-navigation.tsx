import type { ReactElement } from 'react';
import type { LinkTo } from '../types.ts';
import { NavLink } from './nav-link.tsx';

/** The pages of one case as links; on a narrow screen they are one line that slides, begun at the current page. */
export function SubNavigation(props: { label: string; links: readonly LinkTo[] }): ReactElement {
  return (
    <nav className="subnav" aria-label={props.label}>
      <ul>
        {props.links.map((link) => (
          <li key={link.href}>
            <NavLink {...link} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
