import type { ReactElement } from 'react';
import { encode } from 'uqr';

/** Modules of white around the code, which its readers need */
const QUIET = 4;

/**
 * A text as a QR code, drawn on the server: one path, sharp at any size. Always dark on white, also in a dark page,
 * because readers expect it so. `title` says what it opens; the same text must stand beside it in letters.
 */
export function QrDrawing(props: { text: string; title: string; size?: number }): ReactElement {
  const { data } = encode(props.text, { ecc: 'M', border: 0 });
  const side = data.length + 2 * QUIET;
  const size = props.size ?? 220;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={props.title}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
    >
      <title>{props.title}</title>
      <rect width={side} height={side} fill="#ffffff" />
      <path fill="#000000" d={data.map(rowPath).join('')} />
    </svg>
  );
}

/** The dark runs of a row, each as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x - start + 1;
    runs.push(`M${start + QUIET} ${y + QUIET}h${width}v1h-${width}z`);
  }
  return runs.join('');
}
