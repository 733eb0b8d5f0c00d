import type { Actor, BearerPurpose } from '../platform/index.ts';

/** What the presented capability link is about; null when there is none of that purpose. */
export function subjectOf(actor: Actor, purpose: BearerPurpose): string | null {
  return actor.kind === 'bearer' && actor.purpose === purpose ? actor.subject : null;
}
