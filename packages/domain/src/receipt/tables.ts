import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** What somebody did of an alliance, word for word, as it was when it was done: rows are only added. */
export const receipt = pgTable(
  'receipt',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').notNull(),
    /** Whose commitment, evidence or contribution it is; null for the secretariat's own */
    organizationId: uuid('organization_id'),
    act: text('act').notNull(),
    /** The commitment, evidence, contribution or party that it is about */
    aboutId: uuid('about_id').notNull(),
    /** Exactly as hashed */
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    /** Whose people did it: the team's or the organization's */
    side: text('side').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    /** How both were called that day, as a trigger writes it whatever is given; null of what was done before it did */
    organizationName: text('organization_name'),
    byName: text('by_name'),
  },
  (t) => [
    index('receipt_alliance').on(t.allianceId, t.at, t.id),
    index('receipt_about').on(t.aboutId, t.at),
    check(
      'receipt_act_known',
      sql`${t.act} in ('commitmentProposed','commitmentAmended','commitmentWithdrawn','commitmentReplaced','commitmentAccepted','commitmentReturned','commitmentObjected','commitmentKept','principlesAccepted','evidenceReported','evidenceWithdrawn','contributionDeclared','contributionWithdrawn','nonconformityOpened','nonconformityDismissed','nonconformityCorrected','nonconformityClosed')`,
    ),
    check('receipt_side_known', sql`${t.side} in ('team','organization')`),
    // Once somebody is blanked in it, it says less than was hashed
    check(
      'receipt_hash_of_content',
      sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex') or position('Persona anonimizada' in ${t.content}) > 0`,
    ),
  ],
);
