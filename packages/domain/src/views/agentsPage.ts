import { sql } from 'drizzle-orm';
import { alliancesOf } from '../alliance/index.ts';
import type { Ctx, Offer } from '../platform/index.ts';
import {
  type AgentCategory,
  type AllyCase,
  type AllyFacts,
  allyCasesOf,
  type Continuity,
  continuityOf,
  factsIn,
  type Involvement,
  involvementOf,
  offersCategory,
} from '../recognition/index.ts';
import { idOf } from './idOf.ts';
import { organizationPage } from './organizationsPage.ts';

const PAGE = 50;
/** The registrations of a body (`o`) */
const own = sql`select r.id from organization r where coalesce(r.merged_into, r.id) = o.id`;

export interface AgentRow {
  id: string;
  name: string;
  alliances: number;
  category: AgentCategory | null;
  involvement: Involvement | null;
  continuity: Continuity | null;
}

/** The allies, organizations that are in an alliance (R-028), with their category in force (R-071). One statement. */
export async function agentsPage(ctx: Ctx, after: string): Promise<{ rows: AgentRow[]; next: string | null }> {
  const rows = await ctx.db.execute<AgentRow & Record<string, unknown>>(sql`
    select o.id, o.name, (select count(*)::int from (${alliancesOf(own)}) r) as alliances, g.category, g.involvement, g.continuity
    from organization o left join lateral (
      select category, involvement, continuity from agent_category k where k.organization_id in (${own}) order by k.id desc limit 1) g on true
    where o.merged_into is null and exists (${alliancesOf(own)})
      ${after ? sql`and (app.fold(o.name), o.id) > (select app.fold(b.name), b.id from organization b where b.id = ${idOf(after)})` : sql``}
    order by app.fold(o.name), o.id limit ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null };
}

export interface AgentPage {
  organization: { id: string; name: string };
  facts: AllyFacts;
  /** What the facts add up, alliance by alliance */
  cases: AllyCase[];
  computed: { involvement: Involvement; continuity: Continuity };
  decisions: {
    id: string;
    category: AgentCategory;
    involvement: Involvement;
    continuity: Continuity;
    reason: string;
    rule: number;
    decidedAt: string;
    by: string;
  }[];
  /** Null where it is not for who reads */
  deciding: Offer;
}

/**
 * Why an ally has its category, and what was decided before: facts, axes and decisions; what was merged is read as the one
 * that stayed. Three statements, or four. Throws NotFound.
 */
export async function agentPage(ctx: Ctx, id: string): Promise<AgentPage> {
  const found = await organizationPage(ctx, id);
  const { id: organization, name } = found.mergedInto ? await organizationPage(ctx, found.mergedInto) : found;
  const cases = await allyCasesOf(ctx, organization);
  const facts = factsIn(cases);
  const decisions = await ctx.db.execute<AgentPage['decisions'][number] & Record<string, unknown>>(sql`
    select k.id, k.category, k.involvement, k.continuity, k.reason, k.rule_version as rule, to_json(k.decided_at) #>> '{}' as "decidedAt", p.name as by
    from agent_category k join person p on p.id = k.decided_by where k.organization_id in (select id from organization where coalesce(merged_into, id) = ${organization}) order by k.id desc`);
  return {
    organization: { id: organization, name },
    facts,
    cases,
    computed: { involvement: involvementOf(facts), continuity: continuityOf(facts) },
    decisions: [...decisions],
    deciding: offersCategory({ mergedInto: null }, facts, ctx.actor),
  };
}
