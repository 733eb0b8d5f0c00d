import type { Activity } from '@alianzas/domain/procedure';
import type { ReactElement } from 'react';
import { type DiagramWords, diagramWords } from './diagram-words.ts';

/** Section 5.2 as a table: each activity with its eight columns; definition cards on a narrow screen. Where it is wider than its page it scrolls by itself, also with the keyboard. */
export function ActivityTable(props: { activities: readonly Activity[]; words?: DiagramWords }): ReactElement {
  const { activities, words = diagramWords } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to with the keyboard too
    <div className="scroller" role="group" aria-label={words.table} tabIndex={0}>
      <table className="data activities">
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <tr key={activity.number}>
              {cells(activity).map((cell, index) => (
                <td
                  key={words.columns[index]}
                  data-label={words.columns[index]}
                  className={numeric.has(index) ? 'figure' : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const numeric = new Set([0, 6]);

function cells(activity: Activity): (string | number)[] {
  const { number, phva, name, description, actors, responsible, hours, record } = activity;
  return [number, phva, name, description, actors, responsible, hours, record];
}
