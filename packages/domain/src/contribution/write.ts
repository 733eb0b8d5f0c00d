import { and, eq } from 'drizzle-orm';
import { type Alliance, allianceInitiative, type Party } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import { organization } from '../organization/index.ts';
import { actorMark, allow, bogotaDay, type Ctx, type Outcome, record, refuse } from '../platform/index.ts';
import type { Contribution } from './contribution.ts';
import type { DeclareContribution } from './inputs.ts';
import { keepAct } from './keepAct.ts';
import { decideDeclaration, placeCorrection, valueLine } from './rules.ts';
import { contribution } from './tables.ts';

/** The line that another puts right, and why. */
interface Mended {
  line: Contribution;
  reason: string;
}

/** Writes a line of the ledger, within the verb that locked its case; `corrects`: the line that it puts right, withdrawn with it or verified. */
export async function writeLine(
  ctx: Ctx,
  { alliance, party }: { alliance: Alliance; party: Party },
  id: string,
  input: DeclareContribution,
  corrects: Mended | null = null,
): Promise<Outcome<{ id: string }>> {
  const valued = valueLine(input);
  if (!valued.ok) return valued;
  const verified = corrects?.line.state === 'verified' ? corrects : null;
  const [stays, today] = [await staysOf(ctx, alliance), bogotaDay(ctx.now)];
  const decided = verified
    ? placeCorrection(verified.line, alliance, stays, input, today)
    : decideDeclaration(alliance, stays, input, today);
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
    correctsId: corrects?.line.id ?? null,
    correctReason: verified?.reason ?? null,
  };
  await ctx.db.insert(contribution).values(line);
  const kept = await keepAct(ctx, 'contributionDeclared', line, {
    corrects: corrects && { description: corrects.line.description, reason: corrects.reason },
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
      ...(corrects && { corrects: corrects.line.id, ...(verified && { ofVerified: true }) }),
      organization: input.organization,
      ...kept,
    },
  });
  return allow({ id });
}
