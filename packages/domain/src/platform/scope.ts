import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { type Actor, holderOf, organizationsOf, personOf, rolesOf } from './actor.ts';
import type { Database } from './context.ts';
import { bogotaDay } from './days.ts';

/** What row security asks of the open transaction: its settings, by name. */
export function scopeOf(actor: Actor, now: Date | null): Readonly<Record<string, string>> {
  return {
    'app.person': personOf(actor) ?? '',
    'app.roles': rolesOf(actor).join(','),
    'app.organizations': organizationsOf(actor).join(','),
    'app.subject': actor.kind === 'bearer' ? actor.subject : '',
    'app.holder': holderOf(actor),
    'app.door': '',
    'app.day': now ? bogotaDay(now) : '',
  };
}

/**
 * The pool as the actor sees it: a statement outside a transaction runs in one of its own that tells row security who
 * asks. For who has no request to open: the demonstration's seed and the tests. A transaction sets its scope itself.
 */
export function scoped(pool: Database, actor: Actor, now: Date): Database {
  const { $client: client } = pool as unknown as { $client: postgres.Sql };
  const settings = Object.entries(scopeOf(actor, now));
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  const unsafe = (query: string, values: never[], options: postgres.UnsafeQueryOptions) => {
    let asValues = false;
    const run = () =>
      client.begin(async (tx) => {
        await tx.unsafe(`select ${calls.join(', ')}`, settings.flat());
        const pending = tx.unsafe(query, values, options);
        return asValues ? pending.values() : pending;
      });
    // Drizzle asks for the rows as lists by a call on what it got, at once.
    const answer: Promise<unknown> = Promise.resolve().then(run);
    return Object.assign(answer, {
      values() {
        asValues = true;
        return answer;
      },
    });
  };
  const own = new Proxy(client, {
    get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name)),
  });
  return drizzle(own) as unknown as Database;
}
