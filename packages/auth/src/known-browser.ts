import { timingSafeEqual } from 'node:crypto';
import { foldEmail } from '@alianzas/domain/identity';
import { cookie } from './cookies.ts';
import { markOf, newToken } from './secrets.ts';
import type { Visit } from './visit.ts';

/**
 * The bucket in which a staff person's tries count. A browser that this account entered with before has its own: who
 * guesses from elsewhere fills the account's bucket and never keeps the real person out (ASVS 6.1.1).
 */
export function accountBucket(visit: Visit, email: string): string {
  const account = foldEmail(email);
  const [nonce = '', mark = ''] = visit.presented.known?.split('.') ?? [];
  const expected = markOf(visit.key, 'known', `${account}\n${nonce}`);
  const fits = mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected));
  return fits ? `known:${nonce}` : `account:${account}`;
}

/** The cookie by which this browser is known for the account, set once both factors were right. */
export function knownCookie(visit: Visit, email: string): string {
  const nonce = newToken();
  return cookie('known', `${nonce}.${markOf(visit.key, 'known', `${foldEmail(email)}\n${nonce}`)}`);
}
