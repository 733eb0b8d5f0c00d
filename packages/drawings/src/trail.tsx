import type { Path } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { answersOf } from './answers.ts';
import { field, type Leg, legs, type Point, places, ridges } from './landscape.ts';
import { stages } from './stages.ts';
import type { Standing, StandingState } from './standing.ts';
import type { PathWords } from './words.ts';

/** The hills, without people: decoration that other drawings may stand on. */
export function Hills(): ReactElement {
  return (
    <g className="hills">
      <path className="hill-far" d={ridges.far} />
      <path className="mist" d="M120 208H236M528 132H654M774 116H836" />
      <path className="hill-middle" d={ridges.middle} />
      <path className="hill-near" d={ridges.near} />
      <Frailejones />
    </g>
  );
}

const plants: readonly (Point & { size: number })[] = [
  { x: 872, y: 250, size: 0.75 },
  { x: 902, y: 262, size: 1 },
  { x: 954, y: 300, size: 1.9 },
  { x: 598, y: 312, size: 0.8 },
  { x: 628, y: 322, size: 1.15 },
];

/** The leaves of a frailejón, opened like a hand around the head of its trunk. */
const rosette =
  'M0-20C-8-20-16-18-20-12C-12-13-6-16 0-20C-10-24-18-25-22-22C-14-19-7-19 0-20C-7-28-13-33-17-33C-13-26-8-22 0-20C-3-29-3-36 0-41C3-36 3-29 0-20C8-22 13-26 17-33C13-33 7-28 0-20C7-19 14-19 22-22C18-25 10-24 0-20C6-16 12-13 20-12C16-18 8-20 0-20Z';

function Frailejones(): ReactElement {
  return (
    <>
      {plants.map((plant) => (
        <g key={plant.x} className="plant" transform={`translate(${plant.x} ${plant.y}) scale(${plant.size})`}>
          <path className="plant-stem" d="M-3 0L-4-20H4L3 0Z" />
          <path className="plant-leaf" d={rosette} />
          <path className="plant-flower" d="M-7-33v.1M1-38v.1M9-32v.1" />
        </g>
      ))}
    </>
  );
}

/** The state of one stretch: walked, not taken, or still ahead. */
function legState(leg: Leg, standing: (number: number) => Standing | undefined, rounds: number): StandingState {
  const from = standing(leg.from);
  const to = standing(leg.to);
  if (leg.kind === 'loop') return rounds > 0 ? 'closed' : 'ahead';
  const isSkipped = standing(5)?.answer === 'no';
  if (leg.kind === 'skip' && isSkipped) return 'closed';
  if (leg.kind === 'skip') return from?.state === 'closed' ? 'notApplicable' : 'ahead';
  if (isSkipped && (leg.from === 6 || leg.to === 6 || leg.from === 7)) return 'notApplicable';
  if (from?.state === 'closed' && to !== undefined && to.state !== 'ahead') return 'closed';
  return 'ahead';
}

interface TrailProps {
  title: string;
  standings: readonly Standing[];
  path: Path;
  words: PathWords;
}

/** The wide drawing of the path, described in one sentence; the list beside it says every activity in words. */
export function Trail(props: TrailProps): ReactElement {
  const { standings, path, words } = props;
  const find = (number: number): Standing | undefined => standings.find((each) => each.activity.number === number);
  const now = path.step === null ? undefined : find(path.step);
  const told = now ?? standings.find((each) => each.state === 'stopped');
  return (
    <svg
      className="trail"
      viewBox={`0 0 ${field.width} ${field.height}`}
      role="img"
      aria-label={props.title}
      focusable="false"
    >
      <title>{props.title}</title>
      <desc>{words.summary(path, now?.activity)}</desc>
      <Hills />
      <ellipse className="lagoon" cx="722" cy="187" rx="54" ry="27" />
      <path className="ripple" d="M690 198h22M738 200h18M698 206h40" />
      {legs.map((leg) => (
        <path key={leg.d} className="road" d={leg.d} />
      ))}
      {legs.map((leg) => (
        <path key={leg.d} className={`leg ${legState(leg, find, path.rounds)}`} d={leg.d} />
      ))}
      <path className={path.rounds > 0 ? 'arrow taken' : 'arrow'} d="M727 128.5l-9 7l9 7" />
      <text className="trail-note" x="378" y="304">
        {answersOf(5).no}
      </text>
      <text className="trail-note" x="303" y="206">
        {answersOf(5).yes}
      </text>
      <text className="trail-rounds" x="722" y="191">
        {path.rounds > 0 ? words.rounds(path.rounds) : ''}
      </text>
      <path className="flag" d="M958 50V8l24 9l-24 9" />
      {standings.map((each) => (
        <Station key={each.activity.number} standing={each} />
      ))}
      <StageNames words={words} />
      {told === undefined ? null : <Callout standing={told} words={words} />}
    </svg>
  );
}

const radius: Record<StandingState, number> = { closed: 14, open: 18, stopped: 16, notApplicable: 11, ahead: 14 };

function Station(props: { standing: Standing }): ReactElement {
  const { activity, state } = props.standing;
  const { x, y } = places[activity.number];
  const r = radius[state];
  const isDecision = activity.successor.kind === 'decision';
  return (
    <g className={`station ${activity.phva.toLowerCase()} ${state}`} transform={`translate(${x} ${y})`}>
      {state === 'open' ? <circle className="halo" r={r + 8} /> : null}
      {isDecision ? <path className="dot" d={diamond(r + 4)} /> : <circle className="dot" r={r} />}
      <text className="number" y="5">
        {activity.number}
      </text>
      <text className="letter" y={r + 18}>
        {activity.phva}
      </text>
    </g>
  );
}

function diamond(r: number): string {
  return `M0-${r}L${r} 0L0 ${r}L-${r} 0Z`;
}

const stageSpans: readonly (readonly [number, number])[] = [
  [92, 184],
  [214, 422],
  [446, 602],
  [630, 814],
  [830, 960],
];

function StageNames(props: { words: PathWords }): ReactElement {
  return (
    <>
      {stages.map((stage, index) => {
        const [from, to] = stageSpans[index] ?? [0, 0];
        return (
          <g key={stage.id} className="stage-mark">
            <path className="bracket" d={`M${from} 338H${to}`} />
            <text className="stage-name" x={(from + to) / 2} y="360">
              {props.words.stages[stage.id].name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Callout(props: { standing: Standing; words: PathWords }): ReactElement {
  const { activity, state } = props.standing;
  const { x, y } = places[activity.number];
  const kicker = state === 'stopped' ? props.words.states.stopped : props.words.now;
  const isLeft = x < 500;
  const top = 34;
  return (
    <g className="callout">
      <path className="leader" d={`M${x} ${y - 28}V${top - 14}`} />
      <text className="callout-kicker" x={x + (isLeft ? 10 : -10)} y={top} textAnchor={isLeft ? 'start' : 'end'}>
        {`${kicker} · ${props.words.activity.toLowerCase()} ${activity.number}`}
      </text>
      <text className="callout-name" x={x + (isLeft ? 10 : -10)} y={top + 24} textAnchor={isLeft ? 'start' : 'end'}>
        {activity.name}
      </text>
    </g>
  );
}
