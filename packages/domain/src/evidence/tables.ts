import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** The record of activity 11, attached to the plan activity that was executed. */
export const evidence = pgTable(
  'evidence',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    planActivityId: uuid('plan_activity_id').notNull(),
    number: integer('number').notNull(),
    /** Null when the secretariat reports its own execution */
    partyId: uuid('party_id'),
    description: text('description').notNull(),
    executedOn: date('executed_on').notNull(),
    /** The cycle of the year in which it was executed, where the alliance lived in it; else the one where it was */
    cycleId: uuid('cycle_id').notNull(),
    /** Why it adds to no figure of that cycle; null of what counts */
    apartReason: text('apart_reason'),
    place: text('place').notNull(),
    peopleReached: integer('people_reached'),
    showsMinors: boolean('shows_minors').notNull(),
    state: text('state').notNull(),
    submittedBy: uuid('submitted_by').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: instant('reviewed_at'),
    reviewReason: text('review_reason'),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('evidence_number').on(t.allianceId, t.number),
    index('evidence_cycle').on(t.cycleId, t.state),
    index('evidence_activity').on(t.planActivityId),
    index('evidence_minors').on(t.allianceId).where(sql`${t.showsMinors}`),
    index('evidence_queue').on(t.state, t.submittedAt, t.id),
    check('evidence_state_known', sql`${t.state} in ('received','accepted','returned','withdrawn')`),
    check(
      'evidence_reviewed_whole',
      sql`case ${t.state} when 'received' then num_nonnulls(${t.reviewedBy}, ${t.reviewedAt}) = 0
        when 'withdrawn' then num_nonnulls(${t.reviewedBy}, ${t.reviewedAt}) in (0, 2)
        else num_nonnulls(${t.reviewedBy}, ${t.reviewedAt}) = 2 end`,
    ),
    check(
      'evidence_withdrawn_whole',
      sql`num_nonnulls(${t.withdrawnBy}, ${t.withdrawnAt}, ${t.withdrawReason}) = case ${t.state} when 'withdrawn' then 3 else 0 end`,
    ),
    check('evidence_second_person', sql`${t.state} <> 'accepted' or ${t.submittedBy} <> ${t.reviewedBy}`),
    check('evidence_returned_with_reason', sql`${t.state} <> 'returned' or ${t.reviewReason} is not null`),
  ],
);

export const evidenceFile = pgTable(
  'evidence_file',
  { evidenceId: uuid('evidence_id').notNull(), fileId: uuid('file_id').notNull() },
  (t) => [primaryKey({ columns: [t.evidenceId, t.fileId] }), index('evidence_file_of').on(t.fileId)],
);

/** An accepted evidence that counts no more: who of the team said so, when and why. The evidence itself stays as it was. Append only. */
export const evidenceCorrection = pgTable('evidence_correction', {
  evidenceId: uuid('evidence_id').primaryKey(),
  correctReason: text('correct_reason').notNull(),
  correctedAt: instant('corrected_at').notNull(),
  correctedBy: uuid('corrected_by').notNull(),
});
