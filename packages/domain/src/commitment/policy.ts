import { mayDrive } from '../alliance/policy.ts';
import { type Actor, belongsTo } from '../platform/actor.ts';
import type { CommitmentSide, CommitmentState } from './commitment.ts';

/** The professional writes what was agreed; an ally's people may write their own organization's. */
export function mayPropose(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return mayDrive(actor, alliance) || (organization !== null && belongsTo(actor, organization));
}

/** Only who represents the organization, or a delegate, commits it. */
export function mayCommit(actor: Actor, organization: string): boolean {
  return belongsTo(actor, organization, 'representative', 'delegate');
}

interface Own {
  organization: string | null;
  state: CommitmentState;
}

/** Rewritten by whoever may write it; what who represents an organization sent back, its people rewrite only as one who may commit it. */
export function mayAmend(actor: Actor, alliance: { professionalId: string }, { organization, state }: Own): boolean {
  if (mayDrive(actor, alliance)) return true;
  if (organization === null) return false;
  return state === 'returned' ? mayCommit(actor, organization) : belongsTo(actor, organization);
}

/** Taken back by the side that wrote it; the other side sends it back, or proposes its own. */
export function mayWithdraw(
  actor: Actor,
  alliance: { professionalId: string },
  { organization, proposedSide, state }: Own & { proposedSide: CommitmentSide },
): boolean {
  if (proposedSide === 'team') return mayDrive(actor, alliance);
  if (organization === null) return false;
  return state === 'returned' ? mayCommit(actor, organization) : belongsTo(actor, organization);
}

/** What an organization accepted is put aside by who may commit it, or by who drives the case. */
export function mayReplace(actor: Actor, alliance: { professionalId: string }, organization: string | null): boolean {
  return mayDrive(actor, alliance) || (organization !== null && mayCommit(actor, organization));
}
