import { and, eq } from 'drizzle-orm';
import { type Alliance, allianceInitiative, type Party } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import { organization } from '../organization/index.ts';
import { actorMark, allow, bogotaDay, type Ctx, type Outcome, record, refuse } from '../platform/index.ts';
import type { DeclareContribution } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { decideDeclaration, valueLine } from './rules.ts';
import { contribution } from './tables.ts';

/** Writes a line of the ledger, within the verb that locked its case; `corrects`: the line that it puts right, and why. */
export async function writeLine(
  ctx: Ctx,
  { alliance, party }: { alliance: Alliance; party: Party },
  id: string,
  input: DeclareContribution,
  corrects: { id: string; description: string; reason: string } | null = null,
): Promise<Outcome<{ id: string }>> {
  const valued = valueLine(input);
  if (!valued.ok) return valued;
  const decided = decideDeclaration(alliance, await staysOf(ctx, alliance), input, bogotaDay(ctx.now));
  if (!decided.ok) return decided;
  const { cycle, apartReason } = decided.value;
  const cited = await ctx.db
    .select({ id: allianceInitiative.initiativeId })
    .from(allianceInitiative)
    .where(and(eq(allianceInitiative.allianceId, alliance.id), eq(allianceInitiative.initiativeId, input.initiative)));
  if (cited.length === 0) return refuse('contribution.initiativeOfAnother');
  const [giver] = await ctx.db
    .select({ sector: organization.sector })
    .from(organization)
    .where(eq(organization.id, input.organization));
  const monetizable = input.monetizable === 'yes';
  const said =
    input.monetizable === 'yes'
      ? { method: input.method, rateSource: input.rateSource, notMonetizableReason: null }
      : { method: null, rateSource: null, notMonetizableReason: input.notMonetizableReason };
  const line = {
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
    correctsId: corrects?.id ?? null,
  };
  await ctx.db.insert(contribution).values(line);
  const kept = await keepAct(ctx, 'contributionDeclared', line, {
    corrects: corrects && { description: corrects.description, reason: corrects.reason },
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
      ...(corrects && { corrects: corrects.id }),
      organization: input.organization,
      ...kept,
    },
  });
  return allow({ id });
}
