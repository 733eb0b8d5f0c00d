import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** The acta de reunión, the only format for minutes. Its items take effect once, when staff approve it. */
export const acta = pgTable(
  'acta',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    state: text('state').notNull(),
    development: text('development').notNull(),
    internalNote: text('internal_note').notNull().default(''),
    draftedBy: uuid('drafted_by').notNull(),
    draftedAt: instant('drafted_at').notNull(),
    submittedAt: instant('submitted_at'),
    submittedBy: uuid('submitted_by'),
    approvedAt: instant('approved_at'),
    approvedBy: uuid('approved_by'),
    annulledAt: instant('annulled_at'),
    annulReason: text('annul_reason'),
    /** Hash of the frozen content, taken when approved */
    sha256: text('sha256'),
    clarifiesId: uuid('clarifies_id'),
    version: integer('version').notNull().default(1),
    /** What it names by an id, as it was called when it was approved; null of one approved before that was kept */
    named: jsonb('named'),
  },
  (t) => [
    uniqueIndex('acta_code').on(t.code),
    uniqueIndex('acta_live_per_meeting')
      .on(t.meetingId)
      .where(sql`${t.state} <> 'annulled' and ${t.clarifiesId} is null`),
    index('acta_state').on(t.state, t.draftedAt, t.id),
    check('acta_state_known', sql`${t.state} in ('draft','inReview','approved','annulled')`),
    check(
      'acta_approved_whole',
      sql`${t.state} <> 'approved' or num_nonnulls(${t.approvedAt}, ${t.approvedBy}, ${t.sha256}) = 3`,
    ),
    check('acta_annulled_whole', sql`(${t.state} = 'annulled') = (${t.annulledAt} is not null)`),
  ],
);

/** A decision or record of the acta about one activity; `content` has the shape of its activity's schema in inputs. */
export const actaItem = pgTable(
  'acta_item',
  {
    id: uuid('id').primaryKey(),
    actaId: uuid('acta_id').notNull(),
    position: integer('position').notNull(),
    activity: integer('activity').notNull(),
    /** Null for activity 1 */
    allianceId: uuid('alliance_id'),
    organizationId: uuid('organization_id'),
    internal: boolean('internal').notNull().default(false),
    content: jsonb('content').notNull(),
  },
  (t) => [
    uniqueIndex('acta_item_position').on(t.actaId, t.position),
    /** What an acta says of the same twice would be read once */
    unique('acta_item_slot').on(t.actaId, t.activity, t.allianceId, t.organizationId).nullsNotDistinct(),
    index('acta_item_alliance').on(t.allianceId),
    check('acta_item_activity_known', sql`${t.activity} in (1, 3, 4, 5, 8, 9, 12, 14, 15)`),
    check('acta_item_case', sql`(${t.activity} = 1) = (${t.allianceId} is null)`),
    /** That an item names an organization exactly where its activity is said of one is asked by a trigger, of what is written: rows of before have their people blanked too */
  ],
);

/** Why an acta came back from review, each time: who sent it there, and whoever audits, reads it for ever. Append only. */
export const actaReopening = pgTable(
  'acta_reopening',
  {
    id: uuid('id').primaryKey(),
    actaId: uuid('acta_id').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
  },
  (t) => [index('acta_reopening_acta').on(t.actaId, t.at)],
);
