import type { Refused } from '../refusals.ts';
import type { Extension } from '../slots.ts';

/** A landed file, not yet trusted: what its name says it is, and where its bytes lie. */
export interface Candidate {
  path: string;
  bytes: number;
  extension: Extension;
}

export type Inspection = { ok: true; width?: number; height?: number } | Refused;
export type Inspector = (candidate: Candidate) => Promise<Inspection>;
