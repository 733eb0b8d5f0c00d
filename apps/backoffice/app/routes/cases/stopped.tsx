import type { CaseFile } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, Written } from '@alianzas/ui';

const SAYS: { readonly [state: string]: string } = {
  suspended: 'Esta alianza está suspendida',
  withdrawn: 'La organización se retiró de esta alianza',
  endedEarly: 'Esta alianza terminó antes de tiempo',
};

/** On every page of a case that does not run: since when, why, and where it may go on. */
export function Stopped({ file }: { file: Pick<CaseFile, 'code' | 'state' | 'stopped'> }) {
  const says = SAYS[file.state];
  if (!says) return null;
  const { stopped } = file;
  return (
    <Notice tone="attention">
      <p>
        <strong>{`${says}${stopped ? ` desde el ${instantWords(stopped.at).replace(/\.$/, '')}` : ''}.`}</strong>{' '}
        {stopped ? <Written text={`${stopped.by} dejó esta razón: ${stopped.reason}`} /> : null}
      </p>
      {file.state === 'suspended' ? (
        <p>
          Nada de su camino se puede cerrar hasta{' '}
          <a href={`${backoffice.allianceState(file.code)}?acto=reanudar`}>reanudarla</a>.
        </p>
      ) : null}
    </Notice>
  );
}
