import type { ActivityNumber } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { answersOf } from './answers.ts';
import { stages } from './stages.ts';
import type { Standing } from './standing.ts';
import type { PathWords } from './words.ts';

/** The path in words: the same sixteen activities as a list by stage; on a narrow screen it is the drawing. */
export function TrailList(props: { standings: readonly Standing[]; rounds: number; words: PathWords }): ReactElement {
  const { standings, rounds, words } = props;
  const isSkipped = standings.some((each) => each.activity.number === 5 && each.answer === 'no');
  const of = (numbers: readonly ActivityNumber[]): Standing[] =>
    standings.filter((each) => numbers.includes(each.activity.number));
  return (
    <ol className="trail-list">
      {stages.map((stage, index) => (
        <li key={stage.id}>
          <div className={`trail-stage ${index > 0 && isReached(standings, stage.activities[0]) ? 'reached' : ''}`}>
            {index === 0 ? null : <StageRail isBeside={stage.id === 'agree'} isLaneTaken={isSkipped} />}
            {words.stages[stage.id].name}
          </div>
          <ol start={stage.activities[0]}>
            {of(index === 0 ? [1, ...stage.activities] : stage.activities).map((standing) => (
              <Step
                key={standing.activity.number}
                standing={standing}
                rounds={rounds}
                isLaneTaken={standing.activity.number < 11 ? isSkipped : rounds > 0}
                words={words}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function isReached(standings: readonly Standing[], first: ActivityNumber | undefined): boolean {
  return standings.some((each) => each.activity.number === first && each.state !== 'ahead');
}

/** The line between two stages, beside the name of the second; the shortcut of NO passes along *Acordar*. */
function StageRail(props: { isBeside: boolean; isLaneTaken: boolean }): ReactElement {
  return (
    <svg className="rail" viewBox="0 0 40 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path className={props.isBeside && props.isLaneTaken ? '' : 'rail-in'} d="M26 0V100" />
      {props.isBeside ? <path className={props.isLaneTaken ? 'lane taken' : 'lane'} d="M8 0V100" /> : null}
    </svg>
  );
}

interface StepProps {
  standing: Standing;
  rounds: number;
  isLaneTaken: boolean;
  words: PathWords;
}

function Step(props: StepProps): ReactElement {
  const { standing, rounds, words } = props;
  const { activity, state } = standing;
  const isFork = (activity.number === 5 || activity.number === 8) && props.isLaneTaken;
  return (
    <li
      className={`step ${activity.phva.toLowerCase()} ${state}${isFork ? ' skips' : ''}`}
      aria-current={state === 'open' ? 'step' : undefined}
    >
      <Rail activity={activity.number} isLaneTaken={props.isLaneTaken} />
      <span className="step-number">{activity.number}</span>
      <span className="step-text">
        <span className="step-name">{activity.name}</span>
        <span className="step-state">
          <span className="letter" aria-hidden="true">
            {activity.phva}
          </span>
          {` ${words.phva[activity.phva]} · ${words.states[state]}${note(standing, rounds, words)}`}
        </span>
      </span>
    </li>
  );
}

function note(standing: Standing, rounds: number, words: PathWords): string {
  const { number } = standing.activity;
  if (number === 5 && standing.answer !== null) {
    return ` · ${answersOf(number)[standing.answer]}`;
  }
  if (number === 13 && rounds > 0) return ` · ${words.rounds(rounds)}`;
  return '';
}

/** The side lane of a row: 5 to 8 is the shortcut of NO, 13 to 11 the way back. */
const lanes: Partial<Record<ActivityNumber, string>> = {
  5: 'M26 50C26 70 8 60 8 100',
  6: 'M8 0V100',
  7: 'M8 0V100',
  8: 'M8 0C8 40 26 30 26 50',
  11: 'M26 50C26 30 8 40 8 100',
  12: 'M8 0V100',
  13: 'M8 0C8 60 26 70 26 50',
};

function Rail(props: { activity: ActivityNumber; isLaneTaken: boolean }): ReactElement {
  const { activity } = props;
  const lane = lanes[activity];
  return (
    <svg className="rail" viewBox="0 0 40 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {activity === 1 ? null : <path className="rail-in" d="M26 0V50" />}
      {activity === 16 ? null : <path className="rail-out" d="M26 50V100" />}
      {lane === undefined ? null : <path className={props.isLaneTaken ? 'lane taken' : 'lane'} d={lane} />}
    </svg>
  );
}
