import type { ReactElement, ReactNode } from 'react';
import { WayTo } from '../parts/link.tsx';
import { Unbroken } from '../parts/unbroken.tsx';

export function BackLink(props: { href: string; children?: ReactNode }): ReactElement {
  const { children: words = 'Volver' } = props;
  return (
    <WayTo className="back" href={props.href}>
      <span>{typeof words === 'string' ? <Unbroken text={words} inLink /> : words}</span>
    </WayTo>
  );
}
