import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo } from '../platform/actor.ts';

/** The professional writes what was agreed; an ally's people may write their own organization's. */
export function mayPropose(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return mayDrive(actor, alliance) || (organization !== null && belongsTo(actor, organization));
}

/** Only who represents the organization, or a delegate, commits it. */
export function mayCommit(actor: Actor, organization: string): boolean {
  return belongsTo(actor, organization, 'representative', 'delegate');
}
