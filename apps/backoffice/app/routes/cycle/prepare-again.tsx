import type { FilingLine } from '@alianzas/domain/views';
import { count } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Link } from '@alianzas/ui';
import { PackedTable } from './packed-table.tsx';

/** What was taken back is put at the desk again: a packet on the page of 9, an amendment here. */
export function PrepareAgain({ line }: { line: FilingLine }) {
  if (!line.again) return null;
  if (line.kind === 'commitments') {
    return line.alliance ? (
      <p>
        <Link href={backoffice.activity(line.alliance, 9)}>Preparar el paquete otra vez, en la actividad 9</Link>
      </p>
    ) : null;
  }
  if (!line.can.prepareAgain) return <p>Falta prepararla otra vez: lo hace quien lleva la alianza.</p>;
  return (
    <>
      <p>El compromiso nuevo sigue en firme y necesita radicado antes del Sí en la actividad 13.</p>
      <p>{`Lo que va en la adenda: ${count(line.loose.length, 'compromiso', 'compromisos')}.`}</p>
      <PackedTable caption={`Lo que va en la adenda de ${line.subject}`} rows={line.loose} />
      <ActionForm
        action={backoffice.packet(line.id)}
        label="Preparar la adenda otra vez"
        hidden={{ alliance: line.allianceId ?? '', version: String(line.promisedAs) }}
        name="intent"
        value="prepareAgain"
      />
    </>
  );
}
