import type { ReactElement, ReactNode } from 'react';

export function BackLink(props: { href: string; children?: ReactNode }): ReactElement {
  return (
    <a className="back" href={props.href}>
      {props.children ?? 'Volver'}
    </a>
  );
}
