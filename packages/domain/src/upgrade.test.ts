import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { migrateDatabase } from './migrate.ts';
import { emptyDatabase } from './testing.ts';

const folder = fileURLToPath(new URL('../migrations', import.meta.url));

/** How many migrations the first release had. */
const FIRST_RELEASE = 2;

test('an installation with a running cycle comes to the newest schema and keeps what it had', async () => {
  const { urls, drop } = await emptyDatabase();
  onTestFinished(drop);
  const owner = postgres(urls.owner, { max: 1, onnotice: () => undefined });
  await migrate(drizzle(owner), { migrationsFolder: upTo(FIRST_RELEASE) });
  const ids = { person: randomUUID(), cycle: randomUUID(), alliance: randomUUID(), organization: randomUUID() };
  await owner`insert into person (id, email, name, created_at) values (${ids.person}, 'a@b.co', 'Ana', now())`;
  await owner`insert into cycle (id, year, procedure_version, opened_at) values (${ids.cycle}, 2026, 2, now())`;
  await owner`insert into organization (id, name, sector, kind, standing, created_at)
    values (${ids.organization}, 'Junta', 'community', 'JAC', 'prospect', now())`;
  await owner`insert into alliance (id, code, title, cycle_id, procedure_version, door, state, step, professional_id, opened_at)
    values (${ids.alliance}, 'ALZ-2026-0001', 'El parque', ${ids.cycle}, 2, 'request', 'running', 2, ${ids.person}, now())`;
  await owner`insert into party (id, alliance_id, organization_id, position, joined_at)
    values (${randomUUID()}, ${ids.alliance}, ${ids.organization}, 1, now())`;

  await migrateDatabase(urls);
  await migrateDatabase(urls);
  const [kept] = await owner`select a.code, a.step, (select count(*)::int from party) as parties from alliance a`;
  expect(kept).toEqual({ code: 'ALZ-2026-0001', step: 2, parties: 1 });
  const [formats] = await owner`select count(*)::int as known from record_format where procedure_version = 2`;
  expect(formats!.known).toBe(12);
  await owner.end();
});

/** The migrations folder as it was when it had that many. */
function upTo(many: number): string {
  const own = mkdtempSync(join(tmpdir(), 'alianzas-migraciones-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  cpSync(folder, own, { recursive: true });
  const journal = JSON.parse(readFileSync(join(own, 'meta', '_journal.json'), 'utf8')) as { entries: unknown[] };
  writeFileSync(
    join(own, 'meta', '_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, many) }),
  );
  return own;
}
