import type { PackedCommitment } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { DataTable } from '@alianzas/ui';

/** Commitments as they go, or went, in a packet: a row for each. */
export function PackedTable({ caption, rows }: { caption: string; rows: readonly PackedCommitment[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
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
  );
}
