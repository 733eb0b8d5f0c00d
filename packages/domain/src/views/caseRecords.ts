import { sql } from 'drizzle-orm';
import type { ActaState } from '../acta/index.ts';
import { outStates } from '../commitment/index.ts';
import { stateOf } from '../evidence/index.ts';
import { amendmentsWaiting, amendmentToShow, filingEntry } from '../filing/index.ts';
import type { MeetingState } from '../meeting/index.ts';
import type { Ctx } from '../platform/index.ts';

/** A meeting of the case, with the activities that it supports and the state of its acta. */
export interface CaseMeeting {
  code: string;
  title: string;
  state: MeetingState;
  startsAt: string;
  activities: number[];
  acta: { id: string; code: string; state: ActaState; approvedAt: string | null; activities: number[] } | null;
}

/** What the case keeps already: from it each page says which record is missing. Counts of what is in force. */
export interface CaseRecords {
  proposal: { state: string; kind: string; version: number; approvedAt: string | null } | null;
  meetings: CaseMeeting[];
  entered: number;
  commitments: { proposed: number; returned: number; accepted: number; packed: number };
  packet: { id: string; state: string; number: string | null; filedOn: string | null; was: string | null } | null;
  amendmentsPending: number;
  /** The first of those at the filing desk */
  amendment: string | null;
  plan: { state: string; activities: number; approvedAt: string | null } | null;
  evidence: { received: number; accepted: number; returned: number };
}

/** The records of a case by its id, in one statement. */
export async function caseRecords(ctx: Ctx, alliance: string): Promise<CaseRecords> {
  const [row] = await ctx.db.execute<CaseRecords & Record<string, unknown>>(sql`
    select
      (select json_build_object('state', state, 'kind', kind, 'version', version, 'approvedAt', approved_at)
        from proposal where alliance_id = ${alliance}) as proposal,
      ${meetingsOf(alliance)} as meetings,
      (select count(*)::int from party where alliance_id = ${alliance} and network_entry_id is not null) as entered,
      (select json_build_object(
        'proposed', count(*) filter (where state = 'proposed'), 'returned', count(*) filter (where state = 'returned'),
        'accepted', count(*) filter (where state = 'accepted'), 'packed', count(*) filter (where filing_id is not null))
        from commitment where alliance_id = ${alliance} and state not in ${outStates}) as commitments,
      (select json_build_object('id', f.id, 'state', f.state, ${filingEntry()})
        from filing f where f.alliance_id = ${alliance} and f.kind = 'commitments' and f.withdrawn_at is null order by f.opened_at desc, f.id desc limit 1) as packet,
      ${amendmentsWaiting(alliance)} as "amendmentsPending", ${amendmentToShow(alliance)} as amendment,
      (select json_build_object('state', s.state, 'approvedAt', s.approved_at,
        'activities', (select count(*) from plan_activity t where t.alliance_id = s.alliance_id and t.replaced_at is null))
        from plan_section s where s.alliance_id = ${alliance}) as plan,
      (select json_build_object('received', count(*) filter (where state = 'received'),
        'accepted', count(*) filter (where ${stateOf(sql`e`)} = 'accepted'), 'returned', count(*) filter (where state = 'returned'))
        from evidence e where alliance_id = ${alliance}) as evidence`);
  return row!;
}

function meetingsOf(alliance: string) {
  return sql`(select coalesce(json_agg(json_build_object(
      'code', m.code, 'title', m.title, 'state', m.state, 'startsAt', m.starts_at,
      'activities', (select coalesce(json_agg(t.activity order by t.activity), '[]') from meeting_activity t where t.meeting_id = m.id),
      'acta', (select json_build_object('id', w.id, 'code', w.code, 'state', w.state, 'approvedAt', w.approved_at,
        'activities', (select coalesce(json_agg(distinct i.activity), '[]') from acta_item i where i.acta_id = w.id and i.alliance_id = ${alliance}))
        from acta w where w.meeting_id = m.id and w.state <> 'annulled' and w.clarifies_id is null limit 1)
    ) order by m.starts_at desc, m.id desc), '[]')
    from meeting_alliance l join meeting m on m.id = l.meeting_id where l.alliance_id = ${alliance})`;
}
