import { allow, type Outcome } from '@alianzas/domain/platform';
import type { Secret } from './cookies.ts';
import { markOf, newToken } from './secrets.ts';
import type { Visit } from './visit.ts';

/** For how long what was proved gives the same answer to the same browser: a second press, or the page sent again. */
export const AGAIN_SECONDS = 30;

/** What a browser comes to a door with. */
export interface Knock {
  door: string;
  /** The secret that no other browser holds; null where it brings none: then the proof serves once, as ever */
  ticket: Secret | null;
  /** What is used up, and whatever else was sent with it */
  proof: readonly string[];
}

/** What passing a door gives, the same for the same knock, and to be made by nobody else: what is kept of it is a hash. */
export interface Pass {
  sessionId: string;
}

interface Acts<T> {
  /** Uses the proof up */
  first(pass: Pass): Promise<Outcome<T>>;
  /** What `first` gave less than `AGAIN_SECONDS` ago, when it still holds; it grants nothing by itself */
  again(pass: Pass): Promise<T | null>;
}

const underWay = new Map<string, Promise<Outcome<unknown>>>();

/**
 * The one way through every door that uses a proof up. Of the same proof twice from one browser the second waits for the
 * first and gets the same, counted once: whoever presses twice sees only the second answer. From another browser it is
 * the second use that it is.
 */
export async function once<T>(visit: Visit, { door, ticket, proof }: Knock, acts: Acts<T>): Promise<Outcome<T>> {
  if (!ticket) return acts.first({ sessionId: newToken() });
  const sessionId = markOf(visit.key, 'pass', JSON.stringify([door, ticket.value, ...proof]));
  const earlier = underWay.get(sessionId);
  if (earlier) return earlier as Promise<Outcome<T>>;
  const answer = answered({ sessionId }, acts).finally(() => underWay.delete(sessionId));
  underWay.set(sessionId, answer);
  return answer;
}

/** Asked before, so that nothing is counted, and after a refusal: another process may have been first. */
async function answered<T>(pass: Pass, { first, again }: Acts<T>): Promise<Outcome<T>> {
  const before = await again(pass);
  if (before) return allow(before);
  const outcome = await first(pass);
  const meanwhile = outcome.ok ? null : await again(pass);
  return meanwhile ? allow(meanwhile) : outcome;
}
