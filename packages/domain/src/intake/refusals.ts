import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface IntakeRefusals {
  'cycle.none': NoFacts;
  'file.alreadySent': NoFacts;
  'invitation.alreadyAnswered': { state: string };
  'invitation.another': { invitation: null | string };
  'invitation.beingIncluded': NoFacts;
  'invitation.caseEnded': NoFacts;
  'invitation.expired': { on: string };
  'invitation.noLongerOpen': NoFacts;
  'invitation.notAccepted': { state: string };
  'invitation.takenOut': NoFacts;
  'invitation.workBegan': { step: number };
  'request.alreadyAnswered': { state: string };
  'request.fileSent': NoFacts;
  'request.filesTooMany': { limit: number };
  'request.initiativeGone': NoFacts;
  'request.notBack': { state: string };
  'request.notEditable': { state: string };
  'request.notWaiting': { state: string };
  'request.pagesMissing': { pages: readonly string[] };
  'request.repeatsDeclined': { repeats: string };
  'request.repeatsDuplicate': { repeats: string };
  'request.repeatsItself': { repeats: string };
  'request.repeatsLapsed': { repeats: string };
  'request.repeatsNone': { repeats: string };
  'request.repeatsUnseen': { repeats: string; name: null | string; kind: null | string; sentAt: null | string };
  'request.repeatsUnsent': { repeats: string };
  'request.repeatsWithdrawn': { repeats: string };
  'request.stillCompleting': { by: null | string };
  'request.tooManyHere': { limit: number };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends IntakeRefusals {}
}
