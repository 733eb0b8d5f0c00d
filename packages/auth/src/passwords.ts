import { hash, verify } from '@node-rs/argon2';
import { semaphore } from './semaphore.ts';

/** Argon2id (the library's default), 19 MiB, two passes, one lane: OWASP's minimum (ASVS 11.4.2). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two hashes at once on a process: a flood of guesses waits instead of taking both cores and the memory. */
const oneOfTwo = semaphore(2);

let dummy: Promise<string> | null = null;

/** The argon2id hash, salted, of a password or of a code of few digits (ASVS 6.5.2). Exactly as received (6.2.8). */
export function hashPassword(password: string): Promise<string> {
  return oneOfTwo(() => hash(password, COST));
}

/**
 * Whether the password is the one that was hashed. With no hash (no such account) it does the same work against a
 * hash of nothing and says no, so that the time tells nothing (ASVS 6.3.8).
 */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this one');
  const against = hashed ?? (await dummy);
  const fits = await oneOfTwo(() => verify(against, password));
  return hashed !== null && fits;
}
