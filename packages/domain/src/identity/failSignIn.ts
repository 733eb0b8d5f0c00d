import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor } from '../platform/index.ts';
import type { App, FailedWay } from './identity.ts';
import { ownTransaction } from './ownTransaction.ts';
import { maySignIn } from './policy.ts';
import { personByEmail } from './queries.ts';
import { tell } from './rows.ts';
import { signInChallenge } from './tables.ts';

type Against = { person: string } | { challenge: string };

/** Keeps that something presented at sign-in did not fit (ASVS 16.3.1); against an unknown address there is no timeline. */
export async function failSignIn(outer: Ctx, input: { app: App; way: FailedWay } & Against): Promise<Outcome> {
  if (!maySignIn(outer.actor)) throw new Forbidden('failSignIn');
  return ownTransaction(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const person = 'person' in input ? input.person : await personOfChallenge(ctx, input.challenge);
    if (person) await tell(ctx, person, { name: 'signIn.failed', data: { app: input.app, way: input.way } });
    return allow();
  });
}

async function personOfChallenge(ctx: Ctx, challenge: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ email: signInChallenge.email })
    .from(signInChallenge)
    .where(eq(signInChallenge.id, challenge));
  const person = row ? await personByEmail(ctx, row.email) : null;
  return person?.id ?? null;
}
