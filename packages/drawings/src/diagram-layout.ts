import type { Activity } from '@alianzas/domain/procedure';
import { recordHalf } from './diagram-symbols.tsx';

export interface DiagramRow {
  activity: Activity;
  y: number;
  height: number;
}

/** A branch that leaves the straight line: from a decision to the activity that its answer opens. */
export interface DiagramBranch {
  from: DiagramRow;
  to: DiagramRow;
  answer: 'yes' | 'no';
}

export interface DiagramPanel {
  rows: DiagramRow[];
  branches: DiagramBranch[];
  isFirst: boolean;
  isLast: boolean;
  height: number;
}

const leastRow = 104;
export const panelWidth = 400;
const head = 76;
const foot = 24;

/** Half of the procedure per panel, joined by a connector; a branch is drawn in the panel that holds both its ends. */
export function diagramPanels(activities: readonly Activity[]): DiagramPanel[] {
  const half = Math.ceil(activities.length / 2);
  return [activities.slice(0, half), activities.slice(half)].map((part, index) => {
    const { rows, height } = stack(part);
    return {
      rows,
      branches: branchesOf(rows),
      isFirst: index === 0,
      isLast: index === 1,
      height: height + head - foot,
    };
  });
}

/** A row is as high as its record needs. */
function stack(activities: readonly Activity[]): { rows: DiagramRow[]; height: number } {
  const rows: DiagramRow[] = [];
  let height = head;
  for (const activity of activities) {
    const own = Math.max(leastRow, recordHalf(activity.record) * 2 + 24);
    rows.push({ activity, y: height + own / 2, height: own });
    height += own;
  }
  return { rows, height };
}

function branchesOf(rows: readonly DiagramRow[]): DiagramBranch[] {
  return rows.flatMap((from) => {
    const { successor, number } = from.activity;
    if (successor.kind !== 'decision') return [];
    const answer = successor.no === number + 1 ? 'yes' : 'no';
    const to = rows.find((row) => row.activity.number === successor[answer]);
    return to === undefined ? [] : [{ from, to, answer } as const];
  });
}
