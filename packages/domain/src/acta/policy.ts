import { type Actor, hasRole, personOf } from '../platform/actor.ts';
import type { Acta, ActaItem } from './acta.ts';

const NEEDS_SECOND_PERSON: readonly number[] = [14, 15];

type Writers = Pick<Acta, 'draftedBy' | 'submittedBy' | 'writtenBy'>;

/**
 * The sessions that decide for many, 14 and 15, are prepared by one person and confirmed by another, lead or director:
 * neither who began its acta, nor who wrote what it says last, nor who sent it to review.
 */
export function mayConfirmSession(actor: Actor, acta: Writers, items: readonly ActaItem[]): boolean {
  if (!items.some((item) => NEEDS_SECOND_PERSON.includes(item.content.activity))) return true;
  return hasRole(actor, 'lead', 'director') && !hasWritten(personOf(actor), acta);
}

function hasWritten(person: string | null, { draftedBy, submittedBy, writtenBy }: Writers): boolean {
  return [draftedBy, submittedBy, writtenBy].includes(person);
}
