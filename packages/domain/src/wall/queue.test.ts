import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld } from '../given.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();
const file = randomUUID();

/** What each role may ask the queue for: nothing that is not here. */
const ASKED: readonly [what: string, task: string, key: string | null, roles: readonly LoginRole[]][] = [
  ['a mail', 'mail', 'signInCode:1', ['portal', 'backoffice', 'worker']],
  ['a scan of its file', 'scan', `scan:${file}`, ['portal', 'backoffice', 'worker']],
  ['a scan under the key of another', 'scan', `scan:${randomUUID()}`, ['worker']],
  ['a mail in the place of what the clock begins', 'mail', 'tidy:daily', ['worker']],
  ['a mail in the place of a scan', 'mail', `scan:${file}`, ['worker']],
  ['a mail without a key', 'mail', null, ['worker']],
  ['the reminders of a day', 'remind', 'remind:2026-03-02', ['worker']],
  ['the sweep', 'tidy', 'tidy:now', ['worker']],
  ['a root', 'keepRoot', 'root:now', ['worker']],
  ['nonconformities', 'nonconformities', 'nonconformities:now', ['worker']],
  ['what nobody knows', 'x', 'x:1', ['worker']],
];
const ROLES: readonly LoginRole[] = ['portal', 'backoffice', 'worker'];

function asked(role: LoginRole, task: string, key: string | null): Promise<string> {
  const payload = JSON.stringify({ file });
  return attempted(world().database, role, world().staff.administrator.actor, async (db) => {
    await db.execute(sql`select queue.enqueue(${task}, ${payload}::text, ${key}::text)`);
    return 'asked';
  });
}

test('each role asks the queue for what its verbs need, under the key of that task, and for nothing else', async () => {
  for (const [what, task, key, roles] of ASKED) {
    for (const role of ROLES)
      expect(await asked(role, task, key), `${what}, the ${role}`).toBe(roles.includes(role) ? 'asked' : DENIED);
  }
});

test('only where the clock of a demonstration moves do the applications ask for reminders', async () => {
  const { db } = world().database.owner;
  await db.execute(sql`update installation set mark = 'demonstration'`);
  for (const role of ROLES) expect(await asked(role, 'remind', 'remind:2026-03-02'), role).toBe('asked');
  expect(await asked('portal', 'remind', 'remind:daily')).toBe(DENIED);
  await db.execute(sql`update installation set mark = null`);
});

test('the applications write nothing in the queue but through that door', async () => {
  for (const role of ['portal', 'backoffice'] as const) {
    const added = attempted(world().database, role, world().staff.administrator.actor, (db) =>
      db.execute(sql`select graphile_worker.add_job('tidy')`).then(() => 'added'),
    );
    expect(await added).toBe(DENIED);
  }
});
