import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** A line of the ledger: what an ally gives. Values are whole pesos, rounded half up once per line (rate × quantity). */
export const contribution = pgTable(
  'contribution',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    partyId: uuid('party_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    /** The cycle to whose ledger it belongs: that of the year of its delivery where the alliance lived in it */
    cycleId: uuid('cycle_id').notNull(),
    /** The organization's sector on the day: private, community, mixed or public origin */
    origin: text('origin').notNull(),
    category: text('category').notNull(),
    description: text('description').notNull(),
    quantity: numeric('quantity', { precision: 18, scale: 4 }).notNull(),
    unit: text('unit').notNull(),
    monetizable: boolean('monetizable').notNull(),
    notMonetizableReason: text('not_monetizable_reason'),
    method: text('method'),
    rate: numeric('rate', { precision: 18, scale: 4 }),
    rateSource: text('rate_source'),
    value: bigint('value', { mode: 'bigint' }),
    state: text('state').notNull(),
    deliveredOn: date('delivered_on'),
    /** Why it is told apart and adds to no figure: its day is outside the life of its alliance, or its cycle's balance was filed */
    apartReason: text('apart_reason'),
    declaredBy: text('declared_by').notNull(),
    declaredAt: instant('declared_at').notNull(),
    verifiedBy: uuid('verified_by'),
    verifiedAt: instant('verified_at'),
    /** Taken back by who declared it, or by staff for the team's own, before it was verified */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawReason: text('withdraw_reason'),
    /** The line that this one puts right: withdrawn with it, or verified, and then with the reason below */
    correctsId: uuid('corrects_id'),
    correctReason: text('correct_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('contribution_alliance').on(t.allianceId, t.id),
    index('contribution_cycle').on(t.cycleId, t.state),
    check('contribution_state_known', sql`${t.state} in ('offered','committed','delivered','verified','withdrawn')`),
    check('contribution_origin_known', sql`${t.origin} in ('private','public','mixed','community')`),
    check(
      'contribution_valued_or_reasoned',
      sql`(${t.monetizable} and num_nonnulls(${t.method}, ${t.rate}, ${t.rateSource}, ${t.value}) = 4 and ${t.notMonetizableReason} is null)
        or (not ${t.monetizable} and ${t.value} is null and ${t.notMonetizableReason} is not null)`,
    ),
    check(
      'contribution_second_person',
      sql`${t.verifiedBy} is null or split_part(${t.declaredBy}, ':', 2) <> ${t.verifiedBy}::text`,
    ),
    // Of a verified line one correction stands; the next may come once that is withdrawn
    uniqueIndex('contribution_corrects')
      .on(t.correctsId)
      .where(sql`${t.state} <> 'withdrawn' or ${t.correctReason} is null`),
    check('contribution_correction_named', sql`${t.correctReason} is null or ${t.correctsId} is not null`),
    check(
      'contribution_withdrawn_whole',
      sql`num_nonnulls(${t.withdrawnAt}, ${t.withdrawnBy}, ${t.withdrawReason}) = case ${t.state} when 'withdrawn' then 3 else 0 end`,
    ),
    check('contribution_verified_whole', sql`(${t.state} = 'verified') = (${t.verifiedAt} is not null)`),
    check(
      'contribution_delivered_dated',
      sql`${t.state} not in ('delivered','verified','withdrawn') or ${t.deliveredOn} is not null`,
    ),
  ],
);
