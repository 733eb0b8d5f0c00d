import { sql } from 'drizzle-orm';
import type { Ctx, LastChange } from '../platform/index.ts';
import { casesOf } from './figureRows.ts';

/** The acts of a case that no figure counts: papers, sittings and mails of it. */
const UNCOUNTED = ['personalData', 'meeting', 'acta', 'files', 'file', 'plan', 'followUpDate', 'proposal'];

/** The last act that may have changed a figure of a cycle, in its own history or in that of a case that lived in it. */
export async function lastAct(ctx: Ctx, cycleId: string): Promise<LastChange> {
  const [row] = await ctx.db.execute<{ at: string; actor: string }>(sql`
    with ${casesOf(cycleId)}
    select to_json(e.at) #>> '{}' as at, e.actor from event e
    where ((e.stream_kind = 'cycle' and e.stream_id = ${cycleId})
      or (e.stream_kind = 'alliance' and e.stream_id in (select id from lived)))
      and split_part(e.name, '.', 1) not in (${sql.join(
        UNCOUNTED.map((noun) => sql`${noun}`),
        sql`, `,
      )})
    order by e.at desc, e.seq desc limit 1`);
  return { at: new Date(row!.at), actor: row!.actor };
}
