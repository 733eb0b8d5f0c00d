import type { Origin } from './contribution.ts';
import type { LedgerLine } from './line.ts';

/** What one ally gave for one initiative in a cycle. Values are whole pesos, as text: JSON holds no bigint. */
export interface MatrixCell {
  initiative: string;
  initiativeId: string;
  organization: string;
  organizationId: string;
  origin: Origin;
  deliveries: number;
  verifiedDeliveries: number;
  /** Of them, those that cannot be monetised: they count as deliveries and add nothing */
  notMonetizable: number;
  declared: string;
  verified: string;
}

export interface MatrixTotal {
  id: string;
  name: string;
  deliveries: number;
  verifiedDeliveries: number;
  declared: string;
  verified: string;
}

export interface MatrixTotals {
  whole: Omit<MatrixTotal, 'id' | 'name'>;
  byInitiative: MatrixTotal[];
  byAlly: MatrixTotal[];
  byOrigin: MatrixTotal[];
}

/** The cells of the matrix: a cell for each initiative, ally and origin that the lines speak of, in their order. */
export function matrixCells(lines: readonly LedgerLine[]): MatrixCell[] {
  const cells = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = `${line.initiativeId}/${line.organizationId}/${line.origin}`;
    cells.set(key, [...(cells.get(key) ?? []), line]);
  }
  return [...cells.values()].map((own) => {
    const { initiative, initiativeId, organization, organizationId, origin } = own[0]!;
    return {
      ...{ initiative, initiativeId, organization, organizationId, origin },
      deliveries: own.length,
      verifiedDeliveries: own.filter((line) => line.state === 'verified').length,
      notMonetizable: own.filter((line) => !line.monetizable).length,
      declared: pesosOf(own),
      verified: pesosOf(own.filter((line) => line.state === 'verified')),
    };
  });
}

/** What the lines add up to, in whole pesos. */
export function pesosOf(lines: readonly Pick<LedgerLine, 'value'>[]): string {
  return lines.reduce((total, line) => total + BigInt(line.value ?? 0), 0n).toString();
}

/**
 * The movilización de recursos de otras entidades u organizaciones, whole and by initiative, by ally and by origin
 * every sector counts here, the public one too, unlike in the quantification. The greatest first.
 */
export function matrixTotals(cells: readonly MatrixCell[]): MatrixTotals {
  return {
    whole: sumOf(cells),
    byInitiative: grouped(cells, (cell) => [cell.initiativeId, cell.initiative]),
    byAlly: grouped(cells, (cell) => [cell.organizationId, cell.organization]),
    byOrigin: grouped(cells, (cell) => [cell.origin, cell.origin]),
  };
}

function sumOf(cells: readonly MatrixCell[]): MatrixTotals['whole'] {
  const sum = (pick: (cell: MatrixCell) => string) =>
    cells.reduce((total, cell) => total + BigInt(pick(cell)), 0n).toString();
  return {
    deliveries: cells.reduce((total, cell) => total + cell.deliveries, 0),
    verifiedDeliveries: cells.reduce((total, cell) => total + cell.verifiedDeliveries, 0),
    declared: sum((cell) => cell.declared),
    verified: sum((cell) => cell.verified),
  };
}

function grouped(cells: readonly MatrixCell[], keyOf: (cell: MatrixCell) => [string, string]): MatrixTotal[] {
  const groups = new Map<string, { name: string; cells: MatrixCell[] }>();
  for (const cell of cells) {
    const [id, name] = keyOf(cell);
    const group = groups.get(id) ?? { name, cells: [] };
    group.cells.push(cell);
    groups.set(id, group);
  }
  return [...groups]
    .map(([id, group]) => ({ id, name: group.name, ...sumOf(group.cells) }))
    .sort((a, b) => compare(BigInt(b.verified), BigInt(a.verified)) || a.name.localeCompare(b.name, 'es'));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
