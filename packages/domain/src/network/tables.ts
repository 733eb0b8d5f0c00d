import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** A row of the Base de datos de la Red (activity 6): one per organization, whichever alliance brought it in. */
export const networkEntry = pgTable(
  'network_entry',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    allianceId: uuid('alliance_id').notNull(),
    name: text('name').notNull(),
    /** The relevant information, by the name of each field */
    relevant: jsonb('relevant').notNull(),
    /** What it said before each change, oldest first: until when, who changed it and in which alliance */
    earlier: jsonb('earlier').notNull().default({ v: 1, rows: [] }),
    version: integer('version').notNull().default(1),
    enteredAt: instant('entered_at').notNull(),
    enteredBy: uuid('entered_by').notNull(),
    /** The step that entered it was taken back, and no other alliance holds it; null again when it is entered again */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [uniqueIndex('network_entry_once').on(t.organizationId), index('network_entry_alliance').on(t.allianceId)],
);

/** Activity 7: the ally was told that it is in the database, by e-mail or by letter, when and to whom. */
export const inclusionNotice = pgTable(
  'inclusion_notice',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    channel: text('channel').notNull(),
    addressee: text('addressee').notNull(),
    /** The communication word by word as it was sent, with its hash; null of those sent before it was kept */
    text: text('text'),
    sha256: text('sha256'),
    sentAt: instant('sent_at').notNull(),
    sentBy: uuid('sent_by').notNull(),
  },
  (t) => [
    uniqueIndex('inclusion_notice_once').on(t.allianceId, t.organizationId),
    check('inclusion_notice_channel_known', sql`${t.channel} in ('email','letter')`),
    check('inclusion_notice_text_whole', sql`num_nonnulls(${t.text}, ${t.sha256}) in (0, 2)`),
  ],
);
