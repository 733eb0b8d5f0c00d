import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWorld } from '@alianzas/domain/given';
import type { WallRequest } from '@alianzas/http';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openApplication } from './application.ts';

const world = aWorld();

async function aContext() {
  const application = await openApplication({
    ...{ app: 'portal', databaseUrl: world().database.urls.portal, origin: 'http://localhost:3000' },
    env: {
      ...{ DATA_DIR: join(tmpdir(), randomUUID()), DATA_KEY: randomBytes(32) },
      ...{ PORTAL_ORIGIN: 'http://localhost:3000', S3_REGION: '' },
    },
    ...{ bearers: [], access: {}, drafts: [], signIn: '/ingresar' },
  });
  onTestFinished(() => application.close());
  const url = new URL('http://localhost:3000/');
  const asked = { id: 'test', method: 'POST', url, headers: {}, address: '127.0.0.1' };
  return application.loadContext(asked as unknown as WallRequest);
}

/** Of this database, the connections whose transaction waits for whoever began it. */
async function openTransactions(): Promise<number> {
  const [row] = await world().database.owner.db.execute<{ open: number }>(sql`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`);
  return row!.open;
}

async function rested(context: Awaited<ReturnType<typeof aContext>>): Promise<void> {
  await context.page();
  await context.rest();
}

const ENDS = [
  ['before a page was read', async () => undefined],
  ['while its page is open', async (context) => void (await context.page())],
  ['while its page is being opened', async (context) => void context.page().catch(() => undefined)],
  ['after its page had rested', rested],
] as const satisfies [string, (context: Awaited<ReturnType<typeof aContext>>) => Promise<void>][];

test.each(ENDS)(
  'a request that ended %s opens no page again, whatever rests, and nothing stays open',
  async (_, before) => {
    const context = await aContext();
    await before(context);
    await context.finish();
    await expect(context.page()).rejects.toThrow('this request has ended');
    await context.rest();
    await expect(context.page()).rejects.toThrow('this request has ended');
    expect(await openTransactions()).toBe(0);
  },
);
