import { allow, type Outcome, refuse } from '../platform/outcome.ts';

/** How many requests a browser holds. */
export const REQUESTS_HERE = 6;

interface Held {
  id: string;
  startedAt: string;
  sentAt: string | null;
}

/** Whether nobody reaches it but by this browser: a link is mailed when it is sent. */
export function isUnsent({ sentAt }: Pick<Held, 'sentAt'>): boolean {
  return sentAt === null;
}

/**
 * Which requests the browser lets go of so that it can hold one more: those sent longest ago, whose mail has their link. An
 * unsent draft stays; refuses `request.tooManyHere` where there are only such.
 */
export function roomForOneMore<Of extends Held>(held: readonly Of[]): Outcome<Of[]> {
  const over = held.length + 1 - REQUESTS_HERE;
  if (over <= 0) return allow([]);
  const sent = held.filter((one) => !isUnsent(one)).sort((a, b) => a.sentAt!.localeCompare(b.sentAt!));
  return sent.length < over ? refuse('request.tooManyHere', { limit: REQUESTS_HERE }) : allow(sent.slice(0, over));
}
