import type { FirstOf } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { MeetingTable } from '../../pages/meeting-table.tsx';

/** The first of a list; when there are more, how many, and the way to all of them. */
export function First({ caption, of: { rows, total } }: { caption: string; of: FirstOf }) {
  return (
    <>
      <MeetingTable caption={caption} meetings={rows} />
      {rows.length < total ? (
        <p>
          Se muestran {rows.length} de {total}. <a href={`${backoffice.meetings()}?todas=1`}>Ver todas</a>
        </p>
      ) : null}
    </>
  );
}
