import { type Actor, hasRole, personOf } from '../platform/actor.ts';
import type { Acta, ActaItem } from './acta.ts';

const NEEDS_SECOND_PERSON: readonly number[] = [14, 15];

type Writers = Pick<Acta, 'draftedBy' | 'submittedBy'>;

/**
 * The sessions that decide for many, 14 and 15, are prepared by one person and confirmed by another, lead or director:
 * neither who began its acta nor who sent it to review, who answers for what it says.
 */
export function mayConfirmSession(actor: Actor, acta: Writers, items: readonly ActaItem[]): boolean {
  if (!items.some((item) => NEEDS_SECOND_PERSON.includes(item.content.activity))) return true;
  const person = personOf(actor);
  return hasRole(actor, 'lead', 'director') && person !== acta.draftedBy && person !== acta.submittedBy;
}
