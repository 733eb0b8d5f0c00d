import type { CaseFile } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, Written } from '@alianzas/ui';

const SAYS: { readonly [told: string]: string } = {
  suspended: 'Esta alianza está suspendida',
  withdrawn: 'La organización se retiró de esta alianza',
  endedEarly: 'Esta alianza terminó antes de tiempo',
  declined: 'La organización declinó la invitación: esto no llegó a ser una alianza',
  revoked: 'La invitación se revocó: esto no llegó a ser una alianza',
};

/** On every page of a case that does not run: since when, why, and where it may go on. */
export function Stopped({ file }: { file: Pick<CaseFile, 'code' | 'state' | 'told' | 'stopped' | 'invitation'> }) {
  const says = SAYS[file.told];
  if (!says) return null;
  const { stopped, invitation } = file;
  const isOfInvitation = file.told !== file.state;
  return (
    <Notice tone="attention">
      <p>
        <strong>{`${says}${stopped ? ` desde el ${instantWords(stopped.at).replace(/\.$/, '')}` : ''}.`}</strong>{' '}
        {stopped ? <Written text={`${stopped.by} dejó esta razón: ${stopped.reason}`} /> : null}
      </p>
      {isOfInvitation && invitation ? (
        <p>
          El motivo, y cómo invitar otra vez, están en{' '}
          <a href={backoffice.invitation(invitation.code)}>la invitación {invitation.code}</a>.
        </p>
      ) : null}
      {file.state === 'suspended' ? (
        <p>
          Nada de su camino se puede cerrar hasta{' '}
          <a href={`${backoffice.allianceState(file.code)}?acto=reanudar`}>reanudarla</a>.
        </p>
      ) : null}
    </Notice>
  );
}
