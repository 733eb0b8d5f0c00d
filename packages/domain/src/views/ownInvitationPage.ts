import { sql } from 'drizzle-orm';
import type { InvitationState } from '../intake/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { subjectOf } from './bearer.ts';

/** An invitation as whoever holds its link reads it. Instants are ISO text. */
export interface OwnInvitation {
  id: string;
  code: string;
  state: InvitationState;
  /** Where its case stands; null once it has ended */
  caseStep: number | null;
  organization: string;
  contactName: string;
  message: string;
  sentAt: string;
  expiresAt: string;
  answeredAt: string | null;
  answerReason: string | null;
  revokedAt: string | null;
  revokeReason: string | null;
  /** Who answered, by name; null of a refusal, which needs no account */
  answeredBy: string | null;
  /** Whether somebody else than who was invited is signed in here */
  isOther: boolean;
  professional: string | null;
  /** The prioritised initiatives that it cites */
  initiatives: { id: string; name: string; lineOfWork: string }[];
}

/** The invitation that the presented link is about, as read where a person may be signed in: the request's own. One statement. NotFound without a live link. */
export async function ownInvitationPage(ctx: Ctx): Promise<OwnInvitation> {
  const id = subjectOf(ctx.actor, 'invitation');
  if (!id) throw new NotFound('invitation');
  const [row] = await ctx.db.execute<OwnInvitation & Record<string, unknown>>(sql`
    select v.id, v.code, v.state, v.message, a.step as "caseStep", o.name as organization, v.contact_name as "contactName", v.answer_reason as "answerReason",
      to_json(v.sent_at) #>> '{}' as "sentAt", to_json(v.expires_at) #>> '{}' as "expiresAt", to_json(v.answered_at) #>> '{}' as "answeredAt",
      to_json(v.revoked_at) #>> '{}' as "revokedAt", v.revoke_reason as "revokeReason",
      k.answered_by as "answeredBy", app.person() is not null and not k.is_reader as "isOther", p.name as professional,
      (select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'lineOfWork', i.line_of_work) order by i.position), '[]')
        from invitation_initiative c join initiative i on i.id = c.initiative_id where c.invitation_id = v.id) as initiatives
    from invitation v join organization o on o.id = v.organization_id join alliance a on a.id = v.alliance_id
      left join person p on p.id = a.professional_id
      cross join app.invitation_people() k
    where v.id = ${id}`);
  if (!row) throw new NotFound('invitation');
  return row;
}
