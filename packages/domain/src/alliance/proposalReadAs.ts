import { readAs } from '../platform/index.ts';

/** The version of a proposal as it is approved, with the organizations that it is of: who comes in or goes makes another. 0 without one. */
export function proposalReadAs(saved: { version: number } | null, organizations: readonly string[]): number {
  return saved ? readAs([`version ${saved.version}`, ...organizations]) : 0;
}
