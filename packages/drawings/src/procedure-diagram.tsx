import type { Activity } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { ActivityTable } from './activity-table.tsx';
import { type DiagramBranch, type DiagramPanel, type DiagramRow, diagramPanels, panelWidth } from './diagram-layout.ts';
import { type DiagramSymbol, LegendSymbol, recordWidth, SymbolShape } from './diagram-symbols.tsx';
import { type DiagramWords, diagramWords } from './diagram-words.ts';

const axis = 150;
const recordAxis = 336;
const lane = 18;
const symbols: readonly DiagramSymbol[] = ['terminal', 'activity', 'decision', 'record', 'connector'];

export interface ProcedureDiagramProps {
  activities: readonly Activity[];
  /** Prints the eight columns of section 5.2 below the diagram, one row an activity */
  table?: boolean;
  words?: DiagramWords;
}

/**
 * The flow diagram of the whole procedure: its sequence, both decisions and the loop, with its legend.
 * Two panels joined by a connector: side by side when there is room, one under the other on a phone.
 */
export function ProcedureDiagram(props: ProcedureDiagramProps): ReactElement {
  const { activities, words = diagramWords } = props;
  return (
    <figure className="diagram">
      <figcaption>{words.title}</figcaption>
      <ul className="legend" aria-label={words.legend}>
        {symbols.map((symbol) => (
          <li key={symbol}>
            <LegendSymbol symbol={symbol} />
            {words.symbols[symbol]}
          </li>
        ))}
      </ul>
      <div className="diagram-panels">
        {diagramPanels(activities).map((panel) => (
          <Panel key={panel.isFirst ? 'first' : 'last'} panel={panel} words={words} />
        ))}
      </div>
      {props.table === true ? (
        <ActivityTable activities={activities} words={words} />
      ) : (
        <Sequence activities={activities} words={words} />
      )}
    </figure>
  );
}

function Panel(props: { panel: DiagramPanel; words: DiagramWords }): ReactElement {
  const { panel, words } = props;
  const bottom = panel.height - 30;
  return (
    <svg
      className="diagram-panel"
      viewBox={`0 0 ${panelWidth} ${panel.height}`}
      role="img"
      aria-label={words.panel(panel.rows.map((row) => row.activity.number))}
      focusable="false"
    >
      <title>{words.panel(panel.rows.map((row) => row.activity.number))}</title>
      <path className="flow" d={`M${axis} 40V${bottom - 17}`} />
      <SymbolShape
        symbol={panel.isFirst ? 'terminal' : 'connector'}
        x={axis}
        y={26}
        text={panel.isFirst ? words.start : 'A'}
      />
      {panel.branches.map((branch) => (
        <Branch key={branch.from.y} branch={branch} words={words} />
      ))}
      {panel.rows.map((row) => (
        <Row key={row.y} row={row} words={words} />
      ))}
      <SymbolShape
        symbol={panel.isLast ? 'terminal' : 'connector'}
        x={axis}
        y={bottom}
        text={panel.isLast ? words.end : 'A'}
      />
      <path className="tip" d={`M${axis} ${bottom - 18}l-5-9h10Z`} />
    </svg>
  );
}

function Row(props: { row: DiagramRow; words: DiagramWords }): ReactElement {
  const { activity, y } = props.row;
  const isDecision = activity.successor.kind === 'decision';
  const hasRecord = activity.demands.length > 0;
  const edge = isDecision ? 50 : 31;
  return (
    <g className={`row ${activity.phva.toLowerCase()}`}>
      <path className="tip" d={`M${axis} ${y - edge - 1}l-5-9h10Z`} />
      {hasRecord ? <path className="gives" d={`M${axis + 100} ${y}H${recordAxis - 56}`} /> : null}
      <SymbolShape
        symbol={isDecision ? 'decision' : 'activity'}
        x={axis}
        y={y}
        text={activity.name}
        width={isDecision ? 18 : 26}
      />
      {hasRecord ? (
        <SymbolShape symbol="record" x={recordAxis} y={y} text={activity.record} width={recordWidth} />
      ) : null}
      <g className="badge" transform={`translate(${axis - 102} ${y - edge + (isDecision ? 8 : 0)})`}>
        <circle r="13" />
        <text y="4.5">{activity.number}</text>
        <text className="badge-letter" x="22" y="-4">
          {activity.phva}
        </text>
      </g>
      {isDecision ? (
        <text className="answer" x={axis + 10} y={y + 64}>
          {straightAnswer(activity, props.words)}
        </text>
      ) : null}
    </g>
  );
}

function straightAnswer(activity: Activity, words: DiagramWords): string {
  if (activity.successor.kind !== 'decision') return '';
  return activity.successor.no === activity.number + 1
    ? words.answers(activity.number).no
    : words.answers(activity.number).yes;
}

function Branch(props: { branch: DiagramBranch; words: DiagramWords }): ReactElement {
  const { from, to, answer } = props.branch;
  const { words } = props;
  return (
    <g className="branch">
      <path className="flow" d={`M${axis - 116} ${from.y}H${lane}V${to.y + 8}H${axis - 112}`} />
      <path className="tip" d={`M${axis - 102} ${to.y + 8}l-9-5v10Z`} />
      <text className="answer" x={lane + 6} y={from.y - 8}>
        {words.answers(from.activity.number)[answer]}
      </text>
    </g>
  );
}

function Sequence(props: { activities: readonly Activity[]; words: DiagramWords }): ReactElement {
  return (
    <ol className="spoken">
      {props.activities.map((activity) => (
        <li key={activity.number}>{props.words.says(activity)}</li>
      ))}
    </ol>
  );
}
