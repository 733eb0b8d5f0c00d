import type { World } from '@alianzas/domain/given';
import type { StaffRole } from '@alianzas/domain/platform';
import { READING } from '@alianzas/domain/testing';
import { type SQL, sql } from 'drizzle-orm';
import { REFUSES } from './refused-words.ts';

/** What marks a word of others: never written by a page, a seed or a test. */
const MARK = /zq\w+?qz/g;

/** Tables whose rows belong to no organization: the catalogue, the team's own, and what lives for a moment. */
const NOT_OF_ORGANIZATIONS =
  /^(cycle|initiative|pact_methodology|reference_link|version_request|record_format|installation|counter|submission|attempt|staff_\w+|session|credential|recovery_code|token|kept_form|sign_in_challenge|stream_head|worker_heartbeat|account_change|event|event_subject|balance|improvement_action|mail|reminder)$/;

/** Columns by which a row is found or compared: with another word in them nothing would be found, by anybody. */
const FINDS = /^(code|sha256|dv|locality|kind|channel|text_\w+)$|(^|_)key$|_by$/;

interface Column extends Record<string, unknown> {
  table: string;
  column: string;
  type: 'text' | 'jsonb' | 'ARRAY';
}

/** The columns of text, by themselves, in a list or inside JSON, that belong to organizations and where a word may stand. */
export async function textColumns({ database }: World): Promise<Column[]> {
  const columns = await database.owner.db.execute<Column>(sql`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and (data_type in ('text', 'jsonb') or udt_name = '_text') and is_generated = 'NEVER' order by 1, 2`);
  return columns.filter((one) => !NOT_OF_ORGANIZATIONS.test(one.table) && !FINDS.test(one.column));
}

/** The columns, as `table.column`, in which the name, the e-mail or the telephone of somebody of an organization stands. */
export async function columnsOfPeople({ database }: World): Promise<string[]> {
  const { db } = database.owner;
  const columns = await db.execute<Column>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb') and is_generated = 'NEVER' order by 1, 2`);
  const people = sql`select unnest(array[p.name, p.email]) as said from person p
    where not exists (select from staff_member s where s.person_id = p.id)`;
  const holding: string[] = [];
  for (const { table, column } of columns.filter((one) => !NOT_OF_ORGANIZATIONS.test(one.table))) {
    const found = await db.execute(sql`select 1 from ${sql.identifier(table)} t join (${people}) q
      on length(q.said) > 5 and position(q.said in t.${sql.identifier(column)}::text) > 0 limit 1`);
    if (found.length > 0) holding.push(`${table}.${column}`);
  }
  return holding;
}

/**
 * Puts a word of its own in every text of every row that is there, after it, and in every sentence inside stored JSON:
 * `zq<table>_<column>qz` unless `wordOf` says another, which may be asked of its row `t`; where it says null the column
 * stays. Columns by which a row is found stay. Returns the columns marked, sorted, and those that refused their word. Throws
 * when one refuses it that `REFUSES` does not list, or takes it although it is listed.
 */
export async function markTexts(
  world: World,
  wordOf: (table: string, column: string) => string | SQL | null = canaryOf,
): Promise<{ marked: string[]; refused: string[] }> {
  const { db } = world.database.owner;
  const marked: string[] = [];
  const refused: string[] = [];
  for (const { table, column, type } of await textColumns(world)) {
    const changed = await db
      .transaction(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`);
        const name = sql.identifier(column);
        const of = sql.identifier(table);
        const said = wordOf(table, column);
        if (said === null) return 0;
        const word = typeof said === 'string' ? sql`${said}::text` : said;
        if (type === 'jsonb') return markJson(tx, of, name, word);
        if (type === 'ARRAY') return markList(tx, of, name, word);
        if (`${table}.${column}` === 'receipt.content') return markReceipts(tx, word);
        const others = sql`${name} <> '' and not exists (select from staff_member where person_id::text = to_jsonb(t) ->> ${table === 'person' ? 'id' : ''})`;
        return (
          await tx.execute(
            sql`update ${of} t set ${name} = ${name} || ' ' || ${word} where ${others} and ${word} is not null`,
          )
        ).count;
      })
      .catch((error: { cause?: { code?: string } }) => {
        if (error.cause?.code !== '23514') throw error;
        refused.push(`${table}.${column}`);
        return 0;
      });
    if (changed > 0) marked.push(`${table}.${column}`);
  }
  const unlisted = refused.filter((column) => !(column in REFUSES));
  const taken = marked.filter((column) => column in REFUSES);
  if (unlisted.length + taken.length > 0)
    throw new Error(`refuses its word and is not listed: ${unlisted}; listed, and takes it: ${taken}`);
  return { marked, refused };
}

/** Says something in one row of each column that no row says anything in, but where the row only takes it with its act. */
export async function fillTexts(world: World): Promise<void> {
  const { db } = world.database.owner;
  for (const { table, column, type } of await textColumns(world)) {
    if (type !== 'text' || `${table}.${column}` in REFUSES) continue;
    const [of, name] = [sql.identifier(table), sql.identifier(column)];
    const said = sql`update ${of} set ${name} = 'Dicho así' where ctid = (select ctid from ${of} limit 1)
      and not exists (select from ${of} t where ${name} <> '')`;
    await db
      .transaction(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`);
        await tx.execute(said);
      })
      .catch((error: { cause?: { code?: string } }) => {
        if (error.cause?.code !== '23514') throw error;
      });
  }
}

