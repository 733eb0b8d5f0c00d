import type { ActivityNumber, RecordKind } from './procedure.ts';

/** A record of the closed list: its name as the procedure writes it and where it is asked for. */
export interface CataloguedRecord {
  kind: RecordKind | 'matrix';
  name: string;
  /** Empty for the matrix, which section 3 asks for outside the sixteen activities */
  activities: readonly ActivityNumber[];
  /** What the record is evidence of, among the things that the procedure refers to */
  evidenceOf?: 'policyIndicator';
}

/** The records that the system may ask for, and no other: adding one needs a new version of the procedure. */
export const recordCatalogue: readonly CataloguedRecord[] = [
  { kind: 'minutes', name: 'Acta de reunión', activities: [1, 3, 4, 5, 8, 9, 12, 14, 15] },
  { kind: 'proposal', name: 'Propuesta de la alianza', activities: [2] },
  { kind: 'networkEntry', name: 'Base de datos de la Red', activities: [6] },
  { kind: 'notice', name: 'Correo electrónico o comunicación', activities: [7] },
  { kind: 'filedCommitments', name: 'compromisos del Aliado', activities: [9] },
  { kind: 'plan', name: 'Plan de trabajo RED', activities: [10] },
  { kind: 'evidence', name: 'Evidencia de la ejecución', activities: [11] },
  { kind: 'planWithFollowUp', name: 'Plan de trabajo RED con seguimiento', activities: [12] },
  { kind: 'resolution', name: 'resolución según corresponda', activities: [14] },
  { kind: 'balance', name: 'Informe de Balance final', activities: [16] },
  {
    kind: 'quantification',
    name: 'Cuantificación de recursos privados y comunitarios ejecutados de forma articulada en estrategias de transformación cultural',
    activities: [16],
    evidenceOf: 'policyIndicator',
  },
  { kind: 'matrix', name: 'matriz con la relación de las entregas', activities: [] },
];

/** Whether the kinds that are kept satisfy what the row demands: one of every group. */
export function demandsMet(demands: readonly (readonly RecordKind[])[], kept: readonly RecordKind[]): boolean {
  return demands.every((group) => group.some((kind) => kept.includes(kind)));
}
