import type { Refused } from '../refusals.ts';
import type { Extension } from '../slots.ts';

/** A landed file, not yet trusted: where its bytes lie, what its name says it is, and what its slot takes. */
export interface Candidate {
  path: string;
  bytes: number;
  extension: Extension;
  allowed: readonly Extension[];
}

/** Bytes of a video that nobody but an authorised reader of the original sees: `[from, until, written instead]`. */
export type Veil = readonly (readonly [from: number, until: number, instead?: string])[];

/** What a file really is, whatever its name says; a picture's upright size, and what a video must not tell. */
export interface Inspected {
  ok: true;
  extension: Extension;
  width?: number;
  height?: number;
  veil?: Veil;
}

export type Inspection = Inspected | Refused;
export type Inspector = (candidate: Candidate) => Promise<Inspection>;
