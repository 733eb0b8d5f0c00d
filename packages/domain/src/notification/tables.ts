import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** What was mailed: recipient, template and version, subject, hash and state; never the body. */
export const mail = pgTable(
  'mail',
  {
    key: text('key').primaryKey(),
    template: text('template').notNull(),
    templateVersion: integer('template_version').notNull(),
    recipient: text('recipient').notNull(),
    organizationId: uuid('organization_id'),
    allianceId: uuid('alliance_id'),
    subject: text('subject').notNull(),
    sha256: text('sha256').notNull(),
    state: text('state').notNull(),
    providerId: text('provider_id'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('mail_alliance').on(t.allianceId, t.createdAt),
    check('mail_state_known', sql`${t.state} in ('sending','sent','refused')`),
    check('mail_sent_whole', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
  ],
);

/** The ledger of reminders: one row for each thing, moment and fixed due day, so that none is told twice. */
export const reminder = pgTable(
  'reminder',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    moment: text('moment').notNull(),
    dueOn: date('due_on').notNull(),
    remindedOn: date('reminded_on').notNull(),
    remindedAt: instant('reminded_at').notNull(),
  },
  (t) => [
    unique('reminder_once').on(t.kind, t.subjectId, t.moment, t.dueOn),
    index('reminder_day').on(t.remindedOn),
    check('reminder_kind_known', sql`${t.kind} in ('commitment','activity','request','invitation')`),
    check('reminder_moment_known', sql`${t.moment} in ('soon','eve','overdue')`),
  ],
);
