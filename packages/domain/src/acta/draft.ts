import { eq } from 'drizzle-orm';
import { lockAlliances } from '../alliance/index.ts';
import { lockCycle } from '../cycle/index.ts';
import { lockMeeting, mayConvene, readMeeting, supportsTheCycle } from '../meeting/index.ts';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  isTaken,
  newId,
  nextCode,
  type Outcome,
  personOf,
  record,
  refuse,
  transact,
} from '../platform/index.ts';
import { mayHaveActa } from './rules.ts';
import { acta } from './tables.ts';

/**
 * Opens the acta de reunión of a meeting, the only format for minutes. Refuses a second live one; a repeated key
 * opens none. What was held is written down also once its year was filed.
 */
export async function draftActa(
  outer: Ctx,
  input: { key: string; meeting: string },
): Promise<Outcome<{ id: string; code: string }>> {
  try {
    return await transact(outer, async (ctx) => {
      const known = await readMeeting(ctx, input.meeting);
      const cycle = await lockCycle(ctx, known.cycleId, 'share');
      const alliances = known.alliances.length > 0 ? await lockAlliances(ctx, known.alliances) : [];
      if (!mayConvene(ctx.actor, alliances, supportsTheCycle(known.activities))) throw new Forbidden('draftActa');
      const meeting = await lockMeeting(ctx, input.meeting);
      const { first, id } = await claim(ctx, input, 'acta', newId(ctx.now));
      if (!first) return allow({ id, code: await codeOf(ctx, id) });
      const minuted = mayHaveActa(meeting);
      if (!minuted.ok) return minuted;
      const code = await nextCode(ctx, 'ACT', cycle.year);
      const by = personOf(ctx.actor)!;
      await ctx.db.insert(acta).values({
        id,
        code,
        meetingId: meeting.id,
        state: 'draft',
        development: '',
        draftedBy: by,
        draftedAt: ctx.now,
      });
      await record(ctx, {
        name: 'acta.drafted',
        stream: { kind: 'cycle', id: cycle.id },
        audience: 'staff',
        data: { acta: id, code, meeting: meeting.id },
      });
      return allow({ id, code });
    });
  } catch (error) {
    if (isTaken(error, 'acta_live_per_meeting')) return refuse('acta.alreadyDrafted');
    throw error;
  }
}

async function codeOf(ctx: Ctx, id: string): Promise<string> {
  const [row] = await ctx.db.select({ code: acta.code }).from(acta).where(eq(acta.id, id));
  return row!.code;
}

/** The live acta of a meeting, if there is one. */
export async function actaOfMeeting(ctx: Ctx, meeting: string) {
  const rows = await ctx.db.select().from(acta).where(eq(acta.meetingId, meeting));
  return rows.find((row) => row.state !== 'annulled') ?? null;
}
