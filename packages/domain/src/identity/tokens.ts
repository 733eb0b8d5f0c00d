import { and, desc, eq, gt, isNull, max } from 'drizzle-orm';
import { actorMark, allow, atSignIn, type Ctx, type Outcome, openSignInDoor, refuse } from '../platform/index.ts';
import type { SingleUse, TokenPurpose } from './identity.ts';
import { TOKEN_RULES } from './limits.ts';
import { endOfToken, foldEmail } from './rules.ts';
import { token } from './tables.ts';

export interface TokenSubject {
  subject: string;
  email: string | null;
}

const live = (ctx: Ctx) => and(isNull(token.usedAt), isNull(token.revokedAt), gt(token.expiresAt, ctx.now));

/** Keeps a token's hash within the caller's transaction, for as long as its purpose allows (`endOfToken`) or until `expiresAt`. */
export async function issueToken(
  ctx: Ctx,
  input: { purpose: TokenPurpose; tokenHash: string; subject: string; email?: string; expiresAt?: Date },
): Promise<{ expiresAt: Date }> {
  await openSignInDoor(ctx);
  const { purpose, subject, tokenHash } = input;
  if (TOKEN_RULES[purpose].voidsFormer) await revokeTokens(ctx, { purpose, subject });
  const expiresAt = input.expiresAt ?? endOfToken(purpose, ctx.now);
  const email = input.email === undefined ? null : foldEmail(input.email);
  const createdBy = actorMark(ctx.actor);
  await ctx.db.insert(token).values({ tokenHash, purpose, subject, email, createdAt: ctx.now, expiresAt, createdBy });
  return { expiresAt };
}

/** What the token is about, without using it; null when it is used, expired, revoked or of another purpose. */
export async function readToken(
  ctx: Ctx,
  input: { purpose: TokenPurpose; tokenHash: string },
): Promise<TokenSubject | null> {
  const held = and(eq(token.tokenHash, input.tokenHash), eq(token.purpose, input.purpose), live(ctx));
  const [row] = await atSignIn(ctx, ({ db }) =>
    db.select({ subject: token.subject, email: token.email }).from(token).where(held),
  );
  return row ?? null;
}

/**
 * Uses the token up, within the transaction that creates what it grants. Of two who use it at once exactly one
 * succeeds; used, expired, revoked and of another purpose are one refusal.
 */
export async function consumeToken(
  ctx: Ctx,
  input: { purpose: SingleUse; tokenHash: string },
): Promise<Outcome<TokenSubject>> {
  await openSignInDoor(ctx);
  const [used] = await ctx.db
    .update(token)
    .set({ usedAt: ctx.now })
    .where(and(eq(token.tokenHash, input.tokenHash), eq(token.purpose, input.purpose), live(ctx)))
    .returning({ subject: token.subject, email: token.email });
  return used ? allow(used) : refuse('token.invalid');
}

/** Ends the subject's live tokens of a purpose, within the caller's transaction. */
export async function revokeTokens(ctx: Ctx, input: { purpose: TokenPurpose; subject: string }): Promise<void> {
  await openSignInDoor(ctx);
  await ctx.db
    .update(token)
    .set({ revokedAt: ctx.now })
    .where(and(eq(token.subject, input.subject), eq(token.purpose, input.purpose), live(ctx)));
}

/** What a token that was ever issued is about, also once it expired; null when it was revoked or is of another purpose. */
export async function subjectOfToken(
  ctx: Ctx,
  input: { purpose: TokenPurpose; tokenHash: string },
): Promise<string | null> {
  await openSignInDoor(ctx);
  const [row] = await ctx.db
    .select({ subject: token.subject })
    .from(token)
    .where(and(eq(token.tokenHash, input.tokenHash), eq(token.purpose, input.purpose), isNull(token.revokedAt)));
  return row?.subject ?? null;
}

/** What the tokens that were mailed to an address are about, each once, the newest first: all, as each gave its proof there. */
export async function subjectsOfMail(
  ctx: Ctx,
  input: { purpose: TokenPurpose; email: string },
): Promise<readonly string[]> {
  await openSignInDoor(ctx);
  const rows = await ctx.db
    .select({ subject: token.subject })
    .from(token)
    .where(and(eq(token.email, input.email), eq(token.purpose, input.purpose)))
    .groupBy(token.subject)
    .orderBy(desc(max(token.createdAt)), token.subject);
  return rows.map(({ subject }) => subject);
}
