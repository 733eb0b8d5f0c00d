import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

export const meeting = pgTable(
  'meeting',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    cycleId: uuid('cycle_id').notNull(),
    title: text('title').notNull(),
    agenda: text('agenda').notNull(),
    modality: text('modality').notNull(),
    place: text('place').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    state: text('state').notNull(),
    convenedBy: uuid('convened_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the people of its organizations first heard of it by mail; null while nobody has */
    toldAt: instant('told_at'),
    /** Its acta was approved: who came is frozen with it */
    closedAt: instant('closed_at'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by'),
    cancelReason: text('cancel_reason'),
    /** How often it was moved to another moment or place */
    moves: integer('moves').notNull().default(0),
    /** What it was before it was moved last */
    wasStartsAt: instant('was_starts_at'),
    wasEndsAt: instant('was_ends_at'),
    wasPlace: text('was_place'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('meeting_code').on(t.code),
    index('meeting_cycle').on(t.cycleId, t.startsAt, t.id),
    check('meeting_modality_known', sql`${t.modality} in ('onSite','virtual','mixed')`),
    check('meeting_state_known', sql`${t.state} in ('scheduled','held','cancelled')`),
    check(
      'meeting_cancelled_whole',
      sql`num_nonnulls(${t.cancelledAt}, ${t.cancelledBy}, ${t.cancelReason}) = case ${t.state} when 'cancelled' then 3 else 0 end`,
    ),
    check('meeting_was_whole', sql`num_nonnulls(${t.wasStartsAt}, ${t.wasEndsAt}, ${t.wasPlace}) in (0, 3)`),
    check('meeting_ends_after_start', sql`${t.endsAt} > ${t.startsAt}`),
  ],
);

/** One meeting may support several activities of several alliances. */
export const meetingAlliance = pgTable(
  'meeting_alliance',
  { meetingId: uuid('meeting_id').notNull(), allianceId: uuid('alliance_id').notNull() },
  (t) => [primaryKey({ columns: [t.meetingId, t.allianceId] }), index('meeting_by_alliance').on(t.allianceId)],
);

export const meetingActivity = pgTable(
  'meeting_activity',
  { meetingId: uuid('meeting_id').notNull(), activity: integer('activity').notNull() },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.activity] }),
    check('meeting_activity_known', sql`${t.activity} in (1, 3, 4, 5, 8, 9, 12, 14, 15)`),
  ],
);

export const attendee = pgTable(
  'attendee',
  {
    id: uuid('id').primaryKey(),
    meetingId: uuid('meeting_id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    position: text('position').notNull().default(''),
    /** Null for the secretariat's own people */
    organizationId: uuid('organization_id'),
    personId: uuid('person_id'),
    attended: boolean('attended'),
  },
  (t) => [index('attendee_meeting').on(t.meetingId)],
);
