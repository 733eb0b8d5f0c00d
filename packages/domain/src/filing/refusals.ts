import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface FilingRefusals {
  'filing.alreadyFiled': { number: string };
  'filing.alreadyPrepared': NoFacts;
  'filing.commitmentsLapsed': { numbers: readonly string[] };
  'filing.commitmentsNotAccepted': { numbers: readonly string[] };
  'filing.dateBeforePrepared': { filedOn: string; openedOn: string };
  'filing.dateInTheFuture': { filedOn: string };
  'filing.notAPacket': NoFacts;
  'filing.notFiled': NoFacts;
  'filing.nothingToPrepare': NoFacts;
  'filing.numberTaken': { number: string };
  'filing.partyWithoutCommitments': { parties: number; without: readonly string[] };
  'filing.sameNumber': { number: string };
  'filing.withdrawn': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends FilingRefusals {}
}
