import { actorMark, bogotaDay, type Ctx, newId, nextCode, record } from '../platform/index.ts';
import { nonconformity } from './tables.ts';

export interface OpenNonconformity {
  allianceId: string;
  planActivity: string;
  visit: number;
  description: string;
  dueOn?: string;
}

/** Opens a salida no conforme for a plan activity that was not met, within the caller's transaction and after its policy. */
export async function openNonconformity(ctx: Ctx, input: OpenNonconformity): Promise<string> {
  const { allianceId, planActivity, visit, description } = input;
  const id = newId(ctx.now);
  const code = await nextCode(ctx, 'SNC', Number(bogotaDay(ctx.now).slice(0, 4)));
  await ctx.db.insert(nonconformity).values({
    ...{ id, code, allianceId, visit, description },
    planActivityId: planActivity,
    state: 'open',
    openedAt: ctx.now,
    openedBy: actorMark(ctx.actor),
    dueOn: input.dueOn ?? null,
  });
  await record(ctx, {
    name: 'nonconformity.opened',
    stream: { kind: 'alliance', id: allianceId },
    audience: 'parties',
    data: { nonconformity: id, code, planActivity, visit },
  });
  return id;
}
