import { and, eq, gt, isNull } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  inTurn,
  type Outcome,
  openSignInDoor,
  refuse,
  transact,
} from '../platform/index.ts';
import { maySignIn } from './policy.ts';
import { personByEmail } from './queries.ts';
import { signInChallenge } from './tables.ts';
import { consumeToken, revokeTokens } from './tokens.ts';

/** Whose session may be opened, and the address by which they proved themselves. */
export interface Proved {
  person: string;
  email: string;
}

/**
 * Ends the challenge whose code the caller has just compared, in the asking browser, with every other of its address,
 * and says whose session may be opened in the same transaction. Of two at once exactly one succeeds. Nobody behind the
 * address, or a disabled person: the same refusal as a code that is over.
 */
export async function takeCode(
  outer: Ctx,
  input: { challenge: string; browserHash: string },
): Promise<Outcome<Proved>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('takeCode');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    return (await prove(ctx, input.challenge, input.browserHash)) ?? refuse('signIn.codeExpired');
  });
}

/** Uses up the mail's link, in any browser; with it every code ends too. Refuses `token.invalid` in every other case. */
export async function takeLink(outer: Ctx, tokenHash: string): Promise<Outcome<Proved>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('takeLink');
  return transact(outer, async (ctx) => {
    const used = await consumeToken(ctx, { purpose: 'signInLink', tokenHash });
    if (!used.ok) return used;
    return (await prove(ctx, used.value.subject, null)) ?? refuse('token.invalid');
  });
}

async function prove(ctx: Ctx, challenge: string, browserHash: string | null): Promise<Outcome<Proved> | null> {
  const [row] = await ctx.db.select().from(signInChallenge).where(eq(signInChallenge.id, challenge));
  if (!row || (browserHash !== null && row.browserHash !== browserHash)) return null;
  const ended = await endChallenges(ctx, row.email);
  const person = ended.includes(challenge) ? await personByEmail(ctx, row.email) : null;
  if (!person || person.disabled) return null;
  for (const subject of ended) await revokeTokens(ctx, { purpose: 'signInLink', subject });
  return allow({ person: person.id, email: row.email });
}

/** The live challenges of an address, which end together: who has entered needs no other, and nobody else any. */
async function endChallenges(ctx: Ctx, email: string): Promise<string[]> {
  await inTurn(ctx, `signIn:${email}`);
  const ended = await ctx.db
    .update(signInChallenge)
    .set({ endedAt: ctx.now })
    .where(
      and(eq(signInChallenge.email, email), isNull(signInChallenge.endedAt), gt(signInChallenge.expiresAt, ctx.now)),
    )
    .returning({ id: signInChallenge.id });
  return ended.map(({ id }) => id);
}
