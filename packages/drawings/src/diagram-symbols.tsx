import { Fragment, type ReactElement } from 'react';
import { wrap } from './wrap.ts';

/** The iconography of the flow diagram, each drawn from its centre. */
export type DiagramSymbol = 'terminal' | 'activity' | 'decision' | 'record' | 'connector';

const shapes: Record<DiagramSymbol, string> = {
  terminal: 'M-44-17H44A17 17 0 0 1 44 17H-44A17 17 0 0 1-44-17Z',
  activity: 'M-102-31H102V31H-102Z',
  decision: 'M0-50L116 0L0 50L-116 0Z',
  record: record(30),
  connector: 'M-17 0A17 17 0 1 1 17 0A17 17 0 1 1-17 0Z',
};

/** A sheet with a torn foot; `half` is half of its height, so that long names of records fit. */
function record(half: number): string {
  const foot = half - 6;
  return `M-60-${half}H60V${foot}C32 ${foot - 9} 14 ${foot - 7}-6 ${foot + 2}C-26 ${foot + 11}-42 ${foot + 9}-60 ${foot + 4}Z`;
}

export const recordWidth = 18;

/** Half of the height that a record needs for its name. */
export function recordHalf(name: string): number {
  return Math.max(30, wrap(name, recordWidth).length * 6.75 + 12);
}

interface SymbolProps {
  symbol: DiagramSymbol;
  x: number;
  y: number;
  text?: string;
  /** Characters in a line */
  width?: number;
}

export function SymbolShape(props: SymbolProps): ReactElement {
  const lines = wrap(props.text ?? '', props.width ?? 26);
  return (
    <g className={`symbol ${props.symbol}`} transform={`translate(${props.x} ${props.y})`}>
      <path d={props.symbol === 'record' ? record(recordHalf(props.text ?? '')) : shapes[props.symbol]} />
      <text>
        {lines.map((line, index) => (
          // The space between two lines is for who reads the drawing as text.
          <Fragment key={line}>
            {index > 0 ? ' ' : null}
            <tspan
              x="0"
              y={round(
                (index - (lines.length - 1) / 2) * lineHeight(props.symbol) + (props.symbol === 'record' ? 1.5 : 4.5),
              )}
            >
              {line}
            </tspan>
          </Fragment>
        ))}
      </text>
    </g>
  );
}

function lineHeight(symbol: DiagramSymbol): number {
  return symbol === 'record' ? 13.5 : 16;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const scales: Record<DiagramSymbol, number> = {
  terminal: 0.5,
  activity: 0.26,
  decision: 0.25,
  record: 0.42,
  connector: 0.75,
};

/** One row of the legend: the symbol alone, small, beside its name. */
export function LegendSymbol(props: { symbol: DiagramSymbol }): ReactElement {
  return (
    <svg className="legend-symbol" viewBox="-32 -16 64 32" aria-hidden="true" focusable="false">
      <g className={`symbol ${props.symbol}`} transform={`scale(${scales[props.symbol]})`}>
        <path d={shapes[props.symbol]} />
      </g>
    </svg>
  );
}
