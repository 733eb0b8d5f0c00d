import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo } from '../platform/actor.ts';

/** Each side reports its own execution: anybody of the organization; for the secretariat, who drives the case. */
export function mayReport(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return organization === null ? mayDrive(actor, alliance) : belongsTo(actor, organization);
}
