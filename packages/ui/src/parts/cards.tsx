import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';

/** A box, for what must stand apart (a persona, a kind of alliance). Used sparingly. */
export function Card(props: { title: string; href?: string; children?: ReactNode; level?: 2 | 3 }): ReactElement {
  const Title = props.level === 2 ? 'h2' : 'h3';
  return (
    <article className="card">
      <Title>{props.href === undefined ? props.title : <Link href={props.href}>{props.title}</Link>}</Title>
      {props.children}
    </article>
  );
}

export function Cards(props: { children: ReactNode }): ReactElement {
  return <div className="cards">{props.children}</div>;
}
