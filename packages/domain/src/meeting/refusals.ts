import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface MeetingRefusals {
  'meeting.activityNotPossible': { activity: null | number; cases: readonly string[]; steps: readonly string[] };
  'meeting.alreadyHeld': NoFacts;
  'meeting.beforeCase': { cases: readonly string[]; on: string };
  'meeting.cancelled': NoFacts;
  'meeting.caseOfAnotherCycle': { cases: readonly string[]; year: number };
  'meeting.closed': NoFacts;
  'meeting.committeeAlone': NoFacts;
  'meeting.committeeWithoutAlliances': NoFacts;
  'meeting.endsBeforeStart': NoFacts;
  'meeting.hasActa': NoFacts;
  'meeting.movedToThePast': NoFacts;
  'meeting.notYet': NoFacts;
  'meeting.organizationOfNoCase': NoFacts;
  'meeting.sameMoment': NoFacts;
  'meeting.withoutAlliances': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends MeetingRefusals {}
}
