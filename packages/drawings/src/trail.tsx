import type { Path } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { field, type Leg, legs, places, type Point, ridges } from './landscape.ts';
import type { Standing, StandingState } from './standing.ts';
import { stages } from './stages.ts';
import type { PathWords } from './words.ts';

/** The hills, without people: decoration that other drawings may stand on. */
export function Hills(): ReactElement {
  return (
    <g className="hills">
      <path className="hill-far" d={ridges.far} />
      <path className="hill-middle" d={ridges.middle} />
      <path className="hill-near" d={ridges.near} />
      <Frailejones />
    </g>
  );
}

const plants: readonly (Point & { size: number })[] = [
  { x: 968, y: 196, size: 1.1 },
  { x: 928, y: 226, size: 0.8 },
  { x: 560, y: 288, size: 0.7 },
  { x: 888, y: 268, size: 0.9 },
];

function Frailejones(): ReactElement {
  return (
    <>
      {plants.map((plant) => (
        <g key={plant.x} className="plant" transform={`translate(${plant.x} ${plant.y}) scale(${plant.size})`}>
          <path className="plant-stem" d="M0 0V-17" />
          <path className="plant-leaf" d="M0-16L-13-20M0-16L-10-28M0-16L0-32M0-16L10-28M0-16L13-20M0-16L-9-11M0-16L9-11" />
        </g>
      ))}
    </>
  );
}

/** The state of one stretch: walked, not taken, or still ahead. */
export function legState(leg: Leg, standing: (number: number) => Standing | undefined, rounds: number): StandingState {
  const from = standing(leg.from);
  const to = standing(leg.to);
  if (leg.kind === 'loop') return rounds > 0 ? 'closed' : 'ahead';
  const isSkipped = standing(5)?.answer === 'no';
  if (leg.kind === 'skip') return isSkipped ? 'closed' : from?.state === 'closed' ? 'notApplicable' : 'ahead';
  if (isSkipped && (leg.from === 6 || leg.to === 6 || leg.from === 7)) return 'notApplicable';
  if (from?.state === 'closed' && to !== undefined && to.state !== 'ahead') return 'closed';
  return 'ahead';
}

/** The wide drawing of the path: decoration for the ear, because the list beside it says the same in words. */
export function Trail(props: { standings: readonly Standing[]; path: Path; words: PathWords }): ReactElement {
  const { standings, path, words } = props;
  const find = (number: number): Standing | undefined => standings.find((each) => each.activity.number === number);
  const now = path.step === null ? undefined : find(path.step);
  return (
    <svg className="trail" viewBox={`0 0 ${field.width} ${field.height}`} aria-hidden="true" focusable="false">
      <Hills />
      <ellipse className="lagoon" cx="722" cy="187" rx="54" ry="27" />
      <path className="ripple" d="M690 198h22M738 200h18M698 206h40" />
      {legs.map((leg) => (
        <path key={leg.d} className="road" d={leg.d} />
      ))}
      {legs.map((leg) => (
        <path key={leg.d} className={`leg ${legState(leg, find, path.rounds)}`} d={leg.d} />
      ))}
      <path className="arrow" d="M640 166l6 10l8-9" />
      <text className="trail-note" x="378" y="304">{words.branchNo}</text>
      <text className="trail-rounds" x="722" y="191">{path.rounds > 0 ? words.rounds(path.rounds) : ''}</text>
      <path className="flag" d="M958 50V8l24 9l-24 9" />
      {standings.map((each) => (
        <Station key={each.activity.number} standing={each} />
      ))}
      <StageNames words={words} />
      {now === undefined ? null : <Callout standing={now} words={words} />}
    </svg>
  );
}

const radius: Record<StandingState, number> = { closed: 14, open: 18, notApplicable: 11, ahead: 14 };

function Station(props: { standing: Standing }): ReactElement {
  const { activity, state } = props.standing;
  const { x, y } = places[activity.number];
  const r = radius[state];
  const isDecision = activity.successor.kind === 'decision';
  return (
    <g className={`station ${activity.phva.toLowerCase()} ${state}`} transform={`translate(${x} ${y})`}>
      {state === 'open' ? <circle className="halo" r={r + 8} /> : null}
      {isDecision ? <path className="dot" d={diamond(r + 4)} /> : <circle className="dot" r={r} />}
      <text className="number" y="5">{activity.number}</text>
      <text className="letter" y={r + 18}>{activity.phva}</text>
    </g>
  );
}

function diamond(r: number): string {
  return `M0-${r}L${r} 0L0 ${r}L-${r} 0Z`;
}

const stageSpans: readonly (readonly [number, number])[] = [[92, 184], [214, 422], [446, 602], [630, 814], [830, 960]];

function StageNames(props: { words: PathWords }): ReactElement {
  return (
    <>
      {stages.map((stage, index) => {
        const [from, to] = stageSpans[index] ?? [0, 0];
        return (
          <g key={stage.id}>
            <path className="bracket" d={`M${from} 338H${to}`} />
            <text className="stage-name" x={(from + to) / 2} y="360">{props.words.stages[stage.id].name}</text>
          </g>
        );
      })}
    </>
  );
}

function Callout(props: { standing: Standing; words: PathWords }): ReactElement {
  const { activity } = props.standing;
  const { x, y } = places[activity.number];
  const isLeft = x < 500;
  const top = 34;
  return (
    <g className="callout">
      <path className="leader" d={`M${x} ${y - 28}V${top - 14}`} />
      <text className="callout-kicker" x={x + (isLeft ? 10 : -10)} y={top} textAnchor={isLeft ? 'start' : 'end'}>
        {`${props.words.now} · ${props.words.activity.toLowerCase()} ${activity.number}`}
      </text>
      <text className="callout-name" x={x + (isLeft ? 10 : -10)} y={top + 24} textAnchor={isLeft ? 'start' : 'end'}>
        {activity.name}
      </text>
    </g>
  );
}
