import type { Activity, Path } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { standings } from './standing.ts';
import { Trail } from './trail.tsx';
import { TrailList } from './trail-list.tsx';
import { type PathWords, pathWords, wordsOfPath } from './words.ts';

export interface PathDrawingProps {
  activities: readonly Activity[];
  path: Path;
  /** Spoken and shown title of the figure; `words.title` when absent */
  title?: string;
  /** On wide screens: 'shown' prints the five columns of activities under the hills, 'spoken' keeps them for screen readers */
  list?: 'shown' | 'spoken';
  words?: PathWords;
}

/**
 * El camino: the sixteen activities as a trail over the hills, where the path stands, what is closed, how many rounds.
 * Wide containers (from 45rem) show the hillside, narrow ones a vertical trail; both come in one markup, without script.
 */
export function PathDrawing(props: PathDrawingProps): ReactElement {
  const { activities, path, list = 'shown' } = props;
  const words = wordsOfPath(props.words ?? pathWords, path);
  const title = props.title ?? words.title;
  const all = standings(activities, path);
  return (
    <figure className={`path path-${list}`}>
      <figcaption className="path-title">{title}</figcaption>
      <Trail title={title} standings={all} path={path} words={words} />
      <TrailList standings={all} rounds={path.rounds} words={words} />
    </figure>
  );
}
