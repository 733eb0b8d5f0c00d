import { sql } from 'drizzle-orm';
import type { CourseMode, InputKind } from '../alliance/index.ts';
import type { Ctx } from '../platform/index.ts';

export interface CitedInput {
  id: string;
  kind: InputKind;
  name: string;
  mode: CourseMode | null;
  citedAt: string;
  citedBy: string;
  files: { id: string; name: string; scan: string }[];
}

/** The inputs that a proposal cites, in the order in which they were cited, with their supports. One statement. */
export async function proposalInputsPage(ctx: Ctx, alliance: string): Promise<CitedInput[]> {
  const rows = await ctx.db.execute<CitedInput & Record<string, unknown>>(sql`
    select i.id, i.kind, i.name, i.mode, to_json(i.cited_at) #>> '{}' as "citedAt", p.name as "citedBy",
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'scan', f.scan) order by app.fold(f.name), f.id), '[]')
        from proposal_input_file l join file f on f.id = l.file_id where l.input_id = i.id) as files
    from proposal_input i join person p on p.id = i.cited_by
    where i.alliance_id = ${alliance} and i.withdrawn_at is null order by i.id`);
  return [...rows];
}
