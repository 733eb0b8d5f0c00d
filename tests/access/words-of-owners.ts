import { createHash } from 'node:crypto';
import type { World } from '@alianzas/domain/given';
import type { StaffRole } from '@alianzas/domain/platform';
import { type SQL, sql } from 'drizzle-orm';
import { markTexts } from './canaries.ts';

/** The word that stands in every text of a case, of a request that is none yet, or of an organization; before which table it is of. */
export function wordOfOwner(id: string): string {
  return `zq${createHash('md5').update(id).digest('hex').slice(0, 12)}`;
}

const WORD = /(zq[0-9a-f]{12})x(\d+)qz/g;
/** The tables that have words, by the number that stands in theirs. */
const tables: string[] = [];

export interface OwnedWord {
  /** As `wordOfOwner` says it */
  owner: string;
  table: string;
}

/** The words of owners in a text, with the table that each came from. */
export function ownedWordsIn(text: string): OwnedWord[] {
  return [...text.matchAll(WORD)].map(([, owner, table]) => ({ owner: owner!, table: tables[Number(table)]! }));
}

/** By what a row says whose it is, the nearest first. */
const OWNERS: readonly (readonly [column: string, owner: SQL])[] = [
  ['alliance_id', sql`t.alliance_id`],
  ['request_id', sql`(select coalesce(r.alliance_id, r.id) from request r where r.id = t.request_id)`],
  ['commitment_id', sql`(select c.alliance_id from commitment c where c.id = t.commitment_id)`],
  ['proposal_id', sql`(select p.alliance_id from proposal p where p.id = t.proposal_id)`],
  ['organization_id', sql`t.organization_id`],
  ['person_id', sql`(select m.organization_id from membership m where m.person_id = t.person_id limit 1)`],
];
const OWN: Readonly<Record<string, SQL>> = {
  alliance: sql`t.id`,
  organization: sql`t.id`,
  request: sql`coalesce(t.alliance_id, t.id)`,
  person: sql`(select m.organization_id from membership m where m.person_id = t.id limit 1)`,
};

/** The reason of a merge is told to both organizations. */
const OF_BOTH = ['organization_merge'];

/** Puts in every text of every row the word of whose it is; addresses of mail stay, by which a mail finds its reader. */
export async function markByOwner(world: World): Promise<string[]> {
  const { db } = world.database.owner;
  const rows = await db.execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`);
  const columns = new Set(rows.map(({ table, column }) => `${table}.${column}`));
  const { marked } = await markTexts(world, (table, column) => {
    if (column.endsWith('email') || OF_BOTH.includes(table)) return null;
    const owners = OWNERS.filter(([name]) => columns.has(`${table}.${name}`)).map(([, owner]) => owner);
    const owner = OWN[table] ?? (owners.length > 0 ? sql`coalesce(${sql.join(owners, sql`, `)})` : null);
    if (!tables.includes(table)) tables.push(table);
    const end = `x${tables.indexOf(table)}qz`;
    return owner && sql`'zq' || left(md5((${owner})::text), 12) || ${end}::text`;
  });
  return marked;
}

/** Whose words each address may read: of its organizations, and of every case, request and invitation that is theirs. */
export async function wordsByReader(world: World): Promise<Map<string, Set<string>>> {
  const rows = await world.database.owner.db.execute<{ email: string; owner: string }>(sql`
    with member as (
      select p.email, m.organization_id as organization from membership m join person p on p.id = m.person_id and m.until is null),
    acting as (
      select email, organization from member
      union select k.email, coalesce(o.merged_into, o.id) from member k join organization o on o.id = k.organization)
    select email, organization as owner from acting
    union select k.email, p.alliance_id from acting k join party p on p.organization_id = k.organization
    union select contact_email, coalesce(alliance_id, id) from request where contact_email is not null
    union select contact_email, organization_id from request where contact_email is not null and organization_id is not null
    union select i.contact_email, p.alliance_id from invitation i join party p on p.alliance_id = i.alliance_id
    union select i.contact_email, p.organization_id from invitation i join party p on p.alliance_id = i.alliance_id and p.organization_id is not null`);
  const all = new Map<string, Set<string>>();
  for (const { email, owner } of rows) {
    if (!all.has(email)) all.set(email, new Set());
    all.get(email)!.add(wordOfOwner(owner));
  }
  return all;
}

/** The roles of each member of the team, by address. */
export async function rolesByReader(world: World): Promise<Map<string, StaffRole[]>> {
  const rows = await world.database.owner.db.execute<{ email: string; roles: StaffRole[] }>(sql`
    select p.email, array(select r.role::text from staff_role r where r.person_id = p.id) as roles
    from staff_member s join person p on p.id = s.person_id`);
  return new Map(rows.map(({ email, roles }) => [email, roles]));
}

/** The organizations from which somebody was taken out, and the cases from which theirs was: the mail that tells them so names it. */
export async function wordsOfLeft(world: World): Promise<Map<string, Set<string>>> {
  const rows = await world.database.owner.db.execute<{ email: string; id: string }>(
    sql`select p.email, m.organization_id as id from membership m join person p on p.id = m.person_id where m.ended_by is not null
      union select p.email, t.alliance_id from alliance_turn t join membership m on m.organization_id = t.organization_id
        join person p on p.id = m.person_id where t.act = 'partyRemoved'`,
  );
  const left = new Map<string, Set<string>>();
  for (const { email, id } of rows) left.set(email, new Set([...(left.get(email) ?? []), wordOfOwner(id)]));
  return left;
}

/** The two registrations of one body: what tells of their merge names both. */
export async function wordsOfMerges(world: World): Promise<Set<string>> {
  const rows = await world.database.owner.db.execute<{ id: string }>(
    sql`select organization_id as id from organization_merge union select into_id from organization_merge`,
  );
  return new Set(rows.map(({ id }) => wordOfOwner(id)));
}
