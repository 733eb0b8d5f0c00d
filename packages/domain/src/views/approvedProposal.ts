import { sql } from 'drizzle-orm';
import { storedFields } from '../alliance/index.ts';
import type { Ctx } from '../platform/index.ts';

/** The record of activity 2 as it was frozen. Days and instants are ISO text. */
export interface ApprovedProposal {
  kind: string;
  purposes: string[];
  otherPurpose: string | null;
  problem: string;
  objective: string;
  actions: string[];
  strategy: string;
  technicalDocument: string;
  network: string;
  fields: { readonly [name: string]: unknown };
  tentativeStart: string | null;
  tentativeEnd: string | null;
  approvedAt: string;
  approvedBy: string | null;
}

/** The proposal of a case, which its parties read too once it is approved; null before. One statement. */
export async function approvedProposal(ctx: Ctx, allianceId: string): Promise<ApprovedProposal | null> {
  const [row] = await ctx.db.execute<ApprovedProposal & Record<string, unknown>>(sql`
    select p.kind, to_json(p.purposes) as purposes, p.other_purpose as "otherPurpose", p.problem, p.objective, to_json(p.actions) as actions,
      p.strategy, p.technical_document as "technicalDocument", p.network, p.kind_fields as fields,
      p.tentative_start::text as "tentativeStart", p.tentative_end::text as "tentativeEnd",
      to_json(p.approved_at) #>> '{}' as "approvedAt", s.name as "approvedBy"
    from proposal p left join person s on s.id = p.approved_by
    where p.alliance_id = ${allianceId} and p.state = 'approved'`);
  return row ? { ...row, fields: storedFields.read(row.fields) } : null;
}
