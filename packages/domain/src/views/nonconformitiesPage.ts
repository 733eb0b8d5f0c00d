import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { idOf } from './idOf.ts';

const PAGE = 30;

export interface NonconformityRow {
  id: string;
  code: string;
  state: string;
  openedAt: string;
  author: string | null;
  description: string;
  dueOn: string | null;
  correction: string | null;
  correctionNote: string | null;
  correctedAt: string | null;
  closedAt: string | null;
  visit: number;
  alliance: { id: string; code: string; title: string; professional: string };
  activity: { number: number; title: string };
  /** Follow-ups after the one that found it: what it may close with */
  later: { snapshot: string; visit: number; acta: string; actaCode: string }[];
}

/** The register of salidas no conformes of a state (all when none is named), newest first, thirty a page (R-261). One statement. */
export async function nonconformitiesPage(ctx: Ctx, filters: { state: string; after: string }) {
  const { state, after } = filters;
  const rows = await ctx.db.execute<NonconformityRow & Record<string, unknown>>(sql`
    select n.id, n.code, n.state, to_json(n.opened_at) #>> '{}' as "openedAt", n.description, n.due_on::text as "dueOn", n.correction,
      n.correction_note as "correctionNote", to_json(n.corrected_at) #>> '{}' as "correctedAt", to_json(n.closed_at) #>> '{}' as "closedAt", n.visit,
      (select p.name from person p where p.id = case when n.opened_by like 'staff:%' then substr(n.opened_by, 7)::uuid end) as author,
      json_build_object('id', a.id, 'code', a.code, 'title', a.title, 'professional', a.professional_id) as alliance,
      json_build_object('number', t.number, 'title', t.title) as activity,
      (select coalesce(json_agg(json_build_object('snapshot', k.id, 'visit', k.visit, 'acta', w.id, 'actaCode', w.code) order by k.visit), '[]')
        from plan_snapshot k join acta w on w.id = k.acta_id where k.alliance_id = n.alliance_id and k.visit > n.visit and k.undone_at is null) as later
    from nonconformity n join alliance a on a.id = n.alliance_id join plan_activity t on t.id = n.plan_activity_id
    where true ${state ? sql`and n.state = ${state}` : sql``}
      ${after ? sql`and (n.opened_at, n.id) < (select b.opened_at, b.id from nonconformity b where b.id = ${idOf(after)})` : sql``}
    order by n.opened_at desc, n.id desc limit ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null };
}
