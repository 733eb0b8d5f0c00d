import type { ReactElement, ReactNode } from 'react';

/** The first thing in `<body>`: jumps over the header to `<Main>`. */
export function SkipLink(props: { children?: ReactNode }): ReactElement {
  return (
    <a className="skip" href="#contenido">
      {props.children ?? 'Ir al contenido'}
    </a>
  );
}
