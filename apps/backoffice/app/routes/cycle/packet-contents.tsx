import type { FilingLine } from '@alianzas/domain/views';
import { count, longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, PrintHeader } from '@alianzas/ui';

/** What goes in a packet, a row for each commitment: the document that is filed, as the page prints it. */
export function PacketContents({ line }: { line: FilingLine }) {
  const { commitments, subject, filed } = line;
  if (commitments.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="contenido">
      <PrintHeader
        name={subject}
        url={backoffice.packet(line.id)}
        date={`Preparado el ${longDay(line.openedOn)}`}
        number={filed ? `Radicado ${filed.number}` : undefined}
      />
      <h3 id="contenido">{`Lo que va en el paquete: ${count(commitments.length, 'compromiso', 'compromisos')}`}</h3>
      <DataTable
        caption={subject}
        captionHidden
        rows={commitments}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', label: 'Compromiso', cell: ({ number, action }) => `${number}. ${action}` },
          { key: 'party', label: 'Responde', cell: ({ party }) => party ?? 'La Secretaría' },
          { key: 'deliverable', label: 'Se entrega', cell: ({ deliverable }) => deliverable },
          { key: 'due', label: 'Para el', cell: ({ dueOn }) => longDay(dueOn) },
          {
            key: 'accepted',
            label: 'Aceptado',
            cell: ({ acceptedOn, objectedOn }) => {
              if (acceptedOn) return longDay(acceptedOn);
              return objectedOn ? `Sin aceptar. Objetado el ${longDay(objectedOn)}` : 'Sin aceptar';
            },
          },
        ]}
      />
    </section>
  );
}
