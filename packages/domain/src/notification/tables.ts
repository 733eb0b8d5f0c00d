import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
