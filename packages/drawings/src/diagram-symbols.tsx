import type { ReactElement } from 'react';
import { wrap } from './wrap.ts';

/** The iconography of the flow diagram, each drawn from its centre. */
export type DiagramSymbol = 'terminal' | 'activity' | 'decision' | 'record' | 'connector';

const shapes: Record<DiagramSymbol, string> = {
  terminal: 'M-44-17H44A17 17 0 0 1 44 17H-44A17 17 0 0 1-44-17Z',
  activity: 'M-102-31H102V31H-102Z',
  decision: 'M0-50L116 0L0 50L-116 0Z',
  record: 'M-58-30H58V24C30 14 14 16-6 26C-26 36-40 34-58 28Z',
  connector: 'M-17 0A17 17 0 1 1 17 0A17 17 0 1 1-17 0Z',
};

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
      <path d={shapes[props.symbol]} />
      <text>
        {lines.map((line, index) => (
          <tspan key={line} x="0" y={round((index - (lines.length - 1) / 2) * lineHeight(props.symbol) + 4.5)}>{line}</tspan>
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

const scales: Record<DiagramSymbol, number> = { terminal: 0.5, activity: 0.26, decision: 0.25, record: 0.42, connector: 0.75 };

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
