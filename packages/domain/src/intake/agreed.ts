import { bogotaDay } from '../platform/days.ts';
import { type BindingText, type BindingTextId, bindingTextOn } from '../procedure/index.ts';

const CONDITIONS: readonly BindingTextId[] = ['generalConditions', 'purposes'];

/** The texts that an invitation shows before it is answered, as they held at that instant: accepting it agrees to them. */
export function conditionsAt(at: Date): BindingText[] {
  return CONDITIONS.map((id) => bindingTextOn(id, bogotaDay(at)));
}

/** A text as an acceptance keeps it: its name, its version and its hash. */
export function citedAs({ id, version, sha256 }: BindingText): string {
  return `${id} ${version} ${sha256}`;
}
