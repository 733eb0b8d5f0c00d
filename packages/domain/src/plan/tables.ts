import { getTableColumns, sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** An alliance's section of the cycle's one Plan de trabajo RED. */
export const planSection = pgTable(
  'plan_section',
  {
    allianceId: uuid('alliance_id').primaryKey(),
    state: text('state').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    /** Six by default, as agreed otherwise */
    termMonths: integer('term_months').notNull(),
    followUpMechanisms: text('follow_up_mechanisms').notNull(),
    /** That it answers to the capacities and reach of each party */
    capacityStatement: text('capacity_statement'),
    /** The recorded mesa inicial de articulación in which it was born */
    initialMeetingId: uuid('initial_meeting_id'),
    /** The capacities and the reach of execution of each party, the secretariat included */
    capacities: jsonb('capacities'),
    approvedAt: instant('approved_at'),
    approvedBy: uuid('approved_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('plan_section_state_known', sql`${t.state} in ('draft','approved')`),
    check(
      'plan_section_approved_whole',
      sql`num_nonnulls(${t.approvedAt}, ${t.approvedBy}) = case ${t.state} when 'approved' then 2 else 0 end`,
    ),
    check('plan_section_term_positive', sql`${t.termMonths} between 1 and 60 and ${t.endsOn} > ${t.startsOn}`),
  ],
);

/** An action of the plan, born of a commitment. */
export const planAction = pgTable(
  'plan_action',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    commitmentId: uuid('commitment_id').notNull(),
    title: text('title').notNull(),
    /** How it includes corresponsabilidad and cooperation */
    coresponsibility: text('coresponsibility').notNull(),
  },
  (t) => [index('plan_action_alliance').on(t.allianceId, t.id), index('plan_action_commitment').on(t.commitmentId)],
);

/** A specific activity of execution, with its times and its responsible. */
export const planActivity = pgTable(
  'plan_activity',
  {
    id: uuid('id').primaryKey(),
    actionId: uuid('action_id').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    /** Null when the secretariat is responsible */
    partyId: uuid('party_id'),
    responsible: text('responsible').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    place: text('place').notNull().default(''),
    /** What the last follow-up said of it; null until then */
    compliance: text('compliance'),
    replacedAt: instant('replaced_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('plan_activity_number').on(t.allianceId, t.number),
    index('plan_activity_action').on(t.actionId),
    index('plan_activity_ends').on(t.endsOn, t.id),
    check('plan_activity_dates', sql`${t.endsOn} >= ${t.startsOn}`),
    check('plan_activity_compliance_known', sql`${t.compliance} in ('met','underWay','partly','notMet')`),
  ],
);

/** A plan activity as it is read: who answers for it comes by its door, for whom it names people. */
export const planActivityRow = {
  ...getTableColumns(planActivity),
  responsible: sql<string>`app.responsible_of(${planActivity.id})`,
};

/** What a plan activity said before it was edited, and why it was: the row, or the next change, says what it said after. */
export const planActivityChange = pgTable(
  'plan_activity_change',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    planActivityId: uuid('plan_activity_id').notNull(),
    /** The version that it had */
    version: integer('version').notNull(),
    title: text('title').notNull(),
    partyId: uuid('party_id'),
    responsible: text('responsible').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    place: text('place').notNull(),
    /** Null while the plan is a draft */
    reason: text('reason'),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
  },
  (t) => [
    uniqueIndex('plan_activity_change_version').on(t.planActivityId, t.version),
    index('plan_activity_change_alliance').on(t.allianceId, t.at),
  ],
);

/** The follow-up meetings that the plan establishes; one planned and not held shows as pending. */
export const followUpDate = pgTable(
  'follow_up_date',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    onDay: date('on_day').notNull(),
    meetingId: uuid('meeting_id'),
  },
  (t) => [uniqueIndex('follow_up_date_once').on(t.allianceId, t.onDay), index('follow_up_date_day').on(t.onDay)],
);

/** The Plan de trabajo RED con seguimiento: a dated state of the section, kept as it was. */
export const planSnapshot = pgTable(
  'plan_snapshot',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    /** Which follow-up of the alliance left it, counted from 1 */
    number: integer('number').notNull(),
    /** The visit of activity 12 for which it counts; a follow-up held during 11 counts for the next one */
    visit: integer('visit').notNull(),
    takenAt: instant('taken_at').notNull(),
    takenBy: uuid('taken_by').notNull(),
    actaId: uuid('acta_id').notNull(),
    content: jsonb('content').notNull(),
    sha256: text('sha256').notNull(),
    /** The follow-up that left it was taken back: it stays, and counts no more */
    undoneAt: instant('undone_at'),
  },
  (t) => [
    uniqueIndex('plan_snapshot_number').on(t.allianceId, t.number).where(sql`${t.undoneAt} is null`),
    index('plan_snapshot_acta').on(t.actaId),
  ],
);
