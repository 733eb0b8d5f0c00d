export type { Contribution, ContributionEvent, ContributionState, Origin } from './contribution.ts';
export { declareContribution } from './declare.ts';
export { reactions } from './events.ts';
export { type MatrixCell, type MatrixTotal, type MatrixTotals, matrixTotals } from './matrix.ts';
export { mayDeclare, mayVerify } from './policy.ts';
export { contributionsOf } from './rows.ts';
export { contribution } from './tables.ts';
export { verifyContribution } from './verify.ts';
