import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface AllianceRefusals {
  'acta.bodyAnsweredTwice': { activity: number };
  'acta.methodologyTwice': { organizations: readonly string[]; names: null };
  'acta.partyMissing': { missing: number; organizations: readonly string[]; names: null };
  'acta.partyUnknown': { ofActivity?: number; ofAlliance?: null | string };
  'activePart.allActive': NoFacts;
  'activePart.alreadyYes': NoFacts;
  'activePart.nothingChanges': NoFacts;
  'activePart.stillIncluding': NoFacts;
  'activity.notOpen': { activity: number; step: null | number };
  'activity.recordMissing': { activity: number };
  'alliance.alreadyEnded': NoFacts;
  'alliance.counted': NoFacts;
  'alliance.notRunning': { state: string };
  'alliance.notSuspended': NoFacts;
  'alliance.oneActorOnly': NoFacts;
  'alliance.professionalNotOfTeam': NoFacts;
  'alliance.unanswered': NoFacts;
  'dialogue.dateInTheFuture': NoFacts;
  'dialogue.noMethodology': NoFacts;
  'dialogue.notAPact': NoFacts;
  'handover.disabled': NoFacts;
  'handover.ended': { codes: readonly string[] };
  'handover.noSuchRole': NoFacts;
  'handover.notActivated': NoFacts;
  'handover.notTheirs': { codes: readonly string[] };
  'handover.samePerson': NoFacts;
  'methodology.alreadyRetired': NoFacts;
  'methodology.nameTaken': NoFacts;
  'pact.principlesNotAccepted': NoFacts;
  'party.alreadyIn': NoFacts;
  'party.alreadyOut': NoFacts;
  'party.hasRecords': NoFacts;
  'party.invitationClosed': NoFacts;
  'party.invited': NoFacts;
  'party.lastOne': NoFacts;
  'proposal.loyaltyTakesOneEntity': NoFacts;
  'proposal.methodologyUnknown': NoFacts;
  'proposal.otherPurposeMissing': NoFacts;
  'proposalInput.modeOfStrategy': NoFacts;
  'proposalInput.supportMissing': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends AllianceRefusals {}
}
