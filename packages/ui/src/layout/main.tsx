import type { ReactElement, ReactNode } from 'react';

export function Main(props: { children: ReactNode; width?: 'reading' | 'wide' }): ReactElement {
  return (
    <main id="contenido" className={props.width === 'reading' ? 'main wide reading' : 'main wide'} tabIndex={-1}>
      {props.children}
    </main>
  );
}
