import { type SQL, sql } from 'drizzle-orm';
import { type AccountState, accountIn, isAwaited, mayReadStaff } from '../identity/index.ts';
import { type Ctx, type EventData, Forbidden, NotFound, type StaffRole } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { asSought, speaksOf } from './sought.ts';
import { toldIn } from './toldIn.ts';

export interface StaffRow {
  id: string;
  name: string;
  email: string;
  position: string;
  roles: StaffRole[];
  state: AccountState;
  /** ISO instant of the last time that the person entered the back office; null when never */
  lastEntry: string | null;
}

export interface StaffFilters {
  text: string;
  role: string;
  state: string;
  /** The id of the last person of the page before; '' for the first page */
  after: string;
}

const PAGE = 50;
/** What a page of an account's history shows. */
const LATEST = 20;

const STATE = sql`case when p.disabled_at is not null then 'disabled'
  when c.totp_confirmed_at is not null then 'active' else 'invited' end`;
const FOUND = sql`p.id, p.name, p.email, s.position, ${STATE} as state,
  (select coalesce(json_agg(r.role order by r.role), '[]') from staff_role r where r.person_id = p.id) as roles,
  (select to_json(max(o.created_at)) #>> '{}' from session o where o.person_id = p.id) as "lastEntry"`;
const FROM = sql`staff_member s join person p on p.id = s.person_id left join credential c on c.person_id = p.id`;

/** The people of the team by name, fifty a page, for the administrator. An unknown filter value finds nobody. One statement. */
export async function staffPage(ctx: Ctx, filters: StaffFilters): Promise<{ rows: StaffRow[]; next: string | null }> {
  if (!mayReadStaff(ctx.actor)) throw new Forbidden('readStaff');
  const wanted = conditions(filters);
  const rows = await ctx.db.execute<StaffRow & Record<string, unknown>>(sql`
    select ${FOUND} from ${FROM} where ${sql.join(wanted, sql` and `)} order by app.fold(p.name), p.id limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)!.id : null };
}

function conditions({ text, role, state, after }: StaffFilters): SQL[] {
  return [
    sql`true`,
    ...(text
      ? [
          speaksOf(
            text,
            (pattern) => sql`${asSought(sql`concat_ws(' ', p.name, p.email, s.position)`)} like ${pattern}`,
          ),
        ]
      : []),
    ...(role ? [sql`exists (select 1 from staff_role w where w.person_id = p.id and w.role = ${role})`] : []),
    ...(state ? [sql`${STATE} = ${state}`] : []),
    ...(after
      ? [sql`(app.fold(p.name), p.id) > (select app.fold(a.name), a.id from person a where a.id = ${idOf(after)})`]
      : []),
  ];
}

export interface AccountLine {
  enabled: boolean;
  reason: string;
  at: string;
  by: string | null;
}

export interface StaffMemberPage extends StaffRow {
  /** Whether the open account waits for its factors */
  awaited: boolean;
  closed: boolean;
  since: string;
  /** Running cases that are theirs */
  alliances: number;
  openSessions: number;
  hasPassword: boolean;
  /** The ids of the administrators who can enter */
  administrators: string[];
  /** ISO instant until which the activation link serves; null when none does */
  activationUntil: string | null;
  /** Why the account was closed and opened again, newest first */
  changes: AccountLine[];
  /** What happened to the account, newest first, twenty at a time */
  history: { id: string; name: string; at: string; who: string | null; data: EventData }[];
  /** How many things happened in all, and the sequence number before which the next page begins; null on the last */
  happened: number;
  next: number | null;
}

/**
 * A person of the team as the administrator sees the account: roles, access, and what happened, twenty at a time before a
 * sequence number.
 * `moment` is the wall clock, by which sessions live. Two statements; who is not staff is not found.
 */
export async function staffMemberPage(
  ctx: Ctx,
  person: string,
  moment: Date,
  before: number | null = null,
): Promise<StaffMemberPage> {
  if (!mayReadStaff(ctx.actor)) throw new Forbidden('readStaff');
  const at = sql`${moment.toISOString()}::timestamptz`;
  const [row] = await ctx.db.execute<
    Omit<StaffMemberPage, 'awaited' | 'closed' | 'history' | 'happened' | 'next'> & Record<string, unknown>
  >(sql`
    select ${FOUND}, to_json(s.since) #>> '{}' as since, c.password_hash is not null as "hasPassword",
      (select coalesce(json_agg(r.person_id), '[]') from staff_role r join person q on q.id = r.person_id
        where r.role = 'administrator' and q.disabled_at is null) as administrators,
      coalesce((select l.running from app.alliances_led() l where l.person_id = p.id), 0) as alliances,
      (select count(*)::int from session o where o.person_id = p.id and o.revoked_at is null
        and o.absolute_expires_at > ${at} and o.last_seen_at > ${at} - interval '30 minutes') as "openSessions",
      (select to_json(max(t.expires_at)) #>> '{}' from token t where t.subject = p.id and t.purpose = 'staffActivation'
        and t.used_at is null and t.revoked_at is null and t.expires_at > ${at}) as "activationUntil",
      (select coalesce(json_agg(json_build_object('enabled', h.enabled, 'reason', h.reason, 'at', h.decided_at, 'by', b.name) order by h.decided_at desc, h.id desc), '[]')
        from account_change h left join person b on b.id = h.decided_by where h.person_id = p.id) as changes
    from ${FROM} where p.id = ${idOf(person)}`);
  if (!row) throw new NotFound('staff');
  const events = await ctx.db.execute<Happened & Record<string, unknown>>(sql`
    select e.id, e.seq::int as seq, e.name, to_json(e.at) #>> '{}' as at, e.data, b.name as who,
      (select count(*)::int from event where stream_kind = 'person' and stream_id = ${row.id}) as happened
    from event e left join person b on b.id = case when e.actor ~ '^(staff|person):' then split_part(e.actor, ':', 2)::uuid end
    where e.stream_kind = 'person' and e.stream_id = ${row.id} ${before === null ? sql`` : sql`and e.seq < ${before}`}
    order by e.seq desc limit ${LATEST + 1}`);
  const shown = events.slice(0, LATEST);
  const account = accountIn(row.id, row.state);
  return {
    ...row,
    awaited: isAwaited(account),
    closed: account.disabled,
    history: shown.map(({ seq: _seq, happened: _happened, ...event }) => ({
      ...event,
      data: toldIn(event.data),
    })),
    happened: events[0]?.happened ?? 0,
    next: events.length > LATEST ? (shown.at(-1)?.seq ?? null) : null,
  };
}

type Happened = Omit<StaffMemberPage['history'][number], 'data'> & { data: string; seq: number; happened: number };
