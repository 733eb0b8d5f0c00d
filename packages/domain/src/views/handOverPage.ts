import { sql } from 'drizzle-orm';
import { receivesCases } from '../alliance/index.ts';
import { HANDED_AT_ONCE } from '../alliance/inputs.ts';
import type { Ctx } from '../platform/index.ts';
import { idOf } from './idOf.ts';

/** Somebody who answers for cases, or may; `cases` are those that did not end. */
export interface Keeper {
  id: string;
  name: string;
  position: string | null;
  disabled: boolean;
  cases: number;
}

export interface HandOverPage {
  /** Whoever answers for a case that did not end, also with a closed account */
  givers: Keeper[];
  /** Whoever can answer for one, and put a second factor in use once */
  receivers: Keeper[];
  /** Those of the giver that was asked for, oldest first: as many as one act gives */
  cases: { id: string; code: string; title: string; state: string; step: number; organizations: string }[];
}

/** What is needed to give the cases of one professional to another. One statement. */
export async function handOverPage(ctx: Ctx, from: string): Promise<HandOverPage> {
  const [row] = await ctx.db.execute<HandOverPage & Record<string, unknown>>(sql`
    with led as (select a.professional_id as person_id, count(*)::int as cases from alliance a where a.step is not null group by 1),
    keeper as (select p.id, p.name, s.position, p.disabled_at is not null as disabled, coalesce(l.cases, 0) as cases,
        ${receivesCases(sql`p.id`)} as receives
      from staff_member s join person p on p.id = s.person_id left join led l on l.person_id = p.id)
    select (select coalesce(json_agg(k order by app.fold(k.name), k.id), '[]') from keeper k where k.cases > 0) as givers,
      (select coalesce(json_agg(k order by app.fold(k.name), k.id), '[]') from keeper k where k.receives) as receivers,
      (select coalesce(json_agg(c), '[]') from (select a.id, a.code, a.title, a.state, a.step,
          (select string_agg(o.name, ' · ' order by q.position) from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id) as organizations
        from alliance a where a.professional_id = ${idOf(from)} and a.step is not null order by a.code limit ${HANDED_AT_ONCE}) c) as cases`);
  return row!;
}
