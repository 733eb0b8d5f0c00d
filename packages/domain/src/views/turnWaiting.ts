import { type SQL, sql } from 'drizzle-orm';
import { isObjected, outStates } from '../commitment/index.ts';
import { stands } from '../evidence/index.ts';
import { amendmentsLoose } from '../filing/index.ts';
import { inRedSinceOf } from '../network/index.ts';
import { isVerified } from '../organization/index.ts';
import { bogotaDay } from '../platform/index.ts';

const meetingAt = (
  now: string,
) => sql`(select case when w.id is not null then 'drafted' when m.starts_at > ${now}::timestamptz then 'toCome' else 'convened' end
  from meeting_alliance l join meeting m on m.id = l.meeting_id join meeting_activity t on t.meeting_id = m.id and t.activity = a.step
    left join acta w on w.meeting_id = m.id and w.state <> 'annulled' and w.clarifies_id is null
  where l.alliance_id = a.id and m.state <> 'cancelled' and w.state is distinct from 'approved' order by w.id is null, m.starts_at, m.id limit 1)`;

const unverified = sql`select count(*) from party q join organization o on o.id = q.organization_id
  where q.alliance_id = a.id and not ${isVerified}`;

/** Of the parties with SI that are left: how many this case includes in the Red, and how many were in it already. */
const red = (
  isLeft: SQL,
) => sql`select json_build_object('unverified', (${unverified} and q.active_part = 'yes'), 'coming', count(*) filter (where w.since is null),
    'staying', count(w.since)) from (select ${inRedSinceOf()} as since from party q where q.alliance_id = a.id and q.active_part = 'yes' and ${isLeft}) w`;

/** Of 9: what was sent back, and what was to be done by a day that passed, is written anew before anything else is done with it. */
const commitments = (
  today: string,
) => sql`select json_build_object('proposed', count(*) filter (where k.state = 'proposed' and k.due_on >= ${today}),
    'of', count(distinct k.party_id) filter (where k.state = 'proposed' and k.due_on >= ${today}),
    'returned', count(*) filter (where k.state = 'returned' or k.due_on < ${today}),
    'packed', coalesce(bool_or(k.filing_id is not null), false),
    'without', (select count(*) from party q where q.alliance_id = a.id) - count(distinct k.party_id))
  from commitment k where k.alliance_id = a.id and k.state not in ${outStates}`;

const objected = sql`(select count(*) from commitment k where k.alliance_id = a.id and ${isObjected('k')})`;

const loop = sql`'objected', ${objected}, 'loose', ${amendmentsLoose(sql`a.id`)}`;

/** As `mustBeAnother` refuses it to the professional of the case. */
const isOwnReport = sql`(e.submitted_by = a.professional_id)`;

const received = sql`'received', (select count(*) from evidence e where e.alliance_id = a.id and e.state = 'received' and not ${isOwnReport}),
    'ownReport', (select count(*) from evidence e where e.alliance_id = a.id and e.state = 'received' and ${isOwnReport})`;

const execution = sql`select json_build_object(${loop}, ${received}, 'theirs', count(t.party_id), 'of', count(distinct t.party_id),
    'ours', count(*) filter (where t.party_id is null))
  from plan_activity t where t.alliance_id = a.id and t.replaced_at is null
    and not exists (select 1 from evidence e where e.plan_activity_id = t.id and ${stands(sql`e`)})`;

/** Whether the organization of the invitation `i` of a statement is of its case still, by any registration of its body. */
export const invitedIsParty = sql`exists (select from party q join organization w on w.id = q.organization_id
  join organization o on o.id = i.organization_id
  where q.alliance_id = i.alliance_id and coalesce(w.merged_into, w.id) = coalesce(o.merged_into, o.id))`;

/** What the case `a` of a statement keeps of its open activity as of an instant: the marks of `Waiting`, for `turnOf`. */
export function waiting(now: Date) {
  const meeting = meetingAt(now.toISOString());
  return sql`case
  when a.state <> 'running' then null
  when a.step = 2 then json_build_object('written', exists (select 1 from proposal p where p.alliance_id = a.id))
  when a.step in (3, 4, 5) then json_build_object('meeting', ${meeting})
  when a.step = 12 then json_build_object('meeting', ${meeting}, ${loop})
  when a.step = 13 then json_build_object(${loop}, ${received})
  when a.step = 6 then (${red(sql`q.network_entry_id is null`)})
  when a.step = 7 then (${red(sql`not exists (select from inclusion_notice n where n.alliance_id = a.id and n.organization_id = q.organization_id)`)})
  when a.step = 8 then json_build_object('meeting', ${meeting}, 'unverified', (${unverified}),
    'invited', (select i.state from invitation i where i.alliance_id = a.id and i.state <> 'accepted' and ${invitedIsParty}))
  when a.step = 9 then (${commitments(bogotaDay(now))})
  when a.step = 10 then json_build_object('written', exists (select 1 from plan_section s where s.alliance_id = a.id))
  when a.step = 11 then (${execution}) end`;
}
