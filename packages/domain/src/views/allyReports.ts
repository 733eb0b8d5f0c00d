import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/** What was reported of an activity of the plan, with the hash of each file. */
export interface EvidenceReported {
  act: 'evidenceReported';
  number: number;
  activity: string;
  description: string;
  place: string;
  executedOn: string;
  files: { name: string; sha256: string }[];
}

/** What was declared as given. The value is in whole pesos. */
export interface ContributionDeclared {
  act: 'contributionDeclared' | 'contributionWithdrawn';
  category: string;
  description: string;
  quantity: string;
  unit: string;
  deliveredOn: string | null;
  value: string | null;
  /** Why it was withdrawn, of one that was */
  reason?: string;
}

/** Who reported it, for which organization, when, and the hash of what was reported. */
type Reported = (EvidenceReported | ContributionDeclared) & {
  organization: string;
  by: string | null;
  at: Date;
  sha256: string;
};

interface Row extends Record<string, unknown> {
  organization: string;
  by: string | null;
  at: string;
  told: EvidenceReported | ContributionDeclared;
}

/** What some organizations reported of their execution, and declared as given, in an alliance. One statement. */
export async function reportsOf(ctx: Ctx, allianceId: string, own: readonly string[]): Promise<Reported[]> {
  const rows = await ctx.db.execute<Row>(sql`
    select o.name as organization, (select name from person where id = e.submitted_by) as by, to_json(e.submitted_at) #>> '{}' as at,
      json_build_object('act', 'evidenceReported', 'number', e.number, 'activity', t.number || '. ' || t.title, 'description', e.description,
        'place', e.place, 'executedOn', e.executed_on::text, 'files', (select coalesce(json_agg(json_build_object('name', f.name, 'sha256', f.sha256) order by f.id), '[]')
          from evidence_file l join file f on f.id = l.file_id where l.evidence_id = e.id)) as told
    from evidence e join party p on p.id = e.party_id join organization o on o.id = p.organization_id join plan_activity t on t.id = e.plan_activity_id
    where e.alliance_id = ${allianceId} and p.organization_id in ${own}
    union all
    select o.name, (select name from person where 'person:' || id = c.declared_by), to_json(c.declared_at) #>> '{}',
      json_build_object('act', 'contributionDeclared', 'category', c.category, 'description', c.description, 'quantity', c.quantity::text,
        'unit', c.unit, 'deliveredOn', c.delivered_on::text, 'value', c.value::text)
    from contribution c join organization o on o.id = c.organization_id where c.alliance_id = ${allianceId} and c.organization_id in ${own}
    union all
    select o.name, (select name from person where 'person:' || id = c.withdrawn_by), to_json(c.withdrawn_at) #>> '{}',
      json_build_object('act', 'contributionWithdrawn', 'category', c.category, 'description', c.description, 'quantity', c.quantity::text,
        'unit', c.unit, 'deliveredOn', c.delivered_on::text, 'value', c.value::text, 'reason', c.withdraw_reason)
    from contribution c join organization o on o.id = c.organization_id
    where c.alliance_id = ${allianceId} and c.organization_id in ${own} and c.state = 'withdrawn'`);
  return rows.map(({ told, at, ...who }) => ({
    ...who,
    ...told,
    at: new Date(at),
    sha256: createHash('sha256').update(JSON.stringify(told)).digest('hex'),
  }));
}
