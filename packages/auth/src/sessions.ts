import { type App, endSession, type Way } from '@alianzas/domain/identity';
import { allow, type Ctx, type Outcome, refuse, transact } from '@alianzas/domain/platform';
import { SessionRefused } from './adapter.ts';
import { luciaOf } from './lucia.ts';
import { newToken } from './secrets.ts';
import { browserOf, shownNetwork, type Visit } from './visit.ts';

/** The answer of a step that succeeded: the `Set-Cookie` lines to send. */
export interface Cookies {
  cookies: string[];
}

/** What an answer to leaving sends besides: never `"cookies"`, which would end the other app's session too. */
export const CLEAR_SITE_DATA = '"cache", "storage"';

/**
 * Opens a session with a fresh id within the caller's transaction, and ends the one that the browser came with: an id
 * is never kept over a sign-in (ASVS 7.2.4). Refuses what the domain refuses.
 */
export async function openSession(
  ctx: Ctx,
  visit: Visit,
  app: App,
  person: string,
  way: Way,
): Promise<Outcome<Cookies>> {
  const lucia = luciaOf(app, ctx);
  try {
    if (visit.presented.session) await endSession(ctx, visit.presented.session.hash);
    const opening = { way, ...browserOf(visit.userAgent), network: shownNetwork(visit.address) };
    const session = await lucia.createSession(person, { opening }, { sessionId: newToken() });
    return allow({ cookies: [lucia.createSessionCookie(session.id).serialize()] });
  } catch (error) {
    if (error instanceof SessionRefused) return refuse(error.refusal.code);
    throw error;
  }
}

/** Leaves: the session's row ends and so does its cookie, whether or not there was one (ASVS 7.4.1). */
export async function leave(visit: Visit, app: App): Promise<Cookies> {
  const lucia = luciaOf(app, visit.ctx);
  if (visit.presented.session) await lucia.invalidateSession(visit.presented.session.value);
  return { cookies: [lucia.createBlankSessionCookie().serialize()] };
}

/** Who the presented session belongs to, asked again before a change of factors; null when there is none alive. */
export async function sessionOwner(visit: Visit, app: App): Promise<{ person: string; handle: string } | null> {
  if (!visit.presented.session) return null;
  const { session, user } = await luciaOf(app, visit.ctx).validateSession(visit.presented.session.value);
  return session ? { person: user.id, handle: session.handle } : null;
}

/** Enters as a person of the demonstration. Only where the database has the mark; elsewhere it refuses, whoever asks. */
export async function demoSession(visit: Visit, app: App, person: string): Promise<Outcome<Cookies>> {
  return transact(visit.ctx, (ctx) => openSession(ctx, visit, app, person, 'demonstration'));
}

/** Opens the portal to who has just accepted an invitation, whose link proved the mailbox. */
export async function enterByInvitation(visit: Visit, person: string): Promise<Outcome<Cookies>> {
  return transact(visit.ctx, (ctx) => openSession(ctx, visit, 'portal', person, 'invitation'));
}
