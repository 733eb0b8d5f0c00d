import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import type { Tray } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { PhvaMark, Tag } from '@alianzas/ui';
import { Beside } from '../../pages/beside.tsx';
import { TurnLine, type TurnReader } from '../../pages/turn.tsx';

/** The alliances of the tray are of who reads it. */
export const MINE = { mine: true, professional: '' };
export const theirs = ({ professional }: Tray['alliances'][number]): TurnReader => ({ mine: false, professional });

/** Where what an alliance waits for is done. */
function whereOf({ code, step, turn, again }: Tray['alliances'][number]): string {
  if (turn?.task === 'prepareAmendment' && again) return backoffice.packet(again);
  return turn?.task === 'answerObjection' ? backoffice.allianceCommitments(code) : backoffice.activity(code, step);
}

/** The cases of a group, each with what it waits for, from whom, and what is open beside its step. */
export function Steps({
  rows,
  reader,
}: {
  rows: Tray['alliances'];
  reader: (row: Tray['alliances'][number]) => TurnReader;
}) {
  return (
    <ul className="tasks">
      {rows.map((row) => {
        const activity = activityOf(row.step as ActivityNumber, row.procedureVersion);
        return (
          <li key={row.code}>
            <div>
              <a href={whereOf(row)}>
                {row.code} · {row.organizations}
              </a>
              <p className="hint">
                {row.title}
                <br />
                {row.step}. {activity.name} <PhvaMark letter={activity.phva} word />
                {row.beside ? (
                  <>
                    <br />
                    <Beside code={row.code} activity={row.beside} />
                  </>
                ) : null}
              </p>
            </div>
            <div className="task-turn">
              {row.unattended ? <Tag tone="attention">{`Sin quien actúe por ${row.unattended}`}</Tag> : null}
              {row.turn ? <TurnLine turn={row.turn} reader={reader(row)} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
