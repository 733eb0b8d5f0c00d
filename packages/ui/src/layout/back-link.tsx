import type { ReactElement, ReactNode } from 'react';
import { WayTo } from '../parts/link.tsx';

export function BackLink(props: { href: string; children?: ReactNode }): ReactElement {
  return (
    <WayTo className="back" href={props.href}>
      {props.children ?? 'Volver'}
    </WayTo>
  );
}
