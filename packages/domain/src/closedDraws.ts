import { randomInt } from 'node:crypto';

/** As the run says it (`vitest.config.ts`). */
const DAY = Number(process.env.DAY ?? 0);
/** Of how many draws one is tried afresh each day, where not all of them are. */
const A_WEEK = 7;

const whole = process.env.DRAWS ?? (process.env.DEEP ? String(randomInt(1_000_000)) : null);
const fresh = whole === null ? DAY : Number(whole);
const isFresh = (one: number) => whole !== null || (one + DAY) % A_WEEK === 0;

/**
 * The seeds of the trials that are drawn: one that never changes, so that each run tries the same, and a fresh one besides: in
 * DEEP, or where `DRAWS` says it, for all; else that of the day for some, each in its turn.
 */
export const seedsOf = (one: number): readonly number[] => (isFresh(one) ? [one, fresh * 1_000 + one] : [one]);

/** What a failure says beside the trials that differ, to draw the same again. */
export const drawnOf = `DRAWS=${fresh} draws the same again`;
