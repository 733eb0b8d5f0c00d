import type { CaseFile } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Link, Notice } from '@alianzas/ui';
import { useOpens } from '@alianzas/web/opens';

/** What the way to a packet that is to be prepared again is called. */
export const PREPARE_AGAIN = 'Preparar la adenda otra vez';

/** On every page of a case whose amendment left the filing desk: it still needs its number, and here is the way to it. */
export function OffTheDesk({ file: { again } }: { file: Pick<CaseFile, 'again'> }) {
  const opens = useOpens();
  if (!again.amendment) return null;
  return (
    <Notice tone="attention">
      La adenda del nuevo compromiso salió de la mesa de radicación sin radicado, y lo necesita antes del Sí en la
      actividad 13.{' '}
      {opens('cycle/packet') ? <Link href={backoffice.packet(again.amendment)}>{PREPARE_AGAIN}</Link> : null}
    </Notice>
  );
}
