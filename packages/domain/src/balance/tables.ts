import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** Activity 16: one balance per cycle. Figures are computed, never typed; frozen when confirmed. */
export const balance = pgTable(
  'balance',
  {
    cycleId: uuid('cycle_id').primaryKey(),
    state: text('state').notNull(),
    /** Words per phase of the process: P, H, V, A */
    narrative: jsonb('narrative').notNull(),
    /** The figures and the lines of the ledger that they add up, as they stood when confirmed: `storedCut` */
    frozen: jsonb('frozen'),
    frozenSha256: text('frozen_sha256'),
    preparedBy: uuid('prepared_by').notNull(),
    preparedAt: instant('prepared_at').notNull(),
    confirmedBy: uuid('confirmed_by'),
    confirmedAt: instant('confirmed_at'),
    filingId: uuid('filing_id'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('balance_state_known', sql`${t.state} in ('draft','filed')`),
    check('balance_second_person', sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.preparedBy}`),
    check(
      'balance_filed_whole',
      sql`${t.state} <> 'filed' or num_nonnulls(${t.frozen}, ${t.confirmedBy}, ${t.filingId}) = 3`,
    ),
  ],
);

/** What the balance proposes to change in the procedure, attached to the activity that it improves. */
export const improvementAction = pgTable(
  'improvement_action',
  {
    id: uuid('id').primaryKey(),
    cycleId: uuid('cycle_id').notNull(),
    activity: integer('activity').notNull(),
    finding: text('finding').notNull(),
    action: text('action').notNull(),
    responsible: text('responsible').notNull(),
    dueOn: date('due_on').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
  },
  (t) => [
    index('improvement_action_cycle').on(t.cycleId),
    check('improvement_action_activity_known', sql`${t.activity} between 1 and 16`),
  ],
);

/** An alliance that goes on in the next cycle, with its step and version. */
export const carryOver = pgTable(
  'carry_over',
  {
    allianceId: uuid('alliance_id').notNull(),
    fromCycleId: uuid('from_cycle_id').notNull(),
    toCycleId: uuid('to_cycle_id').notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.allianceId, t.fromCycleId] })],
);
