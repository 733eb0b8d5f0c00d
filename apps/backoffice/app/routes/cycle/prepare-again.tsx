import type { FilingLine } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ActionForm } from '@alianzas/ui';

/** An amendment that was taken back is put at the desk again: its commitment still needs its number. */
export function PrepareAgain({ line }: { line: FilingLine }) {
  if (!line.can.prepareAgain) return null;
  return (
    <>
      <p>El compromiso nuevo sigue en firme y necesita radicado antes del Sí en la actividad 13.</p>
      <ActionForm
        action={backoffice.packet(line.id)}
        label="Preparar la adenda otra vez"
        hidden={{ alliance: line.allianceId ?? '' }}
        name="intent"
        value="prepareAgain"
      />
    </>
  );
}
