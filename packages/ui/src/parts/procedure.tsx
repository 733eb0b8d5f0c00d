import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';

export interface QuoteProps {
  /** The procedure's words, verbatim */
  children: string;
  /** Where they stand: "Procedimiento, versión 2, actividad 9" */
  source: string;
  href?: string;
}

/** The procedure, quoted word by word. */
export function Quote(props: QuoteProps): ReactElement {
  return (
    <figure className="quote">
      <blockquote cite={props.href}>
        <p>{props.children}</p>
      </blockquote>
      <figcaption>{props.href === undefined ? props.source : <Link href={props.href}>{props.source}</Link>}</figcaption>
    </figure>
  );
}

export interface NextStepProps {
  /** What now, as one sentence */
  title: string;
  /** Whose turn it is, already worded; `Siguiente paso` when absent */
  turn?: string;
  /** Who acts; `mine` when it is the reader's turn */
  who: string;
  mine?: boolean;
  /** The record that is missing */
  missing?: string;
  /** By when, already worded */
  by?: string;
  /** The line of the procedure that asks for it */
  cites: { text: string; href?: string };
  /** A link or a one-button form */
  action?: ReactNode;
}

/** The one next right step: what now, who acts, what record is missing, by when, which line asks for it. */
export function NextStep(props: NextStepProps): ReactElement {
  const facts = [
    ['Quién actúa', props.who],
    ['Registro que falta', props.missing],
    ['Para cuándo', props.by],
  ] as const;
  return (
    <section className="next" aria-label="Siguiente paso">
      <p className="next-kicker">{props.turn ?? (props.mine === true ? 'Le toca a usted' : 'Siguiente paso')}</p>
      <h2>{props.title}</h2>
      <dl>
        {facts.map(([term, detail]) =>
          detail === undefined ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ),
        )}
      </dl>
      {props.action === undefined ? null : <div className="next-action">{props.action}</div>}
      <p className="next-cites">
        Lo pide{' '}
        {props.cites.href === undefined ? props.cites.text : <Link href={props.cites.href}>{props.cites.text}</Link>}
      </p>
    </section>
  );
}
