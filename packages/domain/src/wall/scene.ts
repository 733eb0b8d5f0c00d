import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, type Database, setScope, sqlState } from '../platform/index.ts';
import type { TestDatabase } from '../testing.ts';
import type { Column } from './statements.ts';

export type LoginRole = 'portal' | 'backoffice' | 'worker';

/** What stops a statement for which a role has no right, or which a trigger or a policy refuses. */
export const DENIED = '42501';

/**
 * Writes with an application's own role, told who acts (null: nobody) and with the door of sign-in open or not. Answers
 * what the body answers, or the SQLSTATE that stopped it.
 */
export async function attempted<T>(
  database: TestDatabase,
  role: LoginRole,
  actor: Actor | null,
  body: (db: Database) => Promise<T>,
  door: 'signIn' | '' = '',
): Promise<T | string> {
  const attempt = database[role].db.transaction(async (tx) => {
    if (actor) await setScope(tx, actor);
    await tx.execute(sql`select set_config('app.door', ${door}, true)`);
    return body(tx);
  });
  return attempt.catch((error) => sqlState(error) ?? String(error));
}

/** An event of a case as whoever acts writes it. */
export const telling = (alliance: string, name: string): SQL => sql`
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
  values (${randomUUID()}, 'alliance', ${alliance}, now(), app.actor(), ${name}, 'staff', '{}', 'x')`;

/** Every column of every table, as the catalogue has it. */
export async function columnsOf({ owner }: TestDatabase): Promise<Column[]> {
  return owner.db.execute<Column>(sql`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, pg_get_expr(d.adbin, d.adrelid) as begins
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, a.attnum`);
}
