import { eq } from 'drizzle-orm';
import { partiesOf } from '../alliance/index.ts';
import { addMonths, allow, type Ctx, type Outcome, record, refuse, Stale, transact } from '../platform/index.ts';
import type { SavePlanSection } from './inputs.ts';
import { initialMeetingsOf, lockDraft } from './rows.ts';
import { mayTellCapacities, mustLast } from './rules.ts';
import { storedCapacities } from './stored.ts';
import { planSection } from './tables.ts';

/**
 * Writes the frame of the alliance's section of the plan while activity 10 is open: its term, six months unless the
 * parties agreed otherwise, how it is followed up, the mesa in which it is born and what
 * each party can do. Throws Stale when it changed meanwhile.
 */
export async function savePlanSection(outer: Ctx, input: SavePlanSection): Promise<Outcome<{ version: number }>> {
  return transact(outer, async (ctx) => {
    const draft = await lockDraft(ctx, input.alliance, 'savePlanSection');
    if (!draft.ok) return draft;
    const allianceId = draft.value.id;
    const [known] = await ctx.db
      .select({
        version: planSection.version,
        meeting: planSection.initialMeetingId,
        capacities: planSection.capacities,
      })
      .from(planSection)
      .where(eq(planSection.allianceId, allianceId));
    if ((known?.version ?? 0) !== input.version)
      throw new Stale('plan', { stream: { kind: 'alliance', id: allianceId }, names: ['plan.'] });
    const { startsOn, termMonths, followUpMechanisms } = input;
    const endsOn = input.endsOn ?? addMonths(startsOn, termMonths);
    const dates = mustLast(startsOn, endsOn);
    if (!dates.ok) return dates;
    const recorded = await initialMeetingsOf(ctx, allianceId);
    if (input.meeting && !recorded.includes(input.meeting)) return refuse('plan.meetingNotInitial');
    const told = mayTellCapacities(input.capacities ?? [], await partiesOf(ctx, allianceId));
    if (!told.ok) return told;
    const version = input.version + 1;
    const written = {
      ...{ startsOn, endsOn, termMonths, followUpMechanisms, version },
      capacityStatement: input.capacityStatement || null,
      initialMeetingId: input.meeting ?? known?.meeting ?? recorded[0] ?? null,
      capacities: input.capacities
        ? storedCapacities.write({ capacities: input.capacities })
        : (known?.capacities ?? null),
      ...{ state: 'draft', approvedAt: null, approvedBy: null },
    };
    await ctx.db
      .insert(planSection)
      .values({ allianceId, ...written })
      .onConflictDoUpdate({ target: planSection.allianceId, set: written });
    await record(ctx, {
      name: 'plan.saved',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'staff',
      data: { version, startsOn, endsOn, termMonths },
    });
    return allow({ version });
  });
}
