import type { LedgerLine } from '@alianzas/domain/contribution';
import { categoryWord, longDay, pesos, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, Link } from '@alianzas/ui';

/** What a list of deliveries says of each, whatever it is a list of. */
export const LEDGER_COLUMNS: Column<LedgerLine>[] = [
  {
    key: 'alliance',
    label: 'Alianza',
    cell: (line) => <Link href={backoffice.allianceContributions(line.alliance)}>{line.alliance}</Link>,
  },
  { key: 'ally', label: 'Aliado', cell: (line) => line.organization },
  { key: 'initiative', label: 'Iniciativa', cell: (line) => line.initiative },
  { key: 'what', label: 'Entrega', cell: (line) => `${categoryWord(line.category)}: ${line.description}` },
  { key: 'on', label: 'Entregado', cell: (line) => longDay(line.deliveredOn) },
  { key: 'state', label: 'Estado', cell: (line) => statusOf('contribution', line.state).label },
  {
    key: 'value',
    label: 'Valor',
    numeric: true,
    cell: (line) => (line.value === null ? 'Sin valor' : pesos(line.value)),
  },
];
