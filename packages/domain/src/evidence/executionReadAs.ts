import { readAs } from '../platform/index.ts';

/** The version of an execution as one number: evidence that comes, is reviewed or is taken back makes another, and so does a turn of its case. */
export function executionReadAs(
  alliance: { version: number },
  evidence: readonly { id: string; state: string }[],
): number {
  return readAs([`case ${alliance.version}`, ...evidence.map(({ id, state }) => `${id} ${state}`)]);
}
