import { HillEdge } from '@alianzas/drawings';
import type { ReactElement, ReactNode } from 'react';
import type { LinkTo } from '../types.ts';

export interface FooterProps {
  /** Who publishes this, in one paragraph */
  about?: ReactNode;
  groups?: readonly { title: string; links: readonly LinkTo[] }[];
  legal?: ReactNode;
}

export function Footer(props: FooterProps): ReactElement {
  return (
    <footer className="site-footer">
      <HillEdge />
      <div className="site-footer-ground">
        <div className="wide site-footer-row">
          {props.about === undefined ? null : <div className="site-footer-about">{props.about}</div>}
          {props.groups?.map((group) => (
            <nav key={group.title} aria-label={group.title}>
              <p className="site-footer-title">{group.title}</p>
              <ul>
                {group.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        {props.legal === undefined || props.legal === null ? null : (
          <div className="wide site-footer-legal">{props.legal}</div>
        )}
      </div>
    </footer>
  );
}
