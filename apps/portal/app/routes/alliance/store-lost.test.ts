import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWorld, givenAlliance, reportOf, rowOf, through } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const folder = join(tmpdir(), randomUUID());
const ask = aPortal(world, folder);

test('a file that is not there, or whose store cannot be read, is said in a page; what is uploaded meanwhile keeps its text', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id, representative } = one.organizations[0]!;
  const { files } = await reportOf(through(world(), representative, 11), one.id, id);
  const file = files[0]!;
  const { number } = await rowOf(
    world(),
    sql`select t.number from plan_activity t join party p on p.id = t.party_id
      where t.alliance_id = ${one.id} and p.organization_id = ${id} limit 1`,
  );
  const open = async (path: string) => {
    const answer = await ask(path, representative.person, {});
    return { status: answer.status, type: answer.headers.get('content-type'), words: wordsOf(await answer.text()) };
  };
  for (const path of [portal.file(randomUUID()), portal.thumbnail(randomUUID())]) {
    const gone = await open(path);
    expect([gone.status, gone.type]).toEqual([404, 'text/html; charset=utf-8']);
    expect(gone.words).toContain('No encontramos este archivo');
  }

  rmSync(join(folder, 'archivos'), { recursive: true });
  writeFileSync(join(folder, 'archivos'), 'no es una carpeta');
  await world().database.owner.db.execute(
    sql`update file set key = md5(id::text), media_type = 'application/pdf', scan = 'clean' where id = ${file}`,
  );
  const shut = await open(portal.file(file));
  expect([shut.status, shut.type]).toEqual([503, 'text/html; charset=utf-8']);
  expect(shut.words).toContain('En este momento no podemos abrir archivos');
  const body = new FormData();
  const said = { key: randomUUID(), description: 'Pintamos el salón', executedOn: '2026-11-10', place: 'El parque' };
  for (const [name, value] of Object.entries(said)) body.append(name, value);
  body.append(
    'files',
    new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'lista.pdf', { type: 'application/pdf' }),
  );
  const sent = await ask(portal.newEvidence(one.code, Number(number)), representative.person, { method: 'POST', body });
  const page = await sent.text();
  expect(sent.status).toBe(422);
  expect(wordsOf(page)).toContain('En este momento no podemos guardar archivos');
  expect(page).toContain('Pintamos el salón');
}, 120_000);
