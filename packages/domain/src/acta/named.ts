import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { Named } from './stored.ts';

/** What the acta of a meeting names by their ids, as it stands and is called now: it is kept when the acta is approved. */
export async function namesOfMeeting(ctx: Ctx, meeting: string): Promise<Named> {
  const [row] = await ctx.db.execute<{ named: Named }>(sql`
    select json_build_object(
      'organizations', (select coalesce(json_object_agg(o.id, o.name), '{}') from organization o where o.id in
        (select p.organization_id from party p join meeting_alliance l on l.alliance_id = p.alliance_id where l.meeting_id = ${meeting}
          union select t.organization_id from attendee t where t.meeting_id = ${meeting})),
      'cases', (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'parties',
          (select coalesce(json_agg(p.organization_id order by p.position), '[]') from party p where p.alliance_id = a.id)) order by a.code), '[]')
        from meeting_alliance l join alliance a on a.id = l.alliance_id where l.meeting_id = ${meeting}),
      'initiatives', (select coalesce(json_object_agg(i.id, i.name), '{}') from initiative i join meeting m on m.cycle_id = i.cycle_id
        where m.id = ${meeting} and exists (select from meeting_activity y where y.meeting_id = m.id and y.activity = 1))) as named`);
  return row!.named;
}
