import type { ComponentType, ReactElement, ReactNode } from 'react';

export type BarPattern = 'solid' | 'striped' | 'dotted' | 'hollow';

/** Where the rows are that a bar counts; or why there are none to open, for who maintains its page: it is never shown. */
export type BarRows = { href: string } | { unopened: string };

export type Bar = BarRows & {
  label: string;
  /** Length of the bar, in the chart's own unit; never negative */
  value: number;
  /** What is printed at its end, already formatted */
  shown: string;
  pattern?: BarPattern;
};

export interface BarChartProps {
  title: string;
  /** One sentence that says what the bars show */
  description?: string;
  bars: readonly Bar[];
  /** How a link is drawn where the chart stands */
  link: ComponentType<{ href: string; children: ReactNode }>;
  /** The value of a full bar; the greatest of the bars when absent */
  full?: number;
}

/** Horizontal bars with direct labels, told apart by pattern besides colour; read aloud it is a list of terms and values. */
export function BarChart(props: BarChartProps): ReactElement {
  const { link: Link } = props;
  const full = props.full ?? Math.max(1, ...props.bars.map((bar) => bar.value));
  return (
    <figure className="bars">
      <figcaption>
        <strong>{props.title}</strong>
        {props.description === undefined ? null : <span>{props.description}</span>}
      </figcaption>
      <dl>
        {props.bars.map((bar) => (
          <div key={bar.label}>
            <dt>{bar.label}</dt>
            <dd>
              <BarShape share={bar.value / full} pattern={bar.pattern ?? 'solid'} />
              <span className="bar-value">{'href' in bar ? <Link href={bar.href}>{bar.shown}</Link> : bar.shown}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function BarShape(props: { share: number; pattern: BarPattern }): ReactElement {
  const width = `${Math.round(Math.min(1, Math.max(0, props.share)) * 1000) / 10}%`;
  const { pattern } = props;
  return (
    <svg className={`bar ${pattern}`} height="18" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100%" height="18" />
      {props.share > 0 ? <rect className="bar-fill" width={width} height="18" /> : null}
      {pattern === 'solid' || pattern === 'hollow' || props.share <= 0 ? null : (
        <line className="bar-pattern" x1="0" y1="9" x2={width} y2="9" />
      )}
    </svg>
  );
}
