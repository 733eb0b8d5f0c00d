import { getTableColumns, sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** Each answer to 13. A No names the activity not met and the new commitment. */
export const compliance = pgTable(
  'compliance',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    visit: integer('visit').notNull(),
    answer: text('answer').notNull(),
    reason: text('reason').notNull(),
    planActivityId: uuid('plan_activity_id'),
    /** Whose cause: the ally's, the secretariat's or neither's */
    cause: text('cause'),
    commitmentId: uuid('commitment_id'),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    /** The answer was taken back: it stays, and another of the same visit may stand */
    undoneAt: instant('undone_at'),
  },
  (t) => [
    uniqueIndex('compliance_visit').on(t.allianceId, t.visit).where(sql`${t.undoneAt} is null`),
    check('compliance_answer_known', sql`${t.answer} in ('yes','no')`),
    check('compliance_cause_known', sql`${t.cause} in ('ally','secretariat','external')`),
    check(
      'compliance_no_whole',
      sql`num_nonnulls(${t.planActivityId}, ${t.cause}, ${t.commitmentId}) = case ${t.answer} when 'no' then 3 else 0 end`,
    ),
  ],
);

/**
 * Section 7: a salida no conforme at activity 12, proposed by itself or opened by a follow-up; corrected by adjusting or by
 * executing what was planned. A last day proposes it once, whatever was decided of it.
 */
export const nonconformity = pgTable(
  'nonconformity',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    planActivityId: uuid('plan_activity_id').notNull(),
    visit: integer('visit').notNull(),
    state: text('state').notNull(),
    origin: text('origin').notNull().default('followUp'),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    description: text('description').notNull(),
    /** Who answers for its correction */
    responsible: text('responsible'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by'),
    decisionReason: text('decision_reason'),
    correction: text('correction'),
    correctionNote: text('correction_note'),
    correctedAt: instant('corrected_at'),
    correctedBy: uuid('corrected_by'),
    snapshotId: uuid('snapshot_id'),
    actaId: uuid('acta_id'),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by'),
    dueOn: date('due_on'),
    /** Of one proposed by itself: the last day of the activity that passed */
    missedOn: date('missed_on'),
  },
  (t) => [
    uniqueIndex('nonconformity_code').on(t.code),
    index('nonconformity_alliance').on(t.allianceId, t.openedAt),
    index('nonconformity_state').on(t.state, t.openedAt, t.id),
    uniqueIndex('nonconformity_overdue_once').on(t.planActivityId, t.missedOn).where(sql`${t.origin} = 'overdue'`),
    check('nonconformity_state_known', sql`${t.state} in ('proposed','dismissed','open','corrected','closed')`),
    check('nonconformity_origin_known', sql`${t.origin} in ('followUp','overdue','answerNo')`),
    check('nonconformity_overdue_dated', sql`(${t.origin} = 'overdue') = (${t.missedOn} is not null)`),
    check('nonconformity_correction_known', sql`${t.correction} in ('adjust','carryOut')`),
    check(
      'nonconformity_corrected_whole',
      sql`${t.state} = 'dismissed' or (${t.state} in ('proposed','open')) = (${t.correction} is null)`,
    ),
    check(
      'nonconformity_decided_whole',
      sql`num_nonnulls(${t.decidedAt}, ${t.decidedBy}, ${t.decisionReason}) in (0, 3) and (${t.state} <> 'dismissed' or ${t.decidedAt} is not null)`,
    ),
    check(
      'nonconformity_closed_with_both',
      sql`(${t.state} = 'closed') = (num_nonnulls(${t.snapshotId}, ${t.actaId}, ${t.closedAt}, ${t.closedBy}) = 4)`,
    ),
  ],
);

/** One as it is read: who answers for its correction comes by its door, for whom it names people. */
export const nonconformityRow = {
  ...getTableColumns(nonconformity),
  responsible: sql<string | null>`app.responsible_of(${nonconformity.id})`,
};
