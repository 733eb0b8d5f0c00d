import type { ReactElement } from 'react';
import { Link } from 'react-email';
import { light } from './colors.ts';
import { Items } from './parts.tsx';

export interface DueItem {
  what: string;
  about: string;
  due: string;
  /** Null when the mail cannot lead there */
  url: string | null;
}

/** Things with a due day: what, when, and whose case it is. */
export function Dues({ items }: { items: readonly DueItem[] }): ReactElement {
  return (
    <Items
      items={items.map((item) => (
        <>
          {item.url ? (
            <Link href={item.url} className="green due" style={styles.link}>
              {item.what}
            </Link>
          ) : (
            item.what
          )}
          <br />
          <span className="ink" style={styles.due}>
            {item.due}.
          </span>
          <br />
          <span className="muted" style={styles.about}>
            {item.about}
          </span>
        </>
      ))}
    />
  );
}

const styles = {
  link: { color: light.green, textDecoration: 'underline' },
  due: { fontSize: '16px', fontWeight: 600, color: light.ink },
  about: { fontSize: '15px', color: light.muted },
} as const;
