import { sql } from 'drizzle-orm';
import { mayConvene } from '../meeting/index.ts';
import type { Ctx } from '../platform/index.ts';
import { type StandingAlliance, standingAt } from './standingAt.ts';

export interface EditionOutcomes {
  year: number;
  name: string;
  technicalDocument: string;
  outcomes: {
    organization: string;
    alliance: string;
    recognised: boolean;
    reason: string;
    recordKind: 'minutes' | 'resolution';
    resolution: string | null;
    meeting: string;
  }[];
}

export interface RecognitionsPage {
  standing: StandingAlliance[];
  editions: EditionOutcomes[];
  can: { convene: boolean };
}

interface Row extends Record<string, unknown> {
  year: number;
  name: string;
  technical_document: string;
  outcomes: EditionOutcomes['outcomes'] | null;
}

/** Activity 14: who stands at it, and the outcomes of the last editions of the gala. Two statements. */
export async function recognitionsPage(ctx: Ctx): Promise<RecognitionsPage> {
  const standing = await standingAt(ctx, 14);
  const rows = await ctx.db.execute<Row>(sql`
    select c.year, e.name, e.technical_document,
      (select json_agg(json_build_object('organization', o.name, 'alliance', a.code, 'recognised', r.recognised, 'reason', r.reason,
          'recordKind', r.record_kind, 'resolution', r.resolution_number, 'meeting', m.code) order by r.recognised desc, o.name, a.code)
        from recognition r join organization o on o.id = r.organization_id join alliance a on a.id = r.alliance_id
          join acta t on t.id = r.acta_id join meeting m on m.id = t.meeting_id
        where r.edition_id = e.id) as outcomes
    from edition e join cycle c on c.id = e.cycle_id order by c.year desc limit 5`);
  const editions = rows.map(({ year, name, technical_document: technicalDocument, outcomes }) => ({
    year,
    name,
    technicalDocument,
    outcomes: outcomes ?? [],
  }));
  return { standing, editions, can: { convene: mayConvene(ctx.actor, [], true) } };
}
