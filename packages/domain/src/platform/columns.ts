import { timestamp } from 'drizzle-orm/pg-core';

/** An instant, to the millisecond: the hash chain and JavaScript read the same value. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
