/** A rule that says no: one code and the facts that its Spanish sentence needs (never personal data). */
export interface Refusal {
  code: string;
  [fact: string]: string | number | boolean | readonly string[] | null;
}

export type Outcome<T = void> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** The rule says yes, with what it decided. */
export function allow(): Outcome;
export function allow<T>(value: T): Outcome<T>;
export function allow<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value };
}

/** The rule says no. Inside `transact` a refusal rolls back like a throw, and reaches the caller as data. */
export function refuse(code: string, facts: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { ...facts, code } };
}

/** What was refused among what several rules said, in their order: all that is missing, not only the first. */
export function refusalsIn(said: readonly Outcome<unknown>[]): Refusal[] {
  return said.flatMap((one) => (one.ok ? [] : [one.refusal]));
}