export function canaryOf(table: string, column: string): string {
  return `zq${table}_${column}qz`;
}

/** What everybody may read of an organization: that it belongs to the Red. Of one that does not, its name is its own. */
export const PUBLIC = canaryOf('organization', 'name_in_the_red');

/** The word of a text: the name of a member of the Red has its own. */
export function wordOfPublic(table: string, column: string): string | SQL {
  const word = canaryOf(table, column);
  return `${table}.${column}` === 'organization.name'
    ? sql`case when t.standing = 'member' then ${PUBLIC}::text else ${word}::text end`
    : word;
}

/** The data officer reads authorisations: who accepted an invitation is a person of its address; and for which organization. */
export const OF_CONSENTS = [
  canaryOf('invitation', 'contact_email'),
  canaryOf('organization', 'name'),
  PUBLIC,
  canaryOf('request', 'organization_name'),
];

type Execute = Parameters<Parameters<World['database']['owner']['db']['transaction']>[0]>[0];

type Name = ReturnType<typeof sql.identifier>;

async function markJson(tx: Execute, of: Name, name: Name, wordOf: SQL): Promise<number> {
  const rows = await tx.execute<{ place: string; value: unknown; word: string | null }>(
    sql`select ctid::text as place, ${name} as value, ${wordOf} as word from ${of} t where ${name} is not null`,
  );
  let changed = 0;
  for (const { place, value, word } of rows) {
    if (word === null) continue;
    const marked = JSON.stringify(withWord(value, word));
    if (marked === JSON.stringify(value)) continue;
    await tx.execute(sql`update ${of} set ${name} = ${marked}::jsonb where ctid = ${place}::tid`);
    changed += 1;
  }
  return changed;
}

/** Every sentence of a list with the word after it, as in JSON. */
async function markList(tx: Execute, of: Name, name: Name, wordOf: SQL): Promise<number> {
  const isSaid = sql`exists (select from unnest(${name}) p where p ~ '\\S \\S')`;
  const parts = sql`array(select case when p ~ '\\S \\S' then p || ' ' || ${wordOf} else p end from unnest(${name}) with ordinality u(p, n) order by n)`;
  return (await tx.execute(sql`update ${of} t set ${name} = ${parts} where ${isSaid} and ${wordOf} is not null`)).count;
}

/** The text of a receipt with its hash, to which the database holds it: JSON, or the text itself. */
async function markReceipts(tx: Execute, wordOf: SQL): Promise<number> {
  const rows = await tx.execute<{ id: string; content: string; word: string | null }>(
    sql`select id, content, ${wordOf} as word from receipt t`,
  );
  for (const { id, content, word } of rows) {
    if (word === null) continue;
    const isJson = /^[[{]/.test(content);
    const marked = isJson ? JSON.stringify(withWord(JSON.parse(content), word)) : `${content} ${word}`;
    await tx.execute(
      sql`update receipt set content = ${marked}, sha256 = encode(sha256(convert_to(${marked}, 'UTF8')), 'hex') where id = ${id}`,
    );
  }
  return rows.length;
}

/** Every sentence, which has a space, with the word after it; codes, days and choices have none. */
function withWord(value: unknown, word: string): unknown {
  if (typeof value === 'string') return /\S \S/.test(value) ? `${value} ${word}` : value;
  if (Array.isArray(value)) return value.map((part) => withWord(part, word));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withWord(part, word)]));
}

/** The marked columns whose words an answer carries, in its body or in what it says besides. */
export async function canariesIn(answer: Response): Promise<string[]> {
  const text = `${[...answer.headers].join('\n')}\n${await answer.text()}`;
  return [...text.matchAll(MARK)].map(([word]) => word);
}

/** Words about people of organizations: their account, what they wrote of themselves, where they were. */
export const PERSONAL = /^zq(person|membership|consent|attendee|request|invitation|network_entry)_/;
const WITHOUT_PERSONAL: readonly StaffRole[] = ['observatory', 'administrator'];

/** Whether the reading table of the design gives a role nothing of the table that a word stands in. */
export function isHidden(word: string, role: StaffRole): boolean {
  if (WITHOUT_PERSONAL.includes(role) && PERSONAL.test(word)) return true;
  const [table] = Object.keys(READING)
    .filter((name) => word.startsWith(`zq${name}_`))
    .sort((one, other) => other.length - one.length);
  const { everybody, roles = [], some = {} } = READING[table!]!;
  return !everybody && !roles.includes(role) && !some[role];
}
