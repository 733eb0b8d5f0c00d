import { sql } from 'drizzle-orm';
import { isNever } from '../alliance/index.ts';
import { type Cycle, mayDraftInitiative, offersDrafting } from '../cycle/index.ts';
import { type Ctx, isOffered } from '../platform/index.ts';
import { versionsOf } from './versions.ts';

/** Cycles a page */
const YEARS = 5;
const LAST_YEAR = 10_000;

export interface InitiativesOfCycle {
  id: string;
  year: number;
  procedureVersion: number;
  /** Whether the committee's acta has set them */
  set: boolean;
  /** Whether who reads may propose one more */
  open: boolean;
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
  /** The year before which the next page begins */
  next: number | null;
  /** Of the procedure, under which the newest cycle runs */
  procedureVersion: number;
  can: { draft: boolean };
}

interface Row extends Record<string, unknown> {
  id: string;
  year: number;
  procedureVersion: number;
  /** What closed activity 1, as the rule asks for it */
  chosen: Cycle['initiativesSet'];
  meeting: string | null;
  initiatives: InitiativesOfCycle['initiatives'] | null;
}

/** The initiatives of five cycles, those before a year or the newest, drafted and prioritised (R-100); or those prioritised of one year. One statement. */
export async function initiativesPage(
  ctx: Ctx,
  page: { before: number | null; prioritised?: number | null } = { before: null },
): Promise<InitiativesPage> {
  const { prioritised = null } = page;
  const ofYear = prioritised === null ? sql`` : sql`and c.year = ${prioritised}`;
  const chosenOnly = prioritised === null ? sql`` : sql`and i.prioritised_at is not null`;
  const rows = await ctx.db.execute<Row>(sql`
    select c.id, c.year, c.procedure_version as "procedureVersion", 
      case when c.initiatives_set_at is not null then json_build_object('committee', c.committee, 'acta', c.initiatives_acta_id, 'at', c.initiatives_set_at, 'by', c.initiatives_set_by) end as chosen,
      (select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = c.initiatives_acta_id) as meeting,
      (select json_agg(json_build_object('id', i.id, 'name', i.name, 'lineOfWork', i.line_of_work, 'description', i.description,
          'prioritised', i.prioritised_at is not null,
          'alliances', (select count(*)::int from alliance_initiative x join alliance a on a.id = x.alliance_id
            where x.initiative_id = i.id and not (${isNever(sql`a`)}))) order by i.position)
        from initiative i where i.cycle_id = c.id ${chosenOnly}) as initiatives
    from cycle c where c.year < ${page.before ?? LAST_YEAR} ${ofYear} order by c.year desc limit ${YEARS + 1}`);
  return {
    cycles: rows.slice(0, YEARS).map(({ chosen, ...row }) => ({
      ...row,
      set: chosen !== null,
      open: isOffered(offersDrafting({ year: row.year, initiativesSet: chosen }, ctx.actor)),
      initiatives: row.initiatives ?? [],
    })),
    next: rows.length > YEARS ? rows[YEARS - 1]!.year : null,
    procedureVersion: versionsOf(rows.slice(0, 1))[0]!,
    can: { draft: mayDraftInitiative(ctx.actor) },
  };
}
