import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, eventsOf, must, rowOf, through } from '../given.ts';
import { contentOf } from '../procedure/index.ts';
import { enterVersionRequest, recordFormats, referenceLinks, setReferenceLink, versionRequests } from './index.ts';
import { setReferenceLink as input } from './inputs.ts';

const world = aWorld();
const admin = () => by(world(), 'administrator', 20);
const map = 'https://entidad.example/mapa-de-procesos';

test('every thing that the procedure refers to has its link, which nobody has set at first', async () => {
  expect(await referenceLinks(admin())).toEqual(
    ['policyIndicator', 'networkDocument', 'recognitionDocument', 'processMap', 'normogram'].map((code) => ({
      code,
      url: null,
      version: 1,
    })),
  );
});

test('R-262 R-263 the administrator sets where the process map and the normogram are, and takes an address away', async () => {
  must(await setReferenceLink(admin(), { link: 'processMap', version: 1, url: map }));
  must(await setReferenceLink(admin(), { link: 'normogram', version: 1, url: 'https://entidad.example/normograma' }));
  const told = await referenceLinks(through(world(), { kind: 'visitor', browser: null }, 20));
  expect(told.find(({ code }) => code === 'processMap')).toEqual({ code: 'processMap', url: map, version: 2 });
  must(await setReferenceLink(admin(), { link: 'normogram', version: 2 }));
  expect((await referenceLinks(admin())).find(({ code }) => code === 'normogram')?.url).toBeNull();
  expect(await eventsOf(world(), '00000000-0000-7000-8000-000000000002')).toEqual(Array(3).fill('referenceLink.set'));
});

test('a link that another person changed meanwhile is not overwritten, and nobody but the administrator sets one', async () => {
  const late = setReferenceLink(admin(), { link: 'processMap', version: 1, url: 'https://otra.example' });
  await expect(late).rejects.toMatchObject({ name: 'Stale' });
  for (const name of ['professional', 'lead', 'director', 'auditor'] as const) {
    const tried = setReferenceLink(by(world(), name, 20), { link: 'processMap', version: 2, url: map });
    await expect(tried).rejects.toMatchObject({ name: 'Forbidden', act: 'setReferenceLink' });
  }
});

test('R-011 the reference of a version is entered and corrected by a later entry; both are kept', async () => {
  const enter = (version: number, number: string) =>
    enterVersionRequest(admin(), { procedureVersion: 2, version, number });
  must(await enter(0, '20247100001234'));
  expect(await enter(1, '20247100001234')).toMatchObject({ ok: false, refusal: { code: 'versionRequest.same' } });
  must(await enter(1, '20247100001235'));
  await expect(enter(1, '20247100001236')).rejects.toMatchObject({ name: 'Stale' });
  expect(await versionRequests(admin())).toEqual([{ procedureVersion: 2, number: '20247100001235', version: 2 }]);
  expect(await rowOf(world(), sql`select count(*)::int as n from version_request`)).toEqual({ n: 2 });
  const { owner } = world().database;
  for (const change of [sql`update version_request set number = '1'`, sql`delete from version_request`])
    await expect(owner.db.execute(change)).rejects.toMatchObject({ cause: { code: '42501' } });
  expect((await eventsOf(world(), '00000000-0000-7000-8000-000000000002')).slice(-2)).toEqual(
    Array(2).fill('versionRequest.entered'),
  );
});

test('R-011 nobody but the administrator enters the reference of a version', async () => {
  for (const name of ['professional', 'lead', 'director', 'auditor'] as const) {
    const tried = enterVersionRequest(by(world(), name, 20), { procedureVersion: 1, version: 0, number: '20241234' });
    await expect(tried).rejects.toMatchObject({ name: 'Forbidden', act: 'enterVersionRequest' });
  }
});

test('an address is of the web and safe to follow', () => {
  const given = (url: string) => input.safeParse({ link: 'normogram', version: 1, url }).success;
  expect(given('https://entidad.example/normas?a=1')).toBe(true);
  for (const url of ['http://entidad.example', 'javascript:alert(1)', 'data:text/html,a', '/mapa', 'entidad']) {
    expect(given(url), url).toBe(false);
  }
});

test('R-010 the database keeps the closed list of version 2, and refuses another record in it whoever adds it', async () => {
  const { owner, backoffice } = world().database;
  expect(await recordFormats(admin(), 2)).toEqual(contentOf(2).records.map(({ kind, name }) => ({ kind, name })));
  const add = (version: number) =>
    sql`insert into record_format (procedure_version, kind, name, position) values (${version}, 'oath', 'Acta de gestión', 13)`;
  const inUse = /version 2 of the procedure is in use/;
  await expect(owner.db.execute(add(2))).rejects.toMatchObject({ cause: { message: expect.stringMatching(inUse) } });
  await expect(owner.db.execute(sql`update record_format set name = 'Otro' where kind = 'plan'`)).rejects.toMatchObject(
    { cause: { code: '42501' } },
  );
  await expect(owner.db.execute(sql`delete from record_format where kind = 'plan'`)).rejects.toMatchObject({
    cause: { code: '42501' },
  });
  await expect(backoffice.db.execute(add(3))).rejects.toMatchObject({ cause: { code: '42501' } });
  expect((await rowOf(world(), sql`select count(*)::int as n from record_format`)).n).toBe(contentOf(2).records.length);
});

test('R-010 a new version may bring another record, until a cycle runs under it', async () => {
  const { owner } = world().database;
  const add = (kind: string) =>
    owner.db.execute(
      sql`insert into record_format (procedure_version, kind, name, position) values (3, ${kind}, 'Nuevo', 1)`,
    );
  await add('first');
  await owner.db.execute(sql`
    insert into cycle (id, year, procedure_version, opened_at) values ('00000000-0000-7000-8000-000000000099', 2031, 3, now())`);
  await expect(add('second')).rejects.toMatchObject({ cause: { message: expect.stringMatching(/version 3/) } });
});
