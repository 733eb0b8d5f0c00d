export {
  type Actor,
  actorMark,
  type BearerPurpose,
  belongsTo,
  hasRole,
  holderOf,
  type Membership,
  type OrganizationRole,
  organizationsOf,
  personOf,
  type StaffRole,
} from './actor.ts';
export { among } from './among.ts';
export { type CalendarDay, type ClockEvent, clockFace } from './clock.ts';
export { type CodeKind, nextCode } from './codes.ts';
export { instant } from './columns.ts';
export { type Ctx, type Database, type RecordEvent, record } from './context.ts';
export { openPool, type Pool } from './database.ts';
export {
  addBusinessDays,
  addDays,
  addMonths,
  bogotaDay,
  bogotaInstant,
  bogotaTime,
  businessDaysBetween,
  type Day,
  endOfDay,
  isDay,
  receivedOn,
} from './days.ts';
export { atSignIn, besideSignIn, openSignInDoor, openSubject } from './door.ts';
export { Forbidden, type LastChange, NotFound, ReasonNeeded, Stale, type Trail } from './errors.ts';
export {
  type AnyEvent,
  type Audience,
  canonical,
  type DomainEvent,
  type EventData,
  type EventName,
  type Events,
  type EventsOf,
  type Job,
  ofEvent,
  type Reactions,
  type Stream,
  type StreamKind,
} from './event.ts';
export { databaseMark, type FileRow, fileRows, keysNamed, keysOfSums, sumsOf, tellMissing } from './files.ts';
export { newId } from './ids.ts';
export { inTurn } from './inTurn.ts';
export { enqueue } from './jobs.ts';
export type { FileScan, KeptFile } from './kept.ts';
export { moveClock } from './moveClock.ts';
export { checkDigit, parseNit } from './nit.ts';
export {
  allow,
  allowUnless,
  isOffered,
  type Offer,
  type Outcome,
  type Refusal,
  type RefusalCode,
  type Refusals,
  refusalsIn,
  refuse,
} from './outcome.ts';
export type { PlatformRefusals } from './refusals.ts';
export { ROW_SUMS, summed, withRowSum } from './rowSums.ts';
export { inOrder, saysTheSame } from './same.ts';
export { scoped } from './scope.ts';
export { seal, Unsealable, unseal } from './seal.ts';
export { type Stored, storedAs, tolerant, type Upcast, unchanged } from './stored.ts';
export { claim, forgetMarks, isClaimed, keepSent, markOf, sentAt } from './submission.ts';
export { readAs, sha256Of } from './sum.ts';
export { attempt, event, eventSubject, file, installation, streamHead, workerHeartbeat } from './tables.ts';
export { isHeld, isTaken, lendScope, lockWaitOf, setScope, sqlState, transact, unitOfWork } from './transact.ts';
export { WORD_SUMS, withWordSums, wordId } from './wordSums.ts';
