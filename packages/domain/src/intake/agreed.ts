import { bogotaDay } from '../platform/days.ts';
import { type BindingText, type BindingTextId, bindingTextOn } from '../procedure/index.ts';
import type { InvitationState } from './intake.ts';

const CONDITIONS: readonly BindingTextId[] = ['generalConditions', 'purposes'];

/** The texts that an invitation shows before it is answered, as they held at that instant: accepting it agrees to them. */
export function conditionsAt(at: Date): BindingText[] {
  return CONDITIONS.map((id) => bindingTextOn(id, bogotaDay(at)));
}

/** The texts that an answered invitation agreed to: none of one that was not accepted. */
export function agreedIn({ state, answeredAt }: { state: InvitationState; answeredAt: Date | null }): BindingText[] {
  return state === 'accepted' && answeredAt ? conditionsAt(answeredAt) : [];
}

/** A text as an acceptance keeps it: its name, its version and its hash. */
export function citedAs({ id, version, sha256 }: BindingText): string {
  return `${id} ${version} ${sha256}`;
}
