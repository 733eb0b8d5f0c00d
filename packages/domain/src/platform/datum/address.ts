import * as z from 'zod';
import { allow, type Outcome, type Refusal, refuse } from '../outcome.ts';
import { isBlanked } from './blanked.ts';
import { type Asked, asked } from './datum.ts';
import { isBeyond, tidyLine } from './tidy.ts';

const MOST = 254;
/** Before the @: servers of mail take no more (RFC 5321). */
const MOST_LOCAL = 64;

/** What is copied with an address; each run of spaces or signs is looked through once. */
const IN_BRACKETS = /<([^<>]*)>/;
const SCHEME = /^mailto:/i;
const QUERY = /\?.*$/;
const SPACED_AT = /(?<!\s)\s*@\s*/;
const OPENING = /^[\s"'(,;]+/;
const CLOSING = /(?<![\s"'),;.])[\s"'),;.]+$/;

/** The mailboxes that most people here have: what a slip of a finger is compared with. */
const PROVIDERS = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'hotmail.es',
  'yahoo.es',
  'outlook.es',
];
/** Providers that exist, one letter away from another. */
const OWN_NAMES = [
  'mail.com',
  'ymail.com',
  'email.com',
  'yahoo.co',
  'gmx.com',
  'hotmail.fr',
  'yahoo.fr',
  'hotmail.it',
  'yahoo.it',
];
/** Endings that are no ending of the web, and what they were meant to be. */
const ENDINGS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\.(?:con|cmo|ocm|vom|xom|cpm|comm)$/, '.com'],
  [/\.(?:com|gov|edu|org)\.c$/, '.co'],
  [/\.gov\.com$/, '.gov.co'],
  [/\.edu\.com$/, '.edu.co'],
  [/\.(?:ogr|rog)$/, '.org'],
];

/**
 * An e-mail address as it is kept and compared: lower case, its domain in ASCII (`ñandu.org` is `xn--andu-fqa.org`, as
 * mail servers know it). Reads `mailto:`, `Ana <ana@x.org>` and spaces around. Refuses with `email.letters` where there is
 * an accent before the @, else `email.unreadable`: so too what stands in the place of the address of somebody blanked.
 */
export function readEmail(typed: string): Outcome<string> {
  if (isBeyond(typed, MOST)) return refuse('email.unreadable');
  const tidy = tidyLine(typed);
  const bare = (IN_BRACKETS.exec(tidy)?.[1] ?? tidy)
    .replace(SCHEME, '')
    .replace(QUERY, '')
    .replace(SPACED_AT, '@')
    .replace(OPENING, '')
    .replace(CLOSING, '')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  if (at < 1) return refuse('email.unreadable');
  const [local, domain] = [bare.slice(0, at), asciiDomain(bare.slice(at + 1))];
  if (/[^\u0021-\u007e]/.test(local) && !/\s/.test(local)) return refuse('email.letters');
  const email = `${local}@${domain}`;
  const isShort = local.length <= MOST_LOCAL && email.length <= MOST;
  const isOne = isShort && z.regexes.email.test(email) && !isBlanked(email);
  return isOne ? allow(email) : refuse('email.unreadable');
}

export const email: Asked<string> = asked({ datum: 'email', most: MOST }, readEmail);

/**
 * Whether an address looks like a slip of a finger (`@gmail.con`), with the domain that was meant; null when it does not.
 * A question, never a refusal: such a domain may exist.
 */
export function doubtOfEmail(address: string): Refusal | null {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (PROVIDERS.includes(domain) || OWN_NAMES.includes(domain)) return null;
  const ending = ENDINGS.find(([wrong]) => wrong.test(domain));
  const mended = ending ? domain.replace(ending[0], (found) => endingFor(found, ending[1])) : domain;
  const meant = PROVIDERS.find((provider) => provider === mended || isOneSlipAway(mended, provider)) ?? mended;
  return meant === domain ? null : refuse('email.didYouMean', { domain: meant }).refusal;
}

const MOST_WEB = 2000;

/** An address of the web that is safe to follow: `https`, which is put before one typed without it. */
export function readWebAddress(typed: string): Outcome<string> {
  if (isBeyond(typed, MOST_WEB)) return refuse('text.tooLong', { most: MOST_WEB, length: typed.length });
  const tidy = tidyLine(typed).replaceAll(' ', '');
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(tidy) && !/^[^/]*:\d/.test(tidy) ? tidy : `https://${tidy}`;
  if (whole.length > MOST_WEB) return refuse('text.tooLong', { most: MOST_WEB, length: whole.length });
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url || !/\.[^.]{2,}$/.test(url.hostname) || url.username !== '') return refuse('webAddress.unreadable');
  return url.protocol === 'https:' ? allow(url.href) : refuse('webAddress.notSafe');
}

export const webAddress: Asked<string> = asked({ datum: 'webAddress', most: MOST_WEB }, readWebAddress);

function endingFor(found: string, right: string): string {
  return right === '.co' ? found.replace(/\.c$/, '.co') : right;
}

function asciiDomain(domain: string): string {
  const isWritten = /^[\p{L}\p{N}.-]+$/u.test(domain);
  return isWritten && URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}

/** One letter more, one less, one other, or two of them the wrong way round. */
function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [left, right] = [typed.slice(at), meant.slice(at)];
  const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || swapped;
}
