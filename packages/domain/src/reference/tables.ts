import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../platform/columns.ts';

/** Where each thing is that the procedure refers to: one row a code, its address null until it is set. */
export const referenceLink = pgTable(
  'reference_link',
  {
    code: text('code').primaryKey(),
    url: text('url'),
    setAt: instant('set_at'),
    setBy: uuid('set_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check(
      'reference_link_code_known',
      sql`${t.code} in ('policyIndicator','networkDocument','recognitionDocument','processMap','normogram')`,
    ),
    check('reference_link_url_safe', sql`${t.url} ~ '^https://'`),
    check('reference_link_set_whole', sql`num_nonnulls(${t.setAt}, ${t.setBy}) in (0, 2)`),
  ],
);

/** The formats and records of each version of the procedure: closed once the version is in use. */
export const recordFormat = pgTable(
  'record_format',
  {
    procedureVersion: integer('procedure_version').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.procedureVersion, t.kind] })],
);

/** The references of the request of each version of the procedure in the correspondence system: the last position is in force. */
export const versionRequest = pgTable(
  'version_request',
  {
    procedureVersion: integer('procedure_version').notNull(),
    /** From 1; a later entry corrects the one before it */
    position: integer('position').notNull(),
    number: text('number').notNull(),
    enteredAt: instant('entered_at').notNull(),
    enteredBy: uuid('entered_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureVersion, t.position] }),
    check('version_request_positions', sql`${t.position} > 0 and ${t.procedureVersion} > 0`),
  ],
);
