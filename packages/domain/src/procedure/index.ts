export { answersOf } from './answers.ts';
export {
  acceptsCycle,
  type CycleFact,
  CycleFault,
  type CyclePath,
  evolveCycle,
  hasOutcome,
  initialCyclePath,
  mayBeginAlliances,
} from './cycle.ts';
export { accepts, evolve, initialPath, mayOpen, ProcedureFault } from './evolve.ts';
export { isReturn, reachableFrom, skippedBy, successorBy, successorsOf } from './graph.ts';
export { headings } from './headings.ts';
export {
  type Correction,
  controlledActivity,
  corrections,
  nonconformityRecords,
} from './nonconformity.ts';
export type {
  Activity,
  ActivityLevel,
  ActivityNumber,
  Answer,
  Fact,
  Facts,
  Path,
  Phva,
  RecordKind,
  Successor,
  Visit,
} from './procedure.ts';
export { PHASES } from './procedure.ts';
export { type CataloguedRecord, demandsMet } from './records.ts';
export { consentPurposes } from './texts/personal-data.ts';
export { type BindingText, type BindingTextId, bindingText, bindingTextOn, bindingTexts, fieldsOf } from './texts.ts';
export { lastStep } from './undo.ts';
export type {
  AllianceKind,
  GeneralConditions,
  GlossaryEntry,
  NonconformityControl,
  Principle,
  PrincipleCode,
  ProcedureContent,
  ProcedureVersion,
  Purpose,
  PurposeCode,
  Relation,
  Signature,
  SignatureRole,
  Unit,
} from './version.ts';
export {
  activitiesOf,
  activityOf,
  contentOf,
  openActivityOf,
  principlesOf,
  procedureVersions,
  signaturesByClock,
  versionInForce,
  versionNumbered,
} from './versions.ts';
export {
  besideStep,
  closedVisit,
  latestVisit,
  openVisit,
  type Stand,
  standOf,
  type ToldVisit,
  toldVisit,
} from './visits.ts';
