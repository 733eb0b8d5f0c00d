import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  installation,
  newId,
  type Outcome,
  openSignInDoor,
  refuse,
  transact,
} from '../platform/index.ts';
import type { App, Way } from './identity.ts';
import { PARALLEL_SESSIONS, SESSION_LIMITS } from './limits.ts';
import { maySignIn } from './policy.ts';
import { lockPerson, tell } from './rows.ts';
import { later } from './rules.ts';
import { session, staffMember } from './tables.ts';

export interface NewSession {
  app: App;
  person: string;
  idHash: string;
  userAgentHash: string;
  /** Codes of the browser and its system, such as `firefox` and `windows`, for the notice of a new one */
  browser: string;
  system: string;
  /** The network that it came from, such as `190.24.10.0/24`; null where it is not known */
  network?: string | null;
  way: Way;
}

/**
 * Opens a session for a person whom the caller has just identified. Its absolute end is set once. Past ten open
 * sessions of the person in the application, the longest unused ends. Refuses disabled people, the back office to who
 * is not staff, and a demonstration session where the database has no such mark.
 */
export async function createSession(outer: Ctx, input: NewSession): Promise<Outcome<{ handle: string }>> {
  if (!maySignIn(outer.actor)) throw new Forbidden('createSession');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const found = await lockPerson(ctx, input.person, 'share');
    const admitted = await admit(ctx, input, found.disabled);
    if (!admitted.ok) return admitted;
    const { app, idHash, userAgentHash, way, browser, system } = input;
    const newBrowser = await makeRoom(ctx, input);
    const handle = newId(ctx.now);
    await ctx.db.insert(session).values({
      idHash,
      handle,
      app,
      personId: found.id,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      absoluteExpiresAt: later(ctx.now, SESSION_LIMITS[app].absolute),
      userAgentHash,
      browser,
      system,
      network: input.network ?? null,
      demonstration: way === 'demonstration',
    });
    await tell(ctx, found.id, { name: 'session.opened', data: { app, handle, way, newBrowser, browser, system } });
    return allow({ handle });
  });
}

async function admit(ctx: Ctx, input: NewSession, disabled: boolean): Promise<Outcome> {
  if (disabled) return refuse('signIn.personDisabled', { app: input.app });
  if (input.way === 'demonstration') {
    const [row] = await ctx.db.select({ mark: installation.mark }).from(installation);
    if (row?.mark !== 'demonstration') return refuse('signIn.notDemonstration');
  }
  if (input.app === 'portal') return allow();
  const staff = await ctx.db.select().from(staffMember).where(eq(staffMember.personId, input.person));
  return staff.length > 0 ? allow() : refuse('signIn.notStaff');
}

/** Ends the longest unused sessions beyond the limit; says whether the person never entered with this browser before. */
async function makeRoom(ctx: Ctx, input: NewSession): Promise<boolean> {
  const mine = and(eq(session.personId, input.person), eq(session.app, input.app));
  const earlier = await ctx.db.selectDistinct({ userAgentHash: session.userAgentHash }).from(session).where(mine);
  const tooMany = ctx.db
    .select({ handle: session.handle })
    .from(session)
    .where(and(mine, isNull(session.revokedAt)))
    .orderBy(desc(session.lastSeenAt), desc(session.handle))
    .offset(PARALLEL_SESSIONS - 1);
  // Who enters twice at once: what the other ended meanwhile has its end
  const stillOpen = and(inArray(session.handle, tooMany), isNull(session.revokedAt));
  await ctx.db.update(session).set({ revokedAt: ctx.now }).where(stillOpen);
  return earlier.length > 0 && earlier.every((one) => one.userAgentHash !== input.userAgentHash);
}
