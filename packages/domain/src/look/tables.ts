import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/**
 * Who looked at what shows personal data of a case, once a day for each kind of it: freely, because it is their work, or with the reason that
 * they wrote. Rows are only ever added. The case has no foreign key: keeping a look never waits for a case that somebody
 * is saving.
 */
export const personalDataLook = pgTable(
  'personal_data_look',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    /** Day in Bogotá: the look holds until it ends */
    onDay: date('on_day').notNull(),
    at: instant('at').notNull(),
    free: boolean('free').notNull(),
    reason: text('reason'),
    /** What was opened first */
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
  },
  (t) => [
    uniqueIndex('personal_data_look_once').on(t.personId, t.allianceId, t.onDay, t.free, t.subjectKind),
    index('personal_data_look_newest').on(t.at, t.id),
    index('personal_data_look_alliance').on(t.allianceId, t.at, t.id),
    check('personal_data_look_reasoned', sql`${t.free} = (${t.reason} is null)`),
    check('personal_data_look_subject_known', sql`${t.subjectKind} in ('evidence','request')`),
  ],
);

/**
 * That control read a page that shows personal data, once a day: the page by its address, which holds codes and ids only.
 * Rows are only ever added.
 */
export const pageLook = pgTable(
  'page_look',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').notNull(),
    path: text('path').notNull(),
    /** Day in Bogotá */
    onDay: date('on_day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('page_look_once').on(t.personId, t.path, t.onDay),
    index('page_look_newest').on(t.at, t.id),
    check('page_look_path', sql`${t.path} ~ '^/[^?#]{0,200}$'`),
  ],
);
