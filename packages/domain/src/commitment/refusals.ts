import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface CommitmentRefusals {
  'commitment.acceptedBefore': { number: number; wordedOn: string };
  'commitment.acceptedInFuture': NoFacts;
  'commitment.acceptedStands': { number: number };
  'commitment.alreadyAccepted': { number: number };
  'commitment.amendmentFiled': { number: number };
  'commitment.amendmentPrepared': { number: number };
  'commitment.dueInThePast': { dueOn: string };
  'commitment.lapsed': { number: number; dueOn: string };
  'commitment.loopNotAccepted': { number: number };
  'commitment.loopStands': { number: number };
  'commitment.noObjection': { number: number };
  'commitment.noneToAccept': NoFacts;
  'commitment.notAccepted': { number: number };
  'commitment.notInForce': { number: number; state: string };
  'commitment.notOfLoop': { number: number };
  'commitment.notProposed': { number: number; state: string };
  'commitment.objectionStands': { number: number };
  'commitment.ofOneOrganization': NoFacts;
  'commitment.ownObjection': { number: number };
  'commitment.ownProposal': { number: number };
  'commitment.ownWording': { number: number };
  'commitment.packetPrepared': NoFacts;
  'commitment.reported': { number: number };
  'commitment.waits': { number: number };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends CommitmentRefusals {}
}
