import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/**
 * What waits for, or has, a filing number of the correspondence system. Frozen once filed: a number typed
 * wrong stays, and its newest correction is the one in force. A number in force is that of one filing only.
 */
export const filing = pgTable(
  'filing',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    allianceId: uuid('alliance_id'),
    cycleId: uuid('cycle_id'),
    state: text('state').notNull(),
    subject: text('subject').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** The organizations of its case as they were when it was prepared; null of a balance, and of what was prepared before this was kept */
    named: jsonb('named'),
    number: text('number'),
    /** That of its newest correction, else the one that was entered: the database writes it, and no two filings share one */
    numberInForce: text('number_in_force'),
    /** The same as every way of writing it reads, for its one filing */
    numberKey: text('number_key'),
    filedOn: date('filed_on'),
    filedAt: instant('filed_at'),
    filedBy: uuid('filed_by'),
    /** Sent to the person responsible of the network team for consolidation, and received */
    sentToLeadAt: instant('sent_to_lead_at'),
    receivedByLeadAt: instant('received_by_lead_at'),
    receivedBy: uuid('received_by'),
    /** Taken off the desk, with the step that had put it there or by who prepared it; only while it waits for its number */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawReason: text('withdraw_reason'),
  },
  (t) => [
    index('filing_number').on(t.number),
    uniqueIndex('filing_number_in_force').on(t.numberKey),
    index('filing_state').on(t.state, t.openedAt, t.id),
    index('filing_to_receive')
      .on(t.openedAt, t.id)
      .where(sql`${t.state} = 'filed' and ${t.kind} <> 'balance' and ${t.receivedByLeadAt} is null`),
    index('filing_alliance').on(t.allianceId),
    check('filing_kind_known', sql`${t.kind} in ('commitments','amendment','balance')`),
    check('filing_state_known', sql`${t.state} in ('pending','filed')`),
    check('filing_withdrawn_while_pending', sql`${t.withdrawnAt} is null or ${t.state} = 'pending'`),
    check(
      'filing_taken_back_whole',
      sql`num_nonnulls(${t.withdrawnBy}, ${t.withdrawReason}) in (0, 2) and (${t.withdrawnBy} is null or ${t.withdrawnAt} is not null)`,
    ),
    check(
      'filing_one_case',
      sql`(${t.kind} = 'balance') = (${t.allianceId} is null) and num_nonnulls(${t.allianceId}, ${t.cycleId}) = 1`,
    ),
    check(
      'filing_filed_whole',
      sql`num_nonnulls(${t.number}, ${t.filedOn}, ${t.filedAt}, ${t.filedBy}) = case ${t.state} when 'filed' then 4 else 0 end`,
    ),
  ],
);

/** A later entry that names a filing whose number or date was typed wrong: both are kept. Only added to. */
export const filingCorrection = pgTable(
  'filing_correction',
  {
    id: uuid('id').primaryKey(),
    filingId: uuid('filing_id').notNull(),
    /** 1 for the first; the highest is in force */
    position: integer('position').notNull(),
    number: text('number').notNull(),
    filedOn: date('filed_on').notNull(),
    reason: text('reason').notNull(),
    correctedAt: instant('corrected_at').notNull(),
    correctedBy: uuid('corrected_by').notNull(),
  },
  (t) => [
    uniqueIndex('filing_correction_position').on(t.filingId, t.position),
    index('filing_correction_number').on(t.number),
  ],
);
