import type { ReactElement, ReactNode } from 'react';
import { WayTo } from '../parts/link.tsx';
import { unbroken } from '../parts/unbroken.tsx';

export function BackLink(props: { href: string; children?: ReactNode }): ReactElement {
  return (
    <WayTo className="back" href={props.href}>
      <span>{unbroken(props.children ?? 'Volver')}</span>
    </WayTo>
  );
}
