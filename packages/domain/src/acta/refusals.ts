import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface ActaRefusals {
  'acta.activityNotOfMeeting': { activity: number };
  'acta.allianceNotOfMeeting': NoFacts;
  'acta.alreadyDrafted': NoFacts;
  'acta.alreadyReturned': NoFacts;
  'acta.closed': { state: string };
  'acta.itemUnfinished': {
    organizations?: readonly string[];
    ofActivity?: number;
    ofAlliance?: string;
    activity: number;
  };
  'acta.itemWithoutCase': { activity: number };
  'acta.itemWithoutParty': { activity: number; of: string };
  'acta.itemsMissing': NoFacts;
  'acta.meetingNotHeld': NoFacts;
  'acta.meetingNotYet': { at: string };
  'acta.notDraft': { state: string };
  'acta.notInReview': NoFacts;
  'acta.oneItemOnly': { activity: number; of: string };
  'acta.reasonMissing': NoFacts;
  'acta.textMissing': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends ActaRefusals {}
}
