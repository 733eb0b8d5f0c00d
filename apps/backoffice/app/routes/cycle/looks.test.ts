import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { pageName } from '../../pages/page-names.ts';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('two pages of one kind are told apart by the name of what each is of, to whoever reads the looks', async () => {
  const one = await givenAlliance(world(), { at: 3, parties: 2 });
  const { auditor, dataOfficer, professional, lead } = world().staff;
  for (const path of [
    ...one.organizations.map(({ id }) => backoffice.organization(id)),
    ...[professional, lead].map(({ id }) => backoffice.user(id)),
  ])
    await world().database.owner.db.execute(sql`insert into page_look (id, person_id, path, on_day, at)
      values (${newId(new Date())}, ${auditor.id}, ${path}, '2026-02-03', now())`);
  const read = async (person: string) =>
    wordsOf(await (await ask(`${backoffice.looks()}?dia=2026-02-03`, person, {})).text());
  const [asAuditor, asOfficer] = [await read(auditor.id), await read(dataOfficer.id)];
  for (const { id, name } of one.organizations) {
    for (const said of [asAuditor, asOfficer]) expect(said).toContain(name);
    expect(asOfficer).not.toContain(id);
  }
  for (const { id } of [professional, lead]) {
    const { name } = await rowOf(world(), sql`select name from person where id = ${id}`);
    for (const said of [asAuditor, asOfficer]) expect(said).toMatch(new RegExp(`Usuarios ?: ${name}`));
  }
});

test('a look links what its reader may open: control its files and evidence, the data officer only what she reads', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const { evidence, file } = (await rowOf(
    world(),
    sql`select e.id as evidence, l.file_id as file from evidence e join evidence_file l on l.evidence_id = e.id
      where e.alliance_id = ${one.id} and not e.shows_minors limit 1`,
  )) as { evidence: string; file: string };
  const paths = [
    backoffice.evidence(evidence),
    backoffice.file(file),
    backoffice.procedurePeople(),
    backoffice.alliance(one.code),
  ];
  for (const path of paths)
    await world().database.owner.db.execute(sql`insert into page_look (id, person_id, path, on_day, at)
      values (${newId(new Date())}, ${world().staff.auditor.id}, ${path}, '2026-02-04', now())`);
  const linked = async (person: string) => {
    const html = await (await ask(backoffice.looks(), person, {})).text();
    for (const path of paths) expect(wordsOf(html), 'each is told by its name').toContain(pageName(path));
    expect(wordsOf(html)).not.toMatch(/ \/\p{Ll}+\//u);
    return paths.filter((path) => html.includes(`href="${path}"`));
  };
  expect(await linked(world().staff.auditor.id)).toEqual(paths);
  const ofCase = await (await ask(`${backoffice.looks()}?alianza=${one.code}`, world().staff.auditor.id, {})).text();
  const { number, title } = await rowOf(
    world(),
    sql`select e.number, t.title from evidence e join plan_activity t on t.id = e.plan_activity_id where e.id = ${evidence}`,
  );
  expect(wordsOf(ofCase).split(`Evidencia ${number}. ${title}, de ${one.code}`), 'its page and its file').toHaveLength(
    3,
  );
  for (const path of [paths[0], paths[1], paths[3]]) expect(ofCase).toContain(`href="${path}"`);
  const officer = await linked(world().staff.dataOfficer.id);
  expect(officer).toEqual([backoffice.procedurePeople()]);
  for (const path of officer) expect((await ask(path, world().staff.dataOfficer.id, {})).status).toBe(200);
}, 120_000);
