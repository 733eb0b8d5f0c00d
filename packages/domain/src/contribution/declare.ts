import { and, eq } from 'drizzle-orm';
import { allianceInitiative, lockAlliance, partiesOf } from '../alliance/index.ts';
import { initiative as initiativeTable, staysOf } from '../cycle/index.ts';
import { organization } from '../organization/index.ts';
import {
  actorMark,
  allow,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  NotFound,
  newId,
  type Outcome,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import { keepReceipt } from '../receipt/index.ts';
import type { DeclareContribution } from './inputs.ts';
import { mayDeclare } from './policy.ts';
import { decideDeclaration, valueLine } from './rules.ts';
import { contribution } from './tables.ts';

/**
 * Writes a delivery of an ally for an initiative of its alliance: its value in whole pesos where it can be
 * monetised, or the reason why not. It counts only once verified. Outside the life of its
 * alliance, or once the balance of its cycle was filed, it takes a reason and is told apart. A repeated key writes nothing
 * again.
 */
export async function declareContribution(outer: Ctx, input: DeclareContribution): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const alliance = await lockAlliance(ctx, input.alliance);
    const party = (await partiesOf(ctx, alliance.id)).find((p) => p.organizationId === input.organization);
    if (!party) throw new NotFound('party');
    if (!mayDeclare(ctx.actor, alliance, input.organization)) throw new Forbidden('declareContribution');
    const { first, id } = await claim(ctx, input, 'contribution', newId(ctx.now));
    if (!first) return allow({ id });
    const valued = valueLine(input);
    if (!valued.ok) return valued;
    const decided = decideDeclaration(alliance, await staysOf(ctx, alliance), input, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const { cycle, apartReason } = decided.value;
    const [cited] = await ctx.db
      .select({ name: initiativeTable.name })
      .from(allianceInitiative)
      .innerJoin(initiativeTable, eq(initiativeTable.id, allianceInitiative.initiativeId))
      .where(
        and(eq(allianceInitiative.allianceId, alliance.id), eq(allianceInitiative.initiativeId, input.initiative)),
      );
    if (!cited) return refuse('contribution.initiativeOfAnother');
    const [giver] = await ctx.db
      .select({ sector: organization.sector })
      .from(organization)
      .where(eq(organization.id, input.organization));
    const monetizable = input.monetizable === 'yes';
    const said =
      input.monetizable === 'yes'
        ? { method: input.method, rateSource: input.rateSource, notMonetizableReason: null }
        : { method: null, rateSource: null, notMonetizableReason: input.notMonetizableReason };
    await ctx.db.insert(contribution).values({
      id,
      allianceId: alliance.id,
      partyId: party.id,
      organizationId: input.organization,
      initiativeId: input.initiative,
      cycleId: cycle,
      origin: giver!.sector,
      category: input.category,
      description: input.description,
      unit: input.unit,
      monetizable,
      ...valued.value,
      ...said,
      state: 'delivered',
      deliveredOn: input.deliveredOn,
      apartReason,
      declaredBy: actorMark(ctx.actor),
      declaredAt: ctx.now,
    });
    const { category, description, unit, deliveredOn } = input;
    const { quantity, rate, value } = valued.value;
    const kept = await keepReceipt(ctx, {
      ...{ alliance: alliance.id, organization: input.organization, about: id, act: 'contributionDeclared' },
      content: {
        ...{ initiative: cited.name, category, description, unit, deliveredOn, apartReason, ...said },
        ...{ quantity, rate, value: value?.toString() ?? null },
      },
    });
    await record(ctx, {
      name: 'contribution.declared',
      stream: { kind: 'alliance', id: alliance.id },
      audience: 'parties',
      data: {
        contribution: id,
        state: 'delivered',
        monetizable,
        value: valued.value.value?.toString() ?? null,
        cycle,
        apart: apartReason !== null,
        organization: input.organization,
        ...kept,
      },
    });
    return allow({ id });
  });
}
