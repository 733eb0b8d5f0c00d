import { sql } from 'drizzle-orm';
import { mayDraftInitiative } from '../cycle/index.ts';
import type { Ctx } from '../platform/index.ts';
import { versionsOf } from './versions.ts';

export interface InitiativesOfCycle {
  id: string;
  year: number;
  procedureVersion: number;
  /** Once the committee's acta has set them, no more may be drafted */
  set: boolean;
  meeting: string | null;
  initiatives: {
    id: string;
    name: string;
    lineOfWork: string;
    description: string;
    prioritised: boolean;
    alliances: number;
  }[];
}

export interface InitiativesPage {
  cycles: InitiativesOfCycle[];
  /** Of the procedure, under which the newest cycle runs */
  procedureVersion: number;
  can: { draft: boolean };
}

interface Row extends Record<string, unknown> {
  id: string;
  year: number;
  procedureVersion: number;
  set: boolean;
  meeting: string | null;
  initiatives: InitiativesOfCycle['initiatives'] | null;
}

/** The initiatives of the last five cycles, drafted and prioritised. One statement. */
export async function initiativesPage(ctx: Ctx): Promise<InitiativesPage> {
  const rows = await ctx.db.execute<Row>(sql`
    select c.id, c.year, c.procedure_version as "procedureVersion", c.initiatives_set_at is not null as set,
      (select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = c.initiatives_acta_id) as meeting,
      (select json_agg(json_build_object('id', i.id, 'name', i.name, 'lineOfWork', i.line_of_work, 'description', i.description,
          'prioritised', i.prioritised_at is not null,
          'alliances', (select count(*)::int from alliance_initiative x where x.initiative_id = i.id)) order by i.position)
        from initiative i where i.cycle_id = c.id) as initiatives
    from cycle c order by c.year desc limit 5`);
  return {
    cycles: rows.map((row) => ({ ...row, initiatives: row.initiatives ?? [] })),
    procedureVersion: versionsOf(rows.slice(0, 1))[0]!,
    can: { draft: mayDraftInitiative(ctx.actor) },
  };
}
