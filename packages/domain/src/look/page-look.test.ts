import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  aWorld,
  by,
  dayNumber,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  rowOf,
} from '../given.ts';
import { bogotaDay, Forbidden } from '../platform/index.ts';
import { looksPage } from '../views/index.ts';
import { recordPage } from './index.ts';

const world = aWorld();
const FILTER = { person: '', alliance: '', day: '', after: '' };

test('a page that control read is kept once a day and listed with who, beside the looks at what shows minors', async () => {
  const { code } = await givenAlliance(world(), { at: 3 });
  const path = `/alianzas/${code}/historial`;
  const auditor = by(world(), 'auditor', 30);
  for (const _ of [1, 2, 3]) must(await recordPage(auditor, { path }));
  must(await recordPage(by(world(), 'auditor', 31), { path }));
  const kept = sql`select count(*)::int as n, count(distinct on_day)::int as days from page_look where path = ${path}`;
  expect(await rowOf(world(), kept)).toEqual({ n: 2, days: 2 });
  for (const name of ['lead', 'dataOfficer', 'auditor'] as const) {
    const { lines } = await looksPage(by(world(), name, 32), { ...FILTER, alliance: code });
    expect(lines, name).toMatchObject([
      { path, alliance: null, reason: null, person: { id: world().staff.auditor.id } },
      { path, alliance: null },
    ]);
    const [first] = lines;
    const rest = await looksPage(by(world(), name, 32), { ...FILTER, alliance: code, after: first!.id });
    expect(rest.lines).toHaveLength(1);
  }
});

/** A page of each kind that is of one thing, by its address, and the name of what it is of. */
const NAMED: Readonly<Record<string, string>> = {
  organizaciones: 'select id::text as key, name from organization limit 1',
  'reconocimientos/agentes': 'select id::text as key, name from organization limit 1',
  'administracion/usuarios': 'select id::text as key, name from person limit 1',
  radicacion: 'select id::text as key, subject as name from filing limit 1',
  alianzas: 'select code as key, title as name from alliance limit 1',
  solicitudes: 'select r.code as key, o.name from request r join organization o on o.id = r.organization_id limit 1',
  invitaciones:
    'select i.code as key, o.name from invitation i join organization o on o.id = i.organization_id limit 1',
  reuniones: 'select code as key, title as name from meeting limit 1',
  evidencias: `select e.id::text as key, a.code || ' · ' || a.title as name from evidence e join alliance a on a.id = e.alliance_id limit 1`,
  archivos: `select l.file_id::text as key, a.code || ' · ' || a.title as name
    from evidence_file l join evidence e on e.id = l.evidence_id join alliance a on a.id = e.alliance_id limit 1`,
};

test('what a page is of has its name for who reads the looks, also of what is no row for her, and for nobody else', async () => {
  await givenAlliance(world(), { at: 12 });
  await givenRequestSent(world());
  await givenInvitation(world(), await givenOrganization(world()));
  for (const [kind, rows] of Object.entries(NAMED)) {
    const { key, name } = await rowOf(world(), sql.raw(rows));
    expect(name, kind).toBeTruthy();
    const path = `/${kind}/${key}`;
    must(await recordPage(by(world(), 'auditor', 40), { path }));
    const { lines } = await looksPage(by(world(), 'dataOfficer', 41), { ...FILTER, day: bogotaDay(dayNumber(40)) });
    expect(lines.find((line) => line.path === path)?.named, kind).toBe(name);
    const look = sql`select app.page_looked_at(id) as named from page_look where path = ${path}`;
    expect((await rowOf(world(), look)).named).toBeNull();
  }
}, 60_000);

test('only control is watched so, and nothing of an address beyond its path is kept', async () => {
  for (const name of ['professional', 'lead', 'correspondence', 'administrator', 'dataOfficer'] as const)
    await expect(recordPage(by(world(), name, 30), { path: '/red' }), name).rejects.toThrow(Forbidden);
  const typed = recordPage(by(world(), 'auditor', 30), { path: '/organizaciones?q=Marta' });
  await expect(typed).rejects.toMatchObject({ cause: { code: '23514' } });
});
