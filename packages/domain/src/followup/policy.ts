import { mayDrive } from '../alliance/policy.ts';
import { type Actor, hasRole } from '../platform/actor.ts';
import type { Nonconformity } from './followup.ts';

type OfCase = { professionalId: string };

/** Nonconformities are decided, corrected and closed by who drives the case, or by quality, whose register they are. */
export function mayTreat(actor: Actor, alliance: OfCase): boolean {
  return mayDrive(actor, alliance) || hasRole(actor, 'quality');
}

/** What was only proposed is dismissed by who treats it; what a person opened, by the lead, the director or quality. */
export function mayDismiss(actor: Actor, alliance: OfCase, { state }: Pick<Nonconformity, 'state'>): boolean {
  const isOpened = state === 'open' || state === 'corrected';
  return isOpened ? hasRole(actor, 'lead', 'director', 'quality') : mayTreat(actor, alliance);
}
