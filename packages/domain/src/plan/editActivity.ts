import { eq, sql } from 'drizzle-orm';
import { lockAlliance, mayDrive, partiesOf } from '../alliance/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  Forbidden,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import { decideEdit, type Proven } from './editRules.ts';
import type { EditPlanActivity } from './inputs.ts';
import { readActivity } from './rows.ts';
import { planActivity, planActivityChange, planSection } from './tables.ts';

/**
 * Edits a plan activity: its text, side, responsible, days and place. What it said before is kept with the
 * reason; in an approved plan its parties hear of it. Throws Stale when it changed meanwhile; refuses what `decideEdit` says.
 */
export async function editPlanActivity(outer: Ctx, input: EditPlanActivity): Promise<Outcome<{ version: number }>> {
  return transact(outer, async (ctx) => {
    const { allianceId } = await readActivity(ctx, input.activity);
    const alliance = await lockAlliance(ctx, allianceId);
    if (!mayDrive(ctx.actor, alliance)) throw new Forbidden('editPlanActivity');
    const before = await readActivity(ctx, input.activity);
    if (before.version !== input.version)
      throw new Stale('planActivity', {
        stream: { kind: 'alliance', id: allianceId },
        names: ['planActivity.'],
        about: [before.id],
      });
    const party = (await partiesOf(ctx, allianceId)).find((one) => one.organizationId === input.organization);
    if (!party && input.organization !== 'secretariat') throw new NotFound('party');
    const { title, responsible, startsOn, endsOn, place, reason } = input;
    const after = { title, partyId: party?.id ?? null, responsible, startsOn, endsOn, place };
    const [section] = await ctx.db.select().from(planSection).where(eq(planSection.allianceId, allianceId));
    const standing = { proven: await provenOf(ctx, before.id), section: section ?? null, today: bogotaDay(ctx.now) };
    const decided = decideEdit(alliance, before, { ...after, reason }, standing);
    if (!decided.ok) return decided;
    const { fields, approved } = decided.value;
    const change = newId(ctx.now);
    await ctx.db.insert(planActivityChange).values({
      ...{ id: change, allianceId, planActivityId: before.id, version: before.version },
      ...{ title: before.title, partyId: before.partyId, responsible: before.responsible, place: before.place },
      ...{ startsOn: before.startsOn, endsOn: before.endsOn, reason: reason ?? null },
      ...{ at: ctx.now, by: personOf(ctx.actor)! },
    });
    const version = before.version + 1;
    await ctx.db
      .update(planActivity)
      .set({ ...after, version })
      .where(eq(planActivity.id, before.id));
    await record(ctx, {
      name: 'planActivity.edited',
      stream: { kind: 'alliance', id: allianceId },
      audience: approved ? 'parties' : 'staff',
      data: {
        ...{ activity: before.id, number: before.number, change, version, fields, approved },
        ...{ party: after.partyId, partyBefore: before.partyId },
        ...{ startsOn, startsBefore: before.startsOn, endsOn, endsBefore: before.endsOn },
      },
    });
    return allow({ version });
  });
}

/** How much evidence stands on an activity. The evidence is of a later concept: here it is only counted. */
async function provenOf(ctx: Ctx, activity: string): Promise<Proven> {
  const [row] = await ctx.db.execute<{ accepted: number; received: number }>(sql`
    select count(*) filter (where state = 'accepted')::int as accepted, count(*) filter (where state = 'received')::int as received
    from evidence where plan_activity_id = ${activity}`);
  return row!;
}
