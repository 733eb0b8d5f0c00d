import { BrandMark, HillEdge } from '@alianzas/drawings';
import type { ReactElement, ReactNode } from 'react';
import type { LinkTo } from '../types.ts';

/** The first thing in `<body>`: jumps over the header to `<Main>`. */
export function SkipLink(props: { children?: ReactNode }): ReactElement {
  return (
    <a className="skip" href="#contenido">
      {props.children ?? 'Ir al contenido'}
    </a>
  );
}

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

export function Header(props: HeaderProps): ReactElement {
  return (
    <header className="site-header">
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

/** A link of a navigation: marked with aria-current, with its count beside it when there is one. */
export function NavLink(props: LinkTo): ReactElement {
  const { label, href, current, count } = props;
  return (
    <a href={href} aria-current={current === true ? 'page' : undefined}>
      {label}
      {count === undefined || count === 0 ? null : <span className="count">{count}</span>}
    </a>
  );
}

export function Main(props: { children: ReactNode; width?: 'reading' | 'wide' }): ReactElement {
  return (
    <main id="contenido" className={props.width === 'reading' ? 'main wide reading' : 'main wide'} tabIndex={-1}>
      {props.children}
    </main>
  );
}

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
        {props.legal === undefined ? null : <div className="wide site-footer-legal">{props.legal}</div>}
      </div>
    </footer>
  );
}

/** The title block of a printed page: who publishes it, its address, date and number. Not seen on the screen. */
export function PrintHeader(props: { name: string; url: string; date: string; number?: string }): ReactElement {
  return (
    <div className="print-header">
      {[props.name, props.number, props.date, props.url].map((part) =>
        part === undefined ? null : <span key={part}>{part}</span>,
      )}
    </div>
  );
}

/** Always visible in demonstration mode: says that the data is invented, and offers the demonstration's actions. */
export function DemoStrip(props: { says?: string; links: readonly LinkTo[] }): ReactElement {
  return (
    <aside className="demo-strip" aria-label="Demostración">
      <strong>{props.says ?? 'Datos ficticios'}</strong>
      {props.links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </aside>
  );
}
