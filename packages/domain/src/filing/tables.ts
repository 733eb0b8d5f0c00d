import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** What waits for, or has, a filing number of the correspondence system. Frozen once filed. */
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
    number: text('number'),
    filedOn: date('filed_on'),
    filedAt: instant('filed_at'),
    filedBy: uuid('filed_by'),
    /** Sent to the person responsible of the network team for consolidation, and received */
    sentToLeadAt: instant('sent_to_lead_at'),
    receivedByLeadAt: instant('received_by_lead_at'),
    receivedBy: uuid('received_by'),
    /** Taken off the desk with the step that had put it there; only while it waits for its number */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('filing_number').on(t.number),
    index('filing_state').on(t.state, t.openedAt, t.id),
    index('filing_to_receive')
      .on(t.openedAt, t.id)
      .where(sql`${t.state} = 'filed' and ${t.kind} <> 'balance' and ${t.receivedByLeadAt} is null`),
    index('filing_alliance').on(t.allianceId),
    check('filing_kind_known', sql`${t.kind} in ('commitments','amendment','balance')`),
    check('filing_state_known', sql`${t.state} in ('pending','filed')`),
    check('filing_withdrawn_while_pending', sql`${t.withdrawnAt} is null or ${t.state} = 'pending'`),
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
