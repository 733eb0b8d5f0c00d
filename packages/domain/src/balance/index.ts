export {
  type Balance,
  type BalanceEvent,
  type FigureName,
  type FigureRow,
  type Figures,
  figureNames,
  type Narrative,
  type Quantification,
  type ToldBalance,
} from './balance.ts';
export { carryOverAlliance } from './carryOver.ts';
export { confirmBalance, hasNoOutcome, waitingAlliances } from './confirm.ts';
export { contributedTo } from './contributed.ts';
export { correctBalanceNumber } from './correctNumber.ts';
export { cutOf, toldOfCycle } from './cut.ts';
export { cycleOfAct } from './cycleOfAct.ts';
export { facts, reactions } from './events.ts';
export { figureRowsOf } from './figureRows.ts';
export { figuresOf } from './figures.ts';
export { figuresReadAs } from './figuresReadAs.ts';
export { fileBalance } from './file.ts';
export { offersCarryingOver, offersOfBalance, offersOfBalanceFiling } from './offers.ts';
export { type PlannedAlliance, type PlannedLine, plansOfCycle } from './plans.ts';
export { proposeImprovement } from './proposeImprovement.ts';
export {
  isQuantified,
  type QuantificationColumn,
  type QuantifiedLine,
  quantificationFormat,
  quantifiedLines,
  quantify,
} from './quantification.ts';
export type { BalanceRefusals } from './refusals.ts';
export { balanceOf } from './rows.ts';
export { balanceReadAs, type Later, toldBalance } from './rules.ts';
export { saveBalance } from './save.ts';
export { type Cut, storedCut, storedNarrative } from './stored.ts';
export { balance, carryOver, improvementAction } from './tables.ts';
