import { sql } from 'drizzle-orm';
import { type DialogueKind, mayKeepMethodologies } from '../alliance/index.ts';
import type { Ctx } from '../platform/index.ts';

export interface DialogueLine {
  id: string;
  kind: DialogueKind;
  heldOn: string;
  place: string;
  citizens: string;
  institutions: string;
  agreements: string;
  disagreements: string;
  recordedBy: string;
}

export interface DialoguePage {
  /** '' when the pact is under none */
  methodology: string;
  spaces: DialogueLine[];
}

/** The spaces of dialogue of a pact, the newest first, and the methodology that they are under. One statement. */
export async function dialoguePage(ctx: Ctx, allianceId: string): Promise<DialoguePage> {
  const [row] = await ctx.db.execute<{ methodology: string | null; spaces: DialogueLine[] | null }>(sql`
    select (select kind_fields ->> 'methodology' from proposal where alliance_id = ${allianceId} and kind = 'pact') as methodology,
      (select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'heldOn', d.held_on, 'place', d.place, 'citizens', d.citizens,
          'institutions', d.institutions, 'agreements', d.agreements, 'disagreements', d.disagreements, 'recordedBy', p.name) order by d.held_on desc, d.id desc)
        from dialogue_space d join person p on p.id = d.recorded_by where d.alliance_id = ${allianceId}) as spaces`);
  return { methodology: row?.methodology ?? '', spaces: row?.spaces ?? [] };
}

export interface MethodologiesPage {
  methodologies: {
    id: string;
    name: string;
    owner: string;
    description: string;
    retiredAt: string | null;
    pacts: number;
  }[];
  can: { keep: boolean };
}

/** The methodologies of the pacts, those in force first, with how many pacts are under each. One statement. */
export async function methodologiesPage(ctx: Ctx): Promise<MethodologiesPage> {
  const rows = await ctx.db.execute<MethodologiesPage['methodologies'][number] & Record<string, unknown>>(sql`
    select m.id, m.name, m.owner, m.description, to_json(m.retired_at) #>> '{}' as "retiredAt",
      (select count(*)::int from proposal r where r.kind = 'pact' and r.kind_fields ->> 'methodology' = m.name) as pacts
    from pact_methodology m order by m.retired_at is not null, m.name`);
  return { methodologies: [...rows], can: { keep: mayKeepMethodologies(ctx.actor) } };
}
