import { sql } from 'drizzle-orm';
import { CANDIDATE_LIKENESS, isLike, resemblanceOf } from '../organization/index.ts';
import type { Ctx } from '../platform/index.ts';

/** A member of the Red as anybody may read it: an organization, nothing of persons. `since` is a day. */
export interface PublicMember {
  id: string;
  name: string;
  kind: string;
  sector: string;
  locality: string | null;
  since: string;
}

const PAGE = 50;

/**
 * Fifty members by name, after the one of that id, of a sector and a localidad when given, how many there are of them, and
 * how many members each of the twenty localidades has. An unknown value finds none. Two statements.
 */
export async function publicNetworkPage(
  ctx: Ctx,
  filters: { sector: string | null; locality: string | null; after: string | null },
): Promise<{
  members: PublicMember[];
  next: string | null;
  total: number;
  localities: { locality: string; members: number }[];
}> {
  const { sector, locality, after } = filters;
  const wanted = sql`(${sector}::text is null or m.sector = ${sector}) and (${locality}::text is null or m.locality = ${locality})`;
  const rows = await ctx.db.execute<PublicMember & Record<string, unknown>>(sql`
    with member as (select id, name, kind, sector, locality, since::text from app.public_network())
    select m.* from member m left join member a on a.id::text = ${after}
    where ${wanted} and (${after}::text is null or (app.fold(m.name), m.id) > (app.fold(a.name), a.id))
    order by app.fold(m.name), m.id limit ${PAGE + 1}`);
  const [known] = await ctx.db.execute<{ total: number; localities: { locality: string; members: number }[] }>(sql`
    with member as (select locality, sector from app.public_network())
    select (select count(*)::int from member m where ${wanted}) as total,
      (select coalesce(json_agg(json_build_object('locality', l.locality, 'members', l.n) order by l.locality), '[]')
        from (select locality, count(*)::int as n from member where locality between '01' and '20' group by locality) l) as localities`);
  const members = rows.slice(0, PAGE);
  return { members, next: rows.length > PAGE ? members.at(-1)!.id : null, ...known! };
}

/** The members of the Red whose name is like that of a body, as anybody may read them, by name. */
export async function membersLike(ctx: Ctx, name: string): Promise<Pick<PublicMember, 'id' | 'name' | 'locality'>[]> {
  const rows = await ctx.db.execute<Pick<PublicMember, 'id' | 'name' | 'locality'> & Record<string, unknown>>(
    sql`select id, name, locality from app.public_network() where ${resemblanceOf(sql`name`, name)} >= ${CANDIDATE_LIKENESS} order by app.fold(name), id`,
  );
  return rows.filter((member) => isLike({ name, nit: null }, { ...member, nit: null }));
}

/** The public figures of the Red; a figure that does not exist yet is null, never zero. */
export async function publicFigures(ctx: Ctx): Promise<{ members: number | null; localities: number | null }> {
  const [row] = await ctx.db.execute<{ members: number | null; localities: number | null }>(sql`
    select nullif(count(*), 0)::int as members, nullif(count(distinct locality) filter (where locality between '01' and '20'), 0)::int as localities
    from app.public_network()`);
  return row!;
}
