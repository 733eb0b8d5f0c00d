import { sql } from 'drizzle-orm';
import { type DialogueKind, mayKeepMethodologies, storedFields } from '../alliance/index.ts';
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
  const [row] = await ctx.db.execute<{ fields: unknown; spaces: DialogueLine[] | null }>(sql`
    select (select kind_fields from proposal where alliance_id = ${allianceId} and kind = 'pact') as fields,
      (select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'heldOn', d.held_on, 'place', d.place, 'citizens', d.citizens,
          'institutions', d.institutions, 'agreements', d.agreements, 'disagreements', d.disagreements, 'recordedBy', p.name) order by d.held_on desc, d.id desc)
        from dialogue_space d join person p on p.id = d.recorded_by where d.alliance_id = ${allianceId}) as spaces`);
  return { methodology: row?.fields ? methodologyIn(row.fields) : '', spaces: row?.spaces ?? [] };
}

/** The alliances whose pact is under the methodology of that name. One statement. */
export async function pactsUnder(ctx: Ctx, methodology: string): Promise<string[]> {
  const pacts = await ctx.db.execute<{ alliance: string; fields: unknown }>(
    sql`select alliance_id as alliance, kind_fields as fields from proposal where kind = 'pact'`,
  );
  return pacts.filter(({ fields }) => methodologyIn(fields) === methodology).map(({ alliance }) => alliance);
}

function methodologyIn(kept: unknown): string {
  const fields = storedFields.read(kept);
  return fields.kind === 'pact' ? fields.methodology : '';
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

interface KeptMethodologies extends Record<string, unknown> {
  methodologies: Omit<MethodologiesPage['methodologies'][number], 'pacts'>[];
  /** The fields of each pact */
  pacts: unknown[];
}

/** The methodologies of the pacts, those in force first, with how many pacts are under each. One statement. */
export async function methodologiesPage(ctx: Ctx): Promise<MethodologiesPage> {
  const [row] = await ctx.db.execute<KeptMethodologies>(sql`
    select (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'owner', m.owner, 'description', m.description,
          'retiredAt', m.retired_at) order by m.retired_at is not null, app.fold(m.name), m.id), '[]') from pact_methodology m) as methodologies,
      (select coalesce(json_agg(r.kind_fields), '[]') from proposal r where r.kind = 'pact') as pacts`);
  const named = row!.pacts.map(methodologyIn);
  return {
    methodologies: row!.methodologies.map((one) => ({
      ...one,
      pacts: named.filter((name) => name === one.name).length,
    })),
    can: { keep: mayKeepMethodologies(ctx.actor) },
  };
}
