import { setTimeout as pause } from 'node:timers/promises';
import type { WallOptions } from './options.ts';
import { type Served, type ServeOptions, serve } from './serve.ts';
import { isUnavailable } from './unavailable.ts';
import { createWall } from './wall.ts';

const BETWEEN_MS = 500;

export type Unknown<T> = Omit<ServeOptions, 'host'> & {
  /** Asks what must be known before the pages are opened; it may be away for now. */
  ask: () => Promise<T>;
  /** The address to listen on while it is not known: nothing but 503 is answered there. */
  host: string;
  /** The address to listen on once it is known. */
  hostOf: (known: T) => string;
};

/**
 * Serves the wall once `ask` is answered. Until then it listens too: alive, not ready, and 503 with Retry-After for
 * every page, so that a process that starts before its database neither ends nor leaves its visitors without an answer.
 */
export async function serveWhenKnown<T>(wall: WallOptions, options: Unknown<T>): Promise<Served> {
  const { ask, hostOf, ...serving } = options;
  const known = (await answerOf(ask)) ?? (await waitBehind(wall, serving, ask));
  return serve(createWall(wall), { ...serving, host: hostOf(known.answer) });
}

async function answerOf<T>(ask: () => Promise<T>): Promise<{ answer: T } | null> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

async function waitBehind<T>(wall: WallOptions, serving: ServeOptions, ask: () => Promise<T>): Promise<{ answer: T }> {
  wall.logger.warn('the database is away: every page answers 503 until it is back');
  const away = () => Promise.reject(Object.assign(new Error('not open yet'), { code: 'CONNECTION_CLOSED' }));
  const closed = createWall({ ...wall, mounts: [], loadContext: away, ready: async () => ({ database: false }) });
  let known: { answer: T } | null = null;
  // What the process opened stays open when the port is only handed on.
  const onStop = () => (known ? undefined : serving.onStop?.());
  const waiting = await serve(closed, { ...serving, finishMs: 1_000, onStop });
  while (!known) {
    await pause(BETWEEN_MS);
    known = await answerOf(ask);
  }
  await waiting.close();
  return known;
}
