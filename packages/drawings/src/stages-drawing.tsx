import type { Path } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { field, legs, type Point } from './landscape.ts';
import type { StageId } from './stages.ts';
import { type StageStanding, type StandingState, stageStandings } from './standing.ts';
import { Hills } from './trail.tsx';
import { type PathWords, pathWords, wordsOfPath } from './words.ts';

const stagePlaces: Record<StageId, Point> = {
  meet: { x: 138, y: 280 },
  join: { x: 374, y: 172 },
  agree: { x: 546, y: 224 },
  act: { x: 722, y: 232 },
  continue: { x: 944, y: 62 },
};

/** The way back is told with the sixteen activities; five plain stages only walk on. */
const walks = legs.filter((leg) => leg.kind === 'walk');

export interface StagesDrawingProps {
  /** Absent: the drawing explains the five stages and marks none */
  path?: Path;
  title?: string;
  words?: PathWords;
}

/** The path as five stages in plain words, for people of an organization: the same hills, five stops. */
export function StagesDrawing(props: StagesDrawingProps): ReactElement {
  const path = props.path ?? { step: null, visits: [], rounds: 0 };
  const words = wordsOfPath(props.words ?? pathWords, path);
  const all = stageStandings(path);
  const title = props.title ?? words.title;
  const isMarked = props.path !== undefined;
  return (
    <figure className="path stages">
      <figcaption className="path-title">{title}</figcaption>
      <svg
        className="trail"
        viewBox={`0 0 ${field.width} ${field.height - 34}`}
        role="img"
        aria-label={title}
        focusable="false"
      >
        <title>{title}</title>
        <Hills />
        <ellipse className="lagoon" cx="722" cy="187" rx="54" ry="27" />
        {walks.map((leg) => (
          <path key={leg.d} className="road" d={leg.d} />
        ))}
        {walks.map((leg) => (
          <path key={leg.d} className={`leg ${isMarked ? walkState(leg.to, all) : 'closed'}`} d={leg.d} />
        ))}
        {all.map((each, index) => (
          <Stop key={each.stage.id} standing={each} number={index + 1} isMarked={isMarked} />
        ))}
      </svg>
      <ol className="stage-list">
        {all.map((each, index) => (
          <StageItem key={each.stage.id} standing={each} number={index + 1} isMarked={isMarked} words={words} />
        ))}
      </ol>
    </figure>
  );
}

function walkState(to: number, all: readonly StageStanding[]): StandingState {
  const reached = all.filter((each) => each.state !== 'ahead').map((each) => stagePlaces[each.stage.id].x);
  const end = Math.max(0, ...reached);
  const stop = all.find((each) => each.stage.activities.some((number) => number === to));
  return stop !== undefined && stagePlaces[stop.stage.id].x <= end ? 'closed' : 'ahead';
}

interface StopProps {
  standing: StageStanding;
  number: number;
  isMarked: boolean;
}

function Stop(props: StopProps): ReactElement {
  const { stage, state } = props.standing;
  const { x, y } = stagePlaces[stage.id];
  const shown = props.isMarked ? state : 'closed';
  return (
    <g className={`station stop ${shown}`} transform={`translate(${x} ${y})`}>
      {shown === 'open' ? <circle className="halo" r="32" /> : null}
      <circle className="dot" r="23" />
      <text className="number" y="8">
        {props.number}
      </text>
    </g>
  );
}

function StageItem(props: StopProps & { words: PathWords }): ReactElement {
  const { standing, words } = props;
  const { name, says } = words.stages[standing.stage.id];
  const shown = props.isMarked ? standing.state : 'closed';
  return (
    <li className={`stage ${shown}`} aria-current={shown === 'open' ? 'step' : undefined}>
      <span className="stage-number">{props.number}</span>
      <div>
        <p className="stage-title">{name}</p>
        <p className="stage-says">{says}</p>
        {props.isMarked ? <p className="stage-state">{words.stageStates[standing.state]}</p> : null}
      </div>
    </li>
  );
}
