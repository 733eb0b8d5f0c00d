import type { App, TokenPurpose } from './identity.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * Session lifetimes in seconds (ASVS 7.1.1). Allies' are longer than the usual advice: they enter seldom, from a
 * mailbox that was verified, and reach only their own organization's data. `open_request` counts the same idle times.
 */
export const SESSION_LIMITS: Record<App, { idle: number; absolute: number }> = {
  portal: { idle: DAY, absolute: 7 * DAY },
  backoffice: { idle: 30 * MINUTE, absolute: 8 * HOUR },
};

/** Open sessions of a person in one application; one more ends the oldest (ASVS 7.1.2). */
export const PARALLEL_SESSIONS = 10;

/** Seconds between two writes of `last_seen_at`. */
export const TOUCH_EVERY = MINUTE;

export const CODE_TRIES = 5;
export const CODE_SECONDS = 10 * MINUTE;

/** How long each token lives, in seconds (of days, to the end of the last: `endOfToken`), and whether a new one voids the former of the same subject. */
export const TOKEN_RULES: Record<TokenPurpose, { seconds: number; voidsFormer: boolean }> = {
  signInLink: { seconds: 10 * MINUTE, voidsFormer: false },
  secondFactor: { seconds: 10 * MINUTE, voidsFormer: false },
  passwordReset: { seconds: 30 * MINUTE, voidsFormer: false },
  staffActivation: { seconds: 7 * DAY, voidsFormer: true },
  invitation: { seconds: 7 * DAY, voidsFormer: false },
  request: { seconds: 90 * DAY, voidsFormer: false },
};

/** `most` in any `seconds`; once they are used, one more each `slower` seconds: slower, and never shut. */
export interface AttemptRule {
  most: number;
  seconds: number;
  slower?: number;
  /** What it counts, tries unless said otherwise: what is said to who must wait. A mail's link lives as long as `slower` */
  of?: 'mails' | 'acts' | 'files' | 'reading' | 'passwords';
}

/** What a stranger may ask to be mailed to an address that they know: 3 at once, one each ten minutes, 9 in any hour. */
const MAILS: AttemptRule = { most: 3, seconds: HOUR, slower: 10 * MINUTE, of: 'mails' };

/**
 * Forms with files, counted before a byte of the first file is kept, and forms that are too large, before they are read on
 * for their words: how many, and the megabytes that they announce. What is refused is on the disk until the sweep of the
 * next day, and so is what waits for the rest of its form; what a form holds that was saved unsent stays as long as that
 * form, sixty days after its last saving. So much of one holder in a day at
 * most. Who has no account holds little, and so does a network of such; a form alone in its day always fits.
 */
const FILES = {
  upload: {
    account: { most: 60, seconds: HOUR, slower: MINUTE, of: 'files' },
    network: { most: 300, seconds: HOUR, slower: 10, of: 'files' },
  },
  uploadedMegabytes: { account: { most: 10_000, seconds: DAY, of: 'files' } },
  draftMegabytes: {
    account: { most: 300, seconds: DAY, of: 'files' },
    network: { most: 3_000, seconds: DAY, slower: 10 * MINUTE, of: 'files' },
  },
} as const;

/** Reads that cost more than a page: files made for who asks, and lists that are searched. */
const READING = {
  export: {
    account: { most: 30, seconds: 10 * MINUTE, slower: 20, of: 'reading' },
    network: { most: 60, seconds: 10 * MINUTE, slower: 10, of: 'reading' },
  },
  search: {
    account: { most: 120, seconds: 5 * MINUTE, slower: 3, of: 'reading' },
    network: { most: 300, seconds: 5 * MINUTE, slower: 1, of: 'reading' },
  },
} as const;

/**
 * What may be tried how often (ASVS 6.1.1), for each account and for each network address. Refused tries are not
 * counted, so a full bucket empties on time, and who used all of it goes on slower: a whole office may stand behind one
 * address. Whoever asks without pause at an account may take each of its slow turns before its owner does, from any network,
 * as the account's tries are one bucket: more networks bring no more guesses. What stays open to the owner meanwhile are two
 * ways of which no turn is taken. A browser that signed in before as that person has buckets of its own, of the account's
 * size, and counts in no network: what strangers do never reaches it. Whoever has no such browser finds in the mailbox the
 * mail that filled the bucket, made less than ten minutes ago: its link enters the portal from any browser, and in the back
 * office chooses a new password, where that browser is known from then on.
 *
 * How many codes of an address strangers may guess. Its mails are 9 in any hour. Each code has one guess that nobody
 * else can spend (so 9); its second to fifth are drawn from the address's 6 and then one each twenty minutes (`codeAgain`,
 * so 9 in any hour). Together 18 an hour: 18 in 10^8. For each code there are five guesses, as before.
 *
 * A network that used its 60 goes on at one each half minute, 180 mails an hour in all; what it can do to one address
 * is bounded by that address's own buckets.
 */
export const ATTEMPT_RULES = {
  signInMail: { account: MAILS, network: { most: 60, seconds: HOUR, slower: 30 } },
  code: { network: { most: 60, seconds: 15 * MINUTE, slower: 15 } },
  codeAgain: { account: { most: 6, seconds: HOUR, slower: 20 * MINUTE } },
  password: {
    account: { most: 10, seconds: 15 * MINUTE, slower: 3 * MINUTE, of: 'passwords' },
    network: { most: 100, seconds: 15 * MINUTE, slower: 10, of: 'passwords' },
  },
  secondFactor: {
    account: { most: 5, seconds: 15 * MINUTE, slower: 5 * MINUTE },
    network: { most: 60, seconds: 15 * MINUTE, slower: 15 },
  },
  followLink: { account: MAILS, network: { most: 30, seconds: HOUR, slower: MINUTE } },
  /** Forms of nobody whose words are given back at a closed door */
  turnedAway: { network: { most: 300, seconds: HOUR, slower: 10 } },
  /** Unsent forms of who has no account, by the kilobytes that each takes as it is kept, rewritten or not */
  unsentKilobytes: {
    account: { most: 20_000, seconds: DAY, slower: MINUTE },
    network: { most: 200_000, seconds: DAY, slower: MINUTE },
  },
  draft: {
    account: { most: 10, seconds: HOUR, slower: 6 * MINUTE },
    network: { most: 60, seconds: HOUR, slower: MINUTE },
  },
  /** A request that is sent or taken back mails its receipt to whatever address its writer typed; over it only the mail is left out */
  requestMail: { account: MAILS },
  /** A request's pages that were saved with a change, each of which its history keeps */
  requestSave: { account: { most: 200, seconds: DAY, slower: 2 * MINUTE } },
  /** Acts of who has signed in by which somebody is mailed, their own receipt or others: each once, by whoever does it */
  mailingAct: { account: { most: 120, seconds: HOUR, slower: MINUTE / 2, of: 'acts' } },
  resetMail: { account: MAILS, network: { most: 30, seconds: HOUR, slower: MINUTE } },
  ...FILES,
  ...READING,
} as const satisfies Record<string, { account?: AttemptRule; network?: AttemptRule }>;

export type AttemptKind = keyof typeof ATTEMPT_RULES;
