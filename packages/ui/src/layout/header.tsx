import { BrandMark } from '@alianzas/drawings';
import type { ReactElement, ReactNode } from 'react';
import type { LinkTo } from '../types.ts';
import { NavLink } from './nav-link.tsx';

export interface HeaderProps {
  name: string;
  /** What the name stands for, in small letters under it; hidden on the narrowest screens */
  tagline?: string;
  home: string;
  navigation?: readonly LinkTo[];
  navigationLabel?: string;
  /** The account: name, switcher, the form that leaves */
  account?: ReactNode;
}

/** Entries that still fit beside the name and the account. */
const MANY = 4;

export function Header(props: HeaderProps): ReactElement {
  return (
    <header className={(props.navigation?.length ?? 0) > MANY ? 'site-header long' : 'site-header'}>
      <div className="wide site-header-row">
        <a className="brand" href={props.home}>
          <BrandMark />
          <span>
            <span className="brand-name">{props.name}</span>
            {props.tagline === undefined ? null : <span className="brand-tagline">{props.tagline}</span>}
          </span>
        </a>
        {props.navigation === undefined ? null : (
          <nav className="site-nav" aria-label={props.navigationLabel ?? 'Principal'}>
            <ul>
              {props.navigation.map((link) => (
                <li key={link.href}>
                  <NavLink {...link} />
                </li>
              ))}
            </ul>
          </nav>
        )}
        {props.account === undefined ? null : <div className="site-account">{props.account}</div>}
      </div>
    </header>
  );
}
