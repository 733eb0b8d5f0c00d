import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';

/** An alliance that an organization of the reader is of no more. `at` is ISO text; the reason is null where none was kept. */
export interface LeftAlliance {
  code: string;
  title: string;
  organization: string;
  reason: string | null;
  at: string;
}

/** The alliances that the reader's organizations left or were taken out of, the newest first. */
export async function ownLeft(ctx: Ctx): Promise<LeftAlliance[]> {
  return [
    ...(await ctx.db.execute<LeftAlliance & Record<string, unknown>>(
      sql`select l.code, l.title, l.organization, l.reason, to_json(l.at) #>> '{}' as at from app.own_left() l order by l.at desc, l.code`,
    )),
  ];
}
