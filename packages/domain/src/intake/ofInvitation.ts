import { sql } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, refuse } from '../platform/index.ts';

/** The code of the invitation that the presented link opens; null where it opens none. One statement. */
export async function ownInvitationCode(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.db.execute<{ code: string }>(sql`select code from app.own_invitation()`);
  return row?.code ?? null;
}

/** What tells by which link a page of an invitation was opened: a mark of the link, and the code of what it opens, null where it says none. */
export interface OpenedBy {
  link: string;
  code: string | null;
}

/**
 * What is sent is of the invitation whose page sent it, by its link or by one that was mailed later, and of no other that its
 * browser opened since.
 */
export function ofItsInvitation(said: OpenedBy, held: OpenedBy): Outcome {
  const isIts = said.link === held.link || (said.code !== null && said.code === held.code);
  return isIts ? allow() : refuse('invitation.another', { invitation: said.code });
}
