import type { ReactElement } from 'react';
import type { LinkTo } from '../types.ts';

/** Always visible in demonstration mode: says that the data is invented, and offers the demonstration's actions. */
export function DemoStrip(props: { says?: string; links: readonly LinkTo[] }): ReactElement {
  return (
    <aside className="demo-strip" aria-label="Demostración">
      <strong>{props.says ?? 'Datos ficticios'}</strong>
      {props.links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </aside>
  );
}
