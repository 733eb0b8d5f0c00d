import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** A year's run of activities 1, 14, 15 and 16. */
export const cycle = pgTable(
  'cycle',
  {
    id: uuid('id').primaryKey(),
    year: integer('year').notNull(),
    procedureVersion: integer('procedure_version').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** Which committee set the lines of work, once activity 1 is closed */
    committee: text('committee'),
    initiativesActaId: uuid('initiatives_acta_id'),
    initiativesSetAt: instant('initiatives_set_at'),
    initiativesSetBy: uuid('initiatives_set_by'),
    /** When a second person confirmed its balance: from then on nothing more counts in it */
    balanceConfirmedAt: instant('balance_confirmed_at'),
    balanceFiledAt: instant('balance_filed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('cycle_year').on(t.year),
    check('cycle_committee_known', sql`${t.committee} in ('undersecretariat','directorate')`),
    check(
      'cycle_initiatives_whole',
      sql`num_nonnulls(${t.committee}, ${t.initiativesActaId}, ${t.initiativesSetAt}, ${t.initiativesSetBy}) in (0, 4)`,
    ),
  ],
);

/** An initiative prioritised in a committee: invitations, proposals and the matrix choose from these. */
export const initiative = pgTable(
  'initiative',
  {
    id: uuid('id').primaryKey(),
    cycleId: uuid('cycle_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    lineOfWork: text('line_of_work').notNull(),
    description: text('description').notNull().default(''),
    /** Set when the acta of activity 1 is approved; only then may anything choose it */
    prioritisedAt: instant('prioritised_at'),
  },
  (t) => [index('initiative_cycle').on(t.cycleId, t.position)],
);
