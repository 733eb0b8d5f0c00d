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
