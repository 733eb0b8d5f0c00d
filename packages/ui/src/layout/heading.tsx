import type { Phva } from '@alianzas/domain/procedure';
import type { ReactElement, ReactNode } from 'react';
import { PhvaMark } from '../parts/phva-mark.tsx';
import { Tag } from '../parts/tag.tsx';
import type { LinkTo, Tone } from '../types.ts';
import { NavLink } from './page.tsx';

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

export function BackLink(props: { href: string; children?: ReactNode }): ReactElement {
  return (
    <a className="back" href={props.href}>
      {props.children ?? 'Volver'}
    </a>
  );
}

export interface PageTitleProps {
  children: ReactNode;
  /** What kind of page this is, in small letters above the title */
  kicker?: ReactNode;
  /** The code that people say aloud: ALZ-2026-0001 */
  code?: string;
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
          {props.code === undefined ? null : <span className="code">{props.code}</span>}
        </p>
      )}
      <h1>{props.children}</h1>
      {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
      {props.actions === undefined ? null : <div className="actions">{props.actions}</div>}
    </div>
  );
}

export interface IdentityBarProps {
  code: string;
  name: string;
  /** The organizations that take part, in one line */
  parties?: string;
  kind: string;
  status?: { label: string; tone: Tone };
  /** Where it stands: the activity open now; absent once the path has ended */
  step?: { number: number; phva: Phva; name: string };
  responsible?: string;
}

/** The header of a case: what it is called, which kind, where it stands, who answers for it. */
export function IdentityBar(props: IdentityBarProps): ReactElement {
  return (
    <div className="identity">
      <p className="kicker">
        {props.kind}
        <span className="code">{props.code}</span>
      </p>
      <h1>{props.name}</h1>
      {props.parties === undefined ? null : <p className="identity-parties">{props.parties}</p>}
      <dl className="identity-facts">
        {props.status === undefined ? null : (
          <div>
            <dt>Estado</dt>
            <dd>
              <Tag tone={props.status.tone}>{props.status.label}</Tag>
            </dd>
          </div>
        )}
        {props.step === undefined ? null : (
          <div>
            <dt>Actividad</dt>
            <dd>
              <PhvaMark letter={props.step.phva} /> {props.step.number}. {props.step.name}
            </dd>
          </div>
        )}
        {props.responsible === undefined ? null : (
          <div>
            <dt>Responsable</dt>
            <dd>{props.responsible}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** The pages of one case as links; on a narrow screen they wrap, nothing is hidden. */
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

/** Main content and a rail: the rail comes first on narrow screens when it says what to do next. */
export function TwoColumns(props: { children: ReactNode; rail: ReactNode; railFirst?: boolean }): ReactElement {
  return (
    <div className={props.railFirst === true ? 'columns rail-first' : 'columns'}>
      <div className="columns-main">{props.children}</div>
      <aside className="columns-rail">{props.rail}</aside>
    </div>
  );
}
