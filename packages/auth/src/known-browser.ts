import { timingSafeEqual } from 'node:crypto';
import { type App, type AttemptMarks, foldEmail } from '@alianzas/domain/identity';
import { cookie } from './cookies.ts';
import { markOf, newToken } from './secrets.ts';
import { attemptMarks, type Visit } from './visit.ts';

/** How many accounts a shared computer is known for, the last ones that entered. */
const REMEMBERED = 5;

/**
 * The buckets in which an account's tries count. A browser that entered with this account before has its own and counts
 * in no network: who guesses from elsewhere fills the account's bucket and never keeps the real person out (ASVS 6.1.1).
 */
export function accountMarks(visit: Visit, app: App, email: string): AttemptMarks {
  const account = foldEmail(email);
  const known = remembered(visit).find((one) => isOf(visit, app, account, one));
  if (!known) return attemptMarks(visit, `account:${account}`);
  const [nonce] = known.split('.');
  return { account: markOf(visit.key, 'account', `known:${nonce}`), network: null };
}

/**
 * The cookie by which this browser is known for the account, set once it was proved whose it is; for the accounts that
 * it was known for it goes on. It holds random numbers and their keyed marks, and names nobody.
 */
export function knownCookie(visit: Visit, app: App, email: string): string {
  return rememberedWith(visit, app, email, newToken());
}

/**
 * The same for a browser that proved only the mailbox: all such of an account share one bucket, so that new links bring
 * no new tries.
 */
export function mailboxCookie(visit: Visit, app: App, email: string): string {
  return rememberedWith(visit, app, email, markOf(visit.key, 'mailbox', `${app}\n${foldEmail(email)}`));
}

function rememberedWith(visit: Visit, app: App, email: string, nonce: string): string {
  const account = foldEmail(email);
  const others = remembered(visit).filter((one) => !isOf(visit, app, account, one));
  const all = [`${nonce}.${markOf(visit.key, USE[app], `${account}\n${nonce}`)}`, ...others];
  return cookie(app === 'portal' ? 'knownAlly' : 'known', all.slice(0, REMEMBERED).join('~'));
}

const USE: Record<App, string> = { portal: 'known ally', backoffice: 'known' };

function remembered(visit: Visit): string[] {
  return (visit.presented.known?.split('~') ?? []).slice(0, REMEMBERED);
}

function isOf(visit: Visit, app: App, account: string, presented: string): boolean {
  const [nonce = '', mark = ''] = presented.split('.');
  const expected = Buffer.from(markOf(visit.key, USE[app], `${account}\n${nonce}`));
  const given = Buffer.from(mark);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
