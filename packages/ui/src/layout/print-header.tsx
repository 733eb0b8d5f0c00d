import type { ReactElement } from 'react';

/** The title block of a printed page: who publishes it, its address, date and number. Not seen on the screen. */
export function PrintHeader(props: { name: string; url: string; date: string; number?: string }): ReactElement {
  return (
    <div className="print-header">
      {[props.name, props.number, props.date, props.url].map((part) =>
        part === undefined ? null : <span key={part}>{part}</span>,
      )}
    </div>
  );
}
