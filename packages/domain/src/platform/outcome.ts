/** A rule that says no: one code and the facts that its Spanish sentence needs (never personal data, but in a question to who may know it). */
export interface Refusal {
  code: RefusalCode;
  [fact: string]: string | number | boolean | readonly string[] | null;
}

/** The facts of a code whose sentence needs none. */
export type NoFacts = Readonly<Record<string, never>>;

/** Every code that a rule refuses with, and its facts. Each concept adds its own: without one there is nothing to refuse with. */
// biome-ignore lint/suspicious/noEmptyInterface: the concepts extend it
export interface Refusals {}

export type RefusalCode = keyof Refusals;

type Facts<Code extends RefusalCode> = NoFacts extends Refusals[Code]
  ? [facts?: Refusals[Code]]
  : [facts: Refusals[Code]];

/** `others`: what else was refused at once, after the first, by a rule that says all that it found. */
export type Outcome<T = void> = { ok: true; value: T } | { ok: false; refusal: Refusal; others?: readonly Refusal[] };

export interface Refused {
  ok: false;
  refusal: Refusal;
}

/** The rule says yes, with what it decided. */
export function allow(): Outcome;
export function allow<T>(value: T): Outcome<T>;
export function allow<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value };
}

/** The rule says no. Inside `transact` a refusal rolls back like a throw, and reaches the caller as data. */
export function refuse<Code extends RefusalCode>(code: Code, ...[facts]: Facts<Code>): Refused {
  return { ok: false, refusal: { ...facts, code } };
}

/** What may be offered of an act: what its rule says now, or null when it is not for who asks. */
export type Offer<T = void> = Outcome<T> | null;

/** The offer of an act to who may do it. */
export function offer<T>(may: boolean, said: Outcome<T>): Offer<T> {
  return may ? said : null;
}

/** Whether an act is offered with nothing in its way. */
export function isOffered(offered: Offer<unknown>): boolean {
  return offered?.ok === true;
}

/** Allowed when nothing was found; else refused with all of it, the first as the refusal. */
export function allowUnless(found: readonly Refusal[]): Outcome {
  const [refusal, ...others] = found;
  if (!refusal) return allow();
  return others.length > 0 ? { ok: false, refusal, others } : { ok: false, refusal };
}

/** What was refused among what several rules said, in their order: all that is missing, not only the first. */
export function refusalsIn(said: readonly Outcome<unknown>[]): Refusal[] {
  return said.flatMap((one) => (one.ok ? [] : [one.refusal, ...(one.others ?? [])]));
}
