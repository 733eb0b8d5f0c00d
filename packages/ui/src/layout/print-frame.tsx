import type { ReactElement } from 'react';

/** What stands above a printed page: who publishes it. Not seen on the screen. */
export function PrintHeader(props: { name: string }): ReactElement {
  return <p className="print-header">{props.name}</p>;
}

/** What stands below a printed page: its address, and the day on which it was taken. Not seen on the screen. */
export function PrintFooter(props: { url: string; date: string }): ReactElement {
  return (
    <p className="print-footer">
      <span>{props.url}</span> <span>{props.date}</span>
    </p>
  );
}
