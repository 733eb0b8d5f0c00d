import { randomInt } from 'node:crypto';

const FRESH = process.env.DEEP ? [Number(process.env.DRAWS ?? randomInt(1_000_000))] : [];

/** The seeds of the trials that are drawn: one that never changes, so that each run tries the same, and in DEEP a fresh one besides. */
export const seedsOf = (one: number): readonly number[] => [one, ...FRESH.map((fresh) => fresh * 1_000 + one)];

/** What a failure says beside the trials that differ, to draw the same again. */
export const drawnOf = FRESH.map((fresh) => `DRAWS=${fresh} draws the same again`).join('');
