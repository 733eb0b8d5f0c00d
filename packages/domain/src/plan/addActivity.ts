import { mustBeAt, partiesOf } from '../alliance/index.ts';
import { allow, type Ctx, claim, NotFound, newId, type Outcome, record, transact } from '../platform/index.ts';
import { mustEndAfterStart } from '../platform/inputs.ts';
import type { AddPlanActivity } from './inputs.ts';
import { lockDriven, nextActivityNumber, readAction } from './rows.ts';
import { planActivity } from './tables.ts';

/**
 * Adds a specific activity of execution to an action, with its times and who answers for it: a side, an
 * organization of the alliance or the secretariat, and a person or post. A repeated key adds nothing again.
 */
export async function addPlanActivity(outer: Ctx, input: AddPlanActivity): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const action = await readAction(ctx, input.action);
    const alliance = await lockDriven(ctx, action.allianceId, 'addPlanActivity');
    const { first, id } = await claim(ctx, input, 'planActivity', newId(ctx.now));
    if (!first) return allow({ id });
    const open = mustBeAt(alliance, 10);
    if (!open.ok) return open;
    const party = (await partiesOf(ctx, action.allianceId)).find((one) => one.organizationId === input.organization);
    if (!party && input.organization !== 'secretariat') throw new NotFound('party');
    const { title, responsible, startsOn, endsOn, place } = input;
    const dates = mustEndAfterStart(startsOn, endsOn);
    if (!dates.ok) return dates;
    const number = await nextActivityNumber(ctx, action.allianceId);
    const partyId = party?.id ?? null;
    await ctx.db.insert(planActivity).values({
      ...{ id, number, title, partyId, responsible, startsOn, endsOn, place },
      actionId: action.id,
      allianceId: action.allianceId,
    });
    await record(ctx, {
      name: 'planActivity.added',
      stream: { kind: 'alliance', id: action.allianceId },
      audience: 'staff',
      data: { activity: id, number, party: partyId, startsOn, endsOn, action: action.id },
    });
    return allow({ id });
  });
}
