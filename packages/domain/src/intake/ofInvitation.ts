import { sql } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, refuse } from '../platform/index.ts';

/** The code of the invitation that the presented link opens; null where it opens none. One statement. */
export async function ownInvitationCode(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.db.execute<{ code: string }>(sql`select code from app.own_invitation()`);
  return row?.code ?? null;
}

/**
 * What is sent is of the invitation whose page sent it, and of no other that its browser opened since. `named` is the code
 * that the page said, null where it said none.
 */
export function ofItsInvitation(named: string | null, isIts: boolean): Outcome {
  return isIts ? allow() : refuse('invitation.another', { invitation: named });
}
