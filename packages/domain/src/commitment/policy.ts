import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo } from '../platform/actor.ts';
import type { CommitmentSide } from './commitment.ts';

/** The professional writes what was agreed; an ally's people may write their own organization's. */
export function mayPropose(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return mayDrive(actor, alliance) || (organization !== null && belongsTo(actor, organization));
}

/** Only who represents the organization, or a delegate, commits it. */
export function mayCommit(actor: Actor, organization: string): boolean {
  return belongsTo(actor, organization, 'representative', 'delegate');
}

/** Taken back by the side that wrote it; the other side sends it back, or proposes its own. */
export function mayWithdraw(
  actor: Actor,
  alliance: { professionalId: string },
  { organization, proposedSide }: { organization: string | null; proposedSide: CommitmentSide },
): boolean {
  if (proposedSide === 'team') return mayDrive(actor, alliance);
  return organization !== null && belongsTo(actor, organization);
}

/** What an organization accepted is put aside by who may commit it, or by who drives the case. */
export function mayReplace(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return mayDrive(actor, alliance) || (organization !== null && mayCommit(actor, organization));
}
