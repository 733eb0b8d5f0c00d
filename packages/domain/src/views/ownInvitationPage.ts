import { sql } from 'drizzle-orm';
import { type InvitationState, type Invited, type InvitedIn, invitedOf, standingOf } from '../intake/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { BindingTextId } from '../procedure/index.ts';

/** An invitation as whoever holds its link reads it. Instants are ISO text. */
export interface OwnInvitation extends Invited {
  id: string;
  code: string;
  state: InvitationState;
  /** How its organization stands in its case; null to who only reads what was answered */
  standing: InvitedIn | null;
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
  professionalEmail: string | null;
  /** The prioritised initiatives that it cites */
  initiatives: { id: string; name: string; lineOfWork: string }[];
  /** What whoever accepted authorised with it: the version of each text and what was ticked in it */
  consents: { text: BindingTextId; version: string; sha256: string; purposes: string[] }[];
}

/**
 * The invitation that the presented link is about, as read where a person may be signed in: the request's own. One
 * statement. A link past its days reads one that was answered. NotFound without such a link.
 */
export async function ownInvitationPage(ctx: Ctx): Promise<OwnInvitation> {
  const [row] = await ctx.db.execute<OwnInvitation & Record<string, unknown>>(sql`
    select v.id, v.code, v.state, v.message, ${standingOf} as standing, v.organization, v.contact_name as "contactName", v.answer_reason as "answerReason",
      to_json(v.sent_at) #>> '{}' as "sentAt", to_json(v.expires_at) #>> '{}' as "expiresAt", to_json(v.answered_at) #>> '{}' as "answeredAt",
      to_json(v.revoked_at) #>> '{}' as "revokedAt", v.revoke_reason as "revokeReason", v.answered_by as "answeredBy",
      v.is_other as "isOther", ${invitedOf}, v.professional, v.professional_email as "professionalEmail", v.initiatives, v.consents
    from app.own_invitation() v`);
  if (!row) throw new NotFound('invitation');
  return row;
}
