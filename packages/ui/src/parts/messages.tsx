import type { ReactElement, ReactNode } from 'react';

export interface BannerProps {
  kind: 'done' | 'notice' | 'warning';
  /** Where a link of the page leads */
  id?: string | undefined;
  title?: ReactNode;
  children?: ReactNode;
}

const bannerWords = { done: 'Listo', notice: 'Para tener en cuenta', warning: 'Atención' } as const;

/** What a redirect has to say, or what the whole page must be read with. */
export function Banner(props: BannerProps): ReactElement {
  const { kind, children } = props;
  const text = (
    <>
      <p className="banner-title">{props.title ?? bannerWords[kind]}</p>
      {children === undefined ? null : <div>{children}</div>}
    </>
  );
  if (kind === 'done') {
    return (
      <div className="banner done" id={props.id} role="status">
        {text}
      </div>
    );
  }
  return (
    <section className={`banner ${kind}`} id={props.id} aria-label={bannerWords[kind]}>
      {text}
    </section>
  );
}

/** A remark inside the text, quieter than a banner. */
export function Notice(props: { children: ReactNode; tone?: 'plain' | 'attention' }): ReactElement {
  return <div className={`notice ${props.tone ?? 'plain'}`}>{props.children}</div>;
}

/** Why there is nothing here, and what to do next. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      {props.children === undefined ? null : <p>{props.children}</p>}
      {props.action}
    </div>
  );
}

/** What just happened, its number, and what comes next. */
export function ConfirmPanel(props: {
  title: string;
  number?: string;
  numberLabel?: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className="confirm">
      <h1>{props.title}</h1>
      {props.number === undefined ? null : (
        <p>
          {props.numberLabel ?? 'Su número es'}
          <strong className="code">{props.number}</strong>
        </p>
      )}
      {props.children}
    </div>
  );
}

export function Details(props: { summary: string; children: ReactNode; open?: boolean; id?: string }): ReactElement {
  return (
    <details className="details" open={props.open} id={props.id}>
      <summary>{props.summary}</summary>
      <div>{props.children}</div>
    </details>
  );
}

/** A hard word explained where it stands, opened by the reader. */
export function DefinitionTip(props: { term: string; children: ReactNode }): ReactElement {
  return (
    <details className="definition">
      <summary>
        <span className="spoken">¿Qué quiere decir </span>
        {props.term}
        <span className="spoken">?</span>
      </summary>
      <div>{props.children}</div>
    </details>
  );
}
