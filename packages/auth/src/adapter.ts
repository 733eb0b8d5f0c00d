import {
  type App,
  createSession,
  endOtherSessions,
  endSession,
  endSessionsOf,
  liveSession,
  secondsLeft,
  type Way,
} from '@alianzas/domain/identity';
import { allow, type Ctx, openSignInDoor, personOf, type Refusal, transact } from '@alianzas/domain/platform';
import type { Adapter, Lucia } from 'lucia';
import { hashSecret } from './secrets.ts';

/** How a session begins: by what proof and with which browser. */
export interface Opening {
  way: Way;
  userAgentHash: string;
  browser: string;
  system: string;
  network: string | null;
}

/** What Lucia carries for us: to the table how the session begins, from it the handle. */
export interface SessionAttributes {
  opening?: Opening;
  handle?: string;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ handle: string }>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/** The domain refused the session that Lucia asked for. */
export class SessionRefused extends Error {
  override name = 'SessionRefused';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Lucia's store over the domain's verbs, bound to one context. The id is hashed before it touches the table; idle time
 * counts from the last use and the absolute end is set once, so Lucia's own renewal does nothing. Clear ids cannot be
 * listed: "my sessions" works by handles.
 */
export function adapterOf(app: App, ctx: Ctx): Adapter {
  return {
    async setSession({ id, userId, attributes }) {
      if (!attributes.opening) throw new Error('a session begins with an opening');
      const opened = await createSession(ctx, { ...attributes.opening, app, person: userId, idHash: hashSecret(id) });
      if (!opened.ok) throw new SessionRefused(opened.refusal);
    },
    async getSessionAndUser(id) {
      const found = await transact(ctx, async (tx) => {
        await openSignInDoor(tx);
        return allow(await liveSession(tx, app, hashSecret(id)));
      });
      if (!found.ok || !found.value) return [null, null];
      const { person, handle } = found.value;
      // Lucia compares with the machine's clock: it is told what is left, not when by ours
      const expiresAt = new Date(Date.now() + secondsLeft(app, found.value, ctx.now) * 1000);
      return [
        { id, userId: person, expiresAt, attributes: { handle } },
        { id: person, attributes: {} },
      ];
    },
    async deleteSession(id) {
      await endSession(ctx, hashSecret(id));
    },
    async deleteUserSessions(userId) {
      if (personOf(ctx.actor) === userId) await endOtherSessions(ctx, '');
      else await endSessionsOf(ctx, userId);
    },
    getUserSessions: async () => [],
    updateSessionExpiration: async () => undefined,
    deleteExpiredSessions: async () => undefined,
  };
}
