import { type App, endSession, liveSession, type Way } from '@alianzas/domain/identity';
import { allow, atSignIn, type Ctx, type Outcome, transact } from '@alianzas/domain/platform';
import { SessionRefused } from './adapter.ts';
import { cookie } from './cookies.ts';
import { luciaOf } from './lucia.ts';
import { AGAIN_SECONDS, type Pass } from './once.ts';
import { hashSecret, newToken } from './secrets.ts';
import { browserOf, shownNetwork, type Visit } from './visit.ts';

/** The answer of a step that succeeded: the `Set-Cookie` lines to send. */
export interface Cookies {
  cookies: string[];
}

/** What an answer to leaving sends besides: never `"cookies"`, which would end the other app's session too. */
export const CLEAR_SITE_DATA = '"cache", "storage"';

/**
 * Opens a session with the id of the pass within the caller's transaction, and ends the one that the browser came with: an id
 * is never kept over a sign-in (ASVS 7.2.4). Refuses what the domain refuses.
 */
export async function openSession(
  ctx: Ctx,
  visit: Visit,
  app: App,
  person: string,
  way: Way,
  pass: Pass,
): Promise<Outcome<Cookies>> {
  const lucia = luciaOf(app, ctx);
  try {
    if (visit.presented.session) await endSession(ctx, visit.presented.session.hash);
    const opening = { way, ...browserOf(visit.userAgent), network: shownNetwork(visit.address) };
    const session = await lucia.createSession(person, { opening }, { sessionId: pass.sessionId });
    return allow({ cookies: [lucia.createSessionCookie(session.id).serialize()] });
  } catch (error) {
    if (error instanceof SessionRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/**
 * Leaves: the session's row ends and so does its cookie, whether or not there was one (ASVS 7.4.1). The browser keeps which
 * it was, so that a form of another tab is known to be of who left, as one of a session that lapsed is.
 */
export async function leave(visit: Visit, app: App): Promise<Cookies> {
  const lucia = luciaOf(app, visit.ctx);
  const { session } = visit.presented;
  if (session) await lucia.invalidateSession(session.value);
  const left = session ? [cookie('left', session.value)] : [];
  return { cookies: [lucia.createBlankSessionCookie().serialize(), ...left] };
}

/** Who the presented session belongs to, asked again before a change of factors; null when there is none alive. */
export async function sessionOwner(visit: Visit, app: App): Promise<{ person: string; handle: string } | null> {
  if (!visit.presented.session) return null;
  const { session, user } = await luciaOf(app, visit.ctx).validateSession(visit.presented.session.value);
  return session ? { person: user.id, handle: session.handle } : null;
}

/** Enters as a person of the demonstration. Only where the database has the mark; elsewhere it refuses, whoever asks. */
export async function demoSession(visit: Visit, app: App, person: string): Promise<Outcome<Cookies>> {
  const pass = { sessionId: newToken() };
  return transact(visit.ctx, (ctx) => openSession(ctx, visit, app, person, 'demonstration', pass));
}

/** What a pass opened just now, while it is open, and for whom; null where it opened nothing. */
export async function reopened(
  visit: Visit,
  app: App,
  { sessionId }: Pass,
): Promise<(Cookies & { person: string; email: string }) | null> {
  const found = await atSignIn(visit.ctx, (ctx) => liveSession(ctx, app, hashSecret(sessionId)));
  if (!found || found.createdAt < justNow(visit)) return null;
  const { person, email } = found;
  return { person, email, cookies: [luciaOf(app, visit.ctx).createSessionCookie(sessionId).serialize()] };
}

/** What was done before this is done, and no longer gives the same again. */
export function justNow({ ctx }: Visit): Date {
  return new Date(ctx.now.getTime() - AGAIN_SECONDS * 1000);
}
