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
/** How many there were before what stays out was kept from the organization. */
const BEFORE_STAYING_OUT = 61;

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

test('documents of a request of which the team said that its writer stays out are the organization’s no more', async () => {
  const { urls, drop } = await emptyDatabase();
  onTestFinished(drop);
  const owner = postgres(urls.owner, { max: 1, onnotice: () => undefined });
  await migrate(drizzle(owner), { migrationsFolder: upTo(BEFORE_STAYING_OUT) });
  const organization = randomUUID();
  await owner`insert into organization (id, name, sector, kind, standing, created_at)
    values (${organization}, 'Junta', 'community', 'JAC', 'prospect', now())`;
  for (const [name, data] of [
    ['ajeno', '{"staysOut":true}'],
    ['propio', '{}'],
  ] as const) {
    const request = randomUUID();
    await owner`insert into request (id, state, content, started_at) values (${request}, 'draft', '{}', now())`;
    await owner`insert into file (id, key, name, media_type, bytes, sha256, scan, uploaded_by, uploaded_at, organization_id, request_id)
      values (${randomUUID()}, ${name}, ${name}, 'application/pdf', 1, ${'a'.repeat(64)}, 'clean', 'x', now(), ${organization}, ${request})`;
    await owner`insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
      values (${randomUUID()}, 'intake', ${request}, now(), 'staff:x', 'request.accepted', 'parties', ${data}, 'x')`;
  }
  await migrateDatabase(urls);
  const files = await owner`select name, organization_id as organization from file order by name`;
  expect([...files]).toEqual([
    { name: 'ajeno', organization: null },
    { name: 'propio', organization },
  ]);
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
