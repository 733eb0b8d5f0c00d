import { sql } from 'drizzle-orm';
import { bogotaDay, type Ctx } from '../platform/index.ts';

/** An organization for which somebody acted, and the day in Bogotá on which they ceased to. */
interface EndedMembership {
  organization: string;
  endedOn: string;
}

/** The organizations for which the reader no longer acts, the last to end first: their names and days, and nothing else of them. */
export async function endedMemberships(ctx: Ctx): Promise<EndedMembership[]> {
  const rows = await ctx.db.execute<{ name: string; until: string }>(
    sql`select e.name, to_json(e.until) #>> '{}' as until from app.own_ended() e order by e.until desc, e.name`,
  );
  return rows.map(({ name, until }) => ({ organization: name, endedOn: bogotaDay(new Date(until)) }));
}
