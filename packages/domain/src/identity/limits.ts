import type { App, TokenPurpose } from './identity.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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

/** How long each token lives, in seconds, and whether a new one voids the former of the same subject. */
export const TOKEN_RULES: Record<TokenPurpose, { seconds: number; voidsFormer: boolean }> = {
  signInLink: { seconds: 10 * MINUTE, voidsFormer: true },
  secondFactor: { seconds: 10 * MINUTE, voidsFormer: false },
  passwordReset: { seconds: 30 * MINUTE, voidsFormer: true },
  staffActivation: { seconds: 7 * DAY, voidsFormer: true },
  invitation: { seconds: 7 * DAY, voidsFormer: false },
  request: { seconds: 90 * DAY, voidsFormer: false },
};

/**
 * What may be tried how often (ASVS 6.1.1): `most` in any `seconds`, for each account and for each network address.
 * A full bucket slows down and never locks: refused tries are not counted, so the oldest one always leaves on time.
 */
export const ATTEMPT_RULES = {
  signInMail: { account: { most: 3, seconds: HOUR }, network: { most: 60, seconds: HOUR } },
  code: { account: { most: 30, seconds: HOUR }, network: { most: 60, seconds: 15 * MINUTE } },
  password: { account: { most: 10, seconds: 15 * MINUTE }, network: { most: 100, seconds: 15 * MINUTE } },
  secondFactor: { account: { most: 5, seconds: 15 * MINUTE }, network: { most: 60, seconds: 15 * MINUTE } },
  followLink: { account: { most: 3, seconds: HOUR }, network: { most: 30, seconds: HOUR } },
  draft: { account: { most: 10, seconds: HOUR }, network: { most: 60, seconds: HOUR } },
  resetMail: { account: { most: 3, seconds: HOUR }, network: { most: 30, seconds: HOUR } },
} as const;

export type AttemptKind = keyof typeof ATTEMPT_RULES;
