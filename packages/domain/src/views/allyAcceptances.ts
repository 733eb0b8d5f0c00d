import { sql } from 'drizzle-orm';
import type { EvidenceForm } from '../commitment/index.ts';
import { type FilingEntry, filingEntry } from '../filing/index.ts';
import type { Ctx } from '../platform/index.ts';
import { keptFrom, type Signed, signerIn } from '../receipt/index.ts';

/** What stands of a commitment once it was accepted. Instants and days are text. */
export interface Acceptance extends Record<string, unknown> {
  id: string;
  /** Null while nobody accepted it. The name is null of whom the reader does not know; the form, of the secretariat's own */
  accepted: {
    by: string | null;
    at: string;
    form: EvidenceForm | null;
    /** Of what came by e-mail or on paper: the day and, of the reader's organizations, who signed it */
    acceptedOn: string | null;
    signer: Signed | null;
  } | null;
  /** The receipt of it, of the reader's organizations */
  receipt: string | null;
  /** The radicado under which it stands; null until it has one */
  filed: Pick<FilingEntry, 'number' | 'filedOn'> | null;
}

interface Row extends Record<string, unknown>, Pick<Acceptance, 'id' | 'filed'> {
  accepted: Omit<NonNullable<Acceptance['accepted']>, 'signer'> | null;
  kept: { id: string; content: string } | null;
}

function acceptanceOf({ kept, accepted, ...row }: Row): Acceptance {
  const signer = kept && signerIn([keptFrom('commitmentAccepted', kept.content)]);
  return { ...row, accepted: accepted && { ...accepted, signer }, receipt: kept?.id ?? null };
}

/** By commitment of an alliance, who accepted it, when and how, and with which radicado. One statement. */
export async function acceptancesOf(ctx: Ctx, allianceId: string): Promise<Map<string, Acceptance>> {
  const rows = await ctx.db.execute<Row>(sql`
    select c.id,
      case when c.answered_at is not null and (c.party_id is null or c.evidence_form is not null)
        then json_build_object('by', p.name, 'at', to_json(c.answered_at) #>> '{}', 'form', c.evidence_form, 'acceptedOn', c.accepted_on::text) end as accepted,
      (select json_build_object('id', k.id, 'content', k.content) from receipt k where k.about_id = c.id and k.act = 'commitmentAccepted'
        and k.organization_id = any ((select app.organizations())::uuid[]) order by k.at desc, k.id desc limit 1) as kept,
      case when f.state = 'filed' then json_build_object(${filingEntry()}) end as filed
    from commitment c left join person p on p.id = c.answered_by left join filing f on f.id = c.filing_id
    where c.alliance_id = ${allianceId}`);
  return new Map(rows.map((row) => [row.id, acceptanceOf(row)]));
}
