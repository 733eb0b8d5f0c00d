import { sql } from 'drizzle-orm';
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
import type { AllyFacts } from './category.ts';
import { decideCategory as decide, RULE_VERSION } from './categoryRules.ts';
import type { DecideCategory } from './inputs.ts';
import { mayDecideCategory } from './policy.ts';
import { agentCategory } from './tables.ts';

/** What an organization has done in its alliances, in one statement. */
export async function allyFactsOf(ctx: Ctx, organization: string): Promise<AllyFacts> {
  const [row] = await ctx.db.execute<AllyFacts & Record<string, unknown>>(sql`
    with own as (select id from organization where coalesce(merged_into, id) = ${organization}),
      mine as (select id, alliance_id from party where organization_id in (select id from own))
    select (select count(distinct alliance_id)::int from mine) as alliances,
      (select count(*)::int from commitment c join mine on mine.alliance_id = c.alliance_id and mine.id = c.party_id where c.state in ('accepted', 'met')) as commitments,
      (select count(*)::int from commitment c join mine on mine.alliance_id = c.alliance_id and mine.id = c.party_id where c.state = 'met') as met,
      (select count(*)::int from contribution l join mine on mine.alliance_id = l.alliance_id and mine.id = l.party_id where l.state = 'verified') as contributions,
      (select count(distinct v.alliance_id)::int from visit v join mine on mine.alliance_id = v.alliance_id
        where v.activity = 13 and v.state = 'closed' and v.answer = 'yes') as "plansMet",
      (select count(*)::int from continuity k where k.organization_id in (select id from own)
        and k.outcome in ('continues', 'continuesAdjusted')) as continues`);
  return row!;
}

/**
 * Decides an ally's category as Agente Ciudadano de Cambio Cultural from its involvement and its
 * continuity: what the facts show, or what a person decides with a reason. Each decision is kept; the last one is
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
