import { sql } from 'drizzle-orm';
import { alliancesOf } from '../alliance/index.ts';
import { isInForce } from '../contribution/index.ts';
import { lockOrganization, mayBeChosen } from '../organization/index.ts';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import type { AllyCase, AllyFacts } from './category.ts';
import { decideCategory as decide, factsIn, RULE_VERSION } from './categoryRules.ts';
import type { DecideCategory } from './inputs.ts';
import { mayDecideCategory } from './policy.ts';
import { agentCategory } from './tables.ts';

/** What an organization has done in each of the alliances that it joined, by their code, in one statement. */
export async function allyCasesOf(ctx: Ctx, organization: string): Promise<AllyCase[]> {
  const rows = await ctx.db.execute<AllyCase & Record<string, unknown>>(sql`
    with own as (select id from organization where coalesce(merged_into, id) = ${organization}),
      mine as (select id, alliance_id from party where organization_id in (select id from own))
    select a.code, a.title,
      (select count(*)::int from commitment c join mine on mine.id = c.party_id where c.alliance_id = a.id and c.state in ('accepted', 'met')) as commitments,
      (select count(*)::int from commitment c join mine on mine.id = c.party_id where c.alliance_id = a.id and c.state = 'met') as met,
      (select count(*)::int from contribution l join mine on mine.id = l.party_id where l.alliance_id = a.id and l.state = 'verified' and ${isInForce(sql`l`)}) as contributions,
      exists (select from visit v where v.alliance_id = a.id and v.activity = 13 and v.state = 'closed' and v.answer = 'yes')::int as "plansMet",
      (select count(*)::int from continuity k where k.alliance_id = a.id and k.organization_id in (select id from own)
        and k.outcome in ('continues', 'continuesAdjusted')) as continues
    from alliance a where a.id in (${alliancesOf(sql`select id from own`)}) order by a.code`);
  return [...rows];
}

/** What an organization has done in its alliances, in one statement. */
export async function allyFactsOf(ctx: Ctx, organization: string): Promise<AllyFacts> {
  return factsIn(await allyCasesOf(ctx, organization));
}

/**
 * Decides an ally's category as Agente Ciudadano de Cambio Cultural (R-071) from its involvement (R-072) and its
 * continuity (R-073): what the facts show, or what a person decides with a reason. Each decision is kept; the last one is
 * in force. Refuses an organization that is in no alliance, and a registration
 * that was merged: the body's category is that of the one that stayed. A repeated key writes nothing again.
 */
export async function decideCategory(outer: Ctx, input: DecideCategory): Promise<Outcome<{ id: string }>> {
  if (!mayDecideCategory(outer.actor)) throw new Forbidden('decideCategory');
  return transact(outer, async (ctx) => {
    const organization = await lockOrganization(ctx, input.organization);
    const { id: organizationId } = organization;
    const chosen = mayBeChosen(organization);
    if (!chosen.ok) return chosen;
    const { first, id } = await claim(ctx, input, 'category', newId(ctx.now));
    if (!first) return allow({ id });
    const decided = decide(await allyFactsOf(ctx, organizationId), input);
    if (!decided.ok) return decided;
    const { category, computed } = decided.value;
    const { involvement, continuity, reason } = input;
    await ctx.db.insert(agentCategory).values({
      ...{ id, organizationId, involvement, continuity, category, reason },
      computedInvolvement: computed.involvement,
      computedContinuity: computed.continuity,
      ruleVersion: RULE_VERSION,
      decidedAt: ctx.now,
      decidedBy: personOf(ctx.actor)!,
    });
    await record(ctx, {
      name: 'category.decided',
      stream: { kind: 'organization', id: organizationId },
      audience: 'parties',
      data: { category, involvement, continuity, rule: RULE_VERSION },
    });
    return allow({ id });
  });
}
