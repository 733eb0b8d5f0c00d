import { type Actor, hasRole, personOf } from '../platform/actor.ts';
import type { Acta, ActaItem } from './acta.ts';

const NEEDS_SECOND_PERSON: readonly number[] = [14, 15];

/** The sessions that decide for many, 14 and 15, are prepared by one person and confirmed by another, lead or director. */
export function mayConfirmSession(actor: Actor, acta: Pick<Acta, 'draftedBy'>, items: readonly ActaItem[]): boolean {
  if (!items.some((item) => NEEDS_SECOND_PERSON.includes(item.content.activity))) return true;
  return hasRole(actor, 'lead', 'director') && personOf(actor) !== acta.draftedBy;
}
