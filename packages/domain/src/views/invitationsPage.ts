import { sql } from 'drizzle-orm';
import { isOver } from '../alliance/index.ts';
import { type InvitationState, type InvitedIn, standingOf } from '../intake/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { HistoryEntry } from './historyPage.ts';
import { idOf } from './idOf.ts';
import { toldIn } from './toldIn.ts';

export interface InvitationRow {
  id: string;
  code: string;
  state: InvitationState;
  organization: string;
  alliance: string;
  sentAt: string;
  expiresAt: string;
  /** When the organization asked for another, its link having expired */
  renewalAskedAt: string | null;
}

const PAGE = 50;
/** What waits: for the organization, or for the team to send it again or to revoke it. */
const WAITING = sql`v.state in ('sent', 'expired') and not ${isOver(sql`v.alliance_id`)}`;

const columns = sql`v.id, v.code, v.state, o.name as organization, a.code as alliance, to_json(v.sent_at) #>> '{}' as "sentAt",
  to_json(v.expires_at) #>> '{}' as "expiresAt", to_json(v.renewal_asked_at) #>> '{}' as "renewalAskedAt"`;
const from = sql`invitation v join organization o on o.id = v.organization_id join alliance a on a.id = v.alliance_id`;

/** The invitations of a state (those that wait when none is named), the oldest sending first; with how many wait. Two statements. */
export async function invitationsPage(ctx: Ctx, state: string, after: string) {
  const wanted = state ? sql`v.state = ${state}` : WAITING;
  const later = after
    ? sql`and (v.sent_at, v.id) > (select b.sent_at, b.id from invitation b where b.id = ${idOf(after)})`
    : sql``;
  const rows = await ctx.db.execute<InvitationRow & Record<string, unknown>>(
    sql`select ${columns} from ${from} where ${wanted} ${later} order by v.sent_at, v.id limit ${PAGE + 1}`,
  );
  const [waiting] = await ctx.db.execute<{ count: number }>(
    sql`select count(*)::int as count from invitation v where ${WAITING}`,
  );
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null, waiting: waiting!.count };
}

export interface InvitationFile extends InvitationRow {
  organizationId: string;
  title: string;
  /** How its organization stands in its case */
  standing: InvitedIn;
  contactName: string;
  contactEmail: string;
  /** Whether its person was taken out of the organization since it was sent */
  wasTakenOut: boolean;
  message: string;
  /** How its address was verified, a paragraph for each time; null where it was of somebody who acted for the organization */
  verifiedHow: string | null;
  invitedBy: string;
  answeredAt: string | null;
  answeredBy: string | null;
  answerReason: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
  revokeReason: string | null;
  initiatives: { id: string; name: string }[];
  version: number;
}

/** An invitation as it was sent, with its answer and its history, newest first. Two statements. Throws NotFound. */
export async function invitationPage(
  ctx: Ctx,
  code: string,
): Promise<{ invitation: InvitationFile; history: HistoryEntry[] }> {
  const [invitation] = await ctx.db.execute<InvitationFile & Record<string, unknown>>(sql`
    select ${columns}, o.id as "organizationId", a.title, ${standingOf} as standing, v.contact_name as "contactName",
      v.contact_email as "contactEmail", v.verified_how as "verifiedHow", app.taken_out(v.id) as "wasTakenOut", v.message, i.name as "invitedBy", v.version,
      to_json(v.answered_at) #>> '{}' as "answeredAt", w.name as "answeredBy", v.answer_reason as "answerReason",
      to_json(v.revoked_at) #>> '{}' as "revokedAt", r.name as "revokedBy", v.revoke_reason as "revokeReason",
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.position), '[]')
        from invitation_initiative c join initiative n on n.id = c.initiative_id where c.invitation_id = v.id) as initiatives
    from ${from} join person i on i.id = v.invited_by left join person w on w.id = v.answered_by
      left join person r on r.id = v.revoked_by where v.code = ${code}`);
  if (!invitation) throw new NotFound('invitation');
  const events = await ctx.db.execute<Omit<HistoryEntry, 'data'> & { data: string } & Record<string, unknown>>(sql`
    select e.id, e.name, to_json(e.at) #>> '{}' as at, e.audience, e.data,
      (select p.name from person p where p.id = case when e.actor ~ '^(staff|person):' then split_part(e.actor, ':', 2)::uuid end) as who
    from event e where e.stream_kind = 'intake' and e.stream_id = ${invitation.id} order by e.at desc, e.id desc`);
  const history = events.map((one) => ({ ...one, data: toldIn(one.data) }));
  return { invitation, history };
}
