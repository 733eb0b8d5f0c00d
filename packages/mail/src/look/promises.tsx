import type { ReactElement } from 'react';
import type * as z from 'zod';
import type { promise } from '../inputs.ts';
import { light } from './colors.ts';
import { Items } from './parts.tsx';

/** What a party will do and deliver, with the day and who answers for it. */
export function Promises({ items }: { items: readonly z.output<typeof promise>[] }): ReactElement {
  return (
    <Items
      items={items.map((item) => (
        <>
          {item.text}
          <br />
          {item.deliverable && (
            <>
              Entregable: {item.deliverable}
              <br />
            </>
          )}
          <span className="muted" style={{ fontSize: '15px', color: light.muted }}>
            A más tardar el {item.due}. Responsable: {item.by}.
          </span>
        </>
      ))}
    />
  );
}
