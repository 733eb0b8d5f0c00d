import type { ToldState } from '@alianzas/domain/alliance';
import type { CaseFile } from '@alianzas/domain/views';
import { stopped as closed, instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, Written } from '@alianzas/ui';

/** What is said of each state as it is told, and `so` after its day; of what happened that day, or goes on `since` it. */
const SAYS: Partial<Record<ToldState, { says: string; since?: string; so?: string }>> = {
  suspended: { says: 'Esta alianza está suspendida', since: 'desde el' },
  withdrawn: { says: 'La organización se retiró de esta alianza' },
  endedEarly: { says: 'Esta alianza terminó antes de tiempo' },
  declined: { says: 'La organización declinó la invitación', so: ': esto no llegó a ser una alianza' },
  revoked: { says: 'La invitación se revocó', so: ': esto no llegó a ser una alianza' },
};

/** On every page of a case that does not run: since when, why, and where it may go on. */
export function Stopped({
  file,
}: {
  file: Pick<CaseFile, 'code' | 'told' | 'isSuspended' | 'neverBegan' | 'stopped' | 'invitation'>;
}) {
  const said = SAYS[file.told];
  if (!said) return null;
  const { stopped, invitation } = file;
  const day = stopped ? ` ${said.since ?? 'el'} ${instantWords(stopped.at)}` : '';
  return (
    <Notice tone="attention">
      <p>
        <strong>{closed(`${said.says}${day}${said.so ?? ''}`)}</strong>{' '}
        {stopped ? (
          <Written text={`${stopped.by ? `${stopped.by} dejó esta razón` : 'Razón'}: ${stopped.reason}`} />
        ) : null}
      </p>
      {file.neverBegan && invitation ? (
        <p>
          Si se puede invitar otra vez, se hace desde{' '}
          <a href={backoffice.invitation(invitation.code)}>la invitación {invitation.code}</a>.
        </p>
      ) : null}
      {file.isSuspended ? (
        <p>
          Nada de su camino se puede cerrar hasta{' '}
          <a href={`${backoffice.allianceState(file.code)}?acto=reanudar`}>reanudarla</a>.
        </p>
      ) : null}
    </Notice>
  );
}
