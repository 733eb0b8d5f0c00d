import { aWorld, by, givenAlliance, must, rowOf, undoStep } from '@alianzas/domain/given';
import { savePlanSection } from '@alianzas/domain/plan';
import { activityOf } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const team = () => world().staff.professional.id;

async function read(path: string): Promise<string> {
  const answer = await ask(path, team());
  expect(answer.status, path).toBe(200);
  return wordsOf(await answer.text());
}

test('R-095 the case says of each activity who closed it, when it began and ended, and the hours used beside the norm', async () => {
  const { id, code } = await givenAlliance(world(), { at: 4 });
  await world().database.owner.db.execute(
    sql`update visit set minutes_used = 90 where alliance_id = ${id} and activity = 2`,
  );
  const html = await (await ask(backoffice.alliance(code), team())).text();
  const table = html.match(/<table(?:(?!<table).)*horas empleadas junto a la norma.*?<\/table>/s)![0];
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) => wordsOf(row[1]!));
  const { name } = await rowOf(world(), sql`select name from person where id = ${team()}`);
  for (const activity of [2, 3] as const) {
    const row = rows.find((words) => words.includes(activityOf(activity, 2).name))!;
    expect(row).toContain(name);
    expect(row.match(/\d+ de \w+ de 2026/g), row).toHaveLength(2);
    expect(row).toContain(`${activityOf(activity, 2).hours} h`);
  }
  expect(rows.find((words) => words.includes(activityOf(2, 2).name))).toMatch(/1,5 h 40 h$/);
});

test('R-203 a follow-up planned and not held is pending in the plan of its alliance; one that was held is done', async () => {
  const waiting = await givenAlliance(world(), { at: 11 });
  expect(await read(backoffice.alliancePlan(waiting.code))).toMatch(
    /Fechas de seguimiento [^()]+ \(no se hizo: sigue pendiente\)/,
  );
  const held = await givenAlliance(world(), { at: 13 });
  expect(await read(backoffice.alliancePlan(held.code))).toMatch(/Fechas de seguimiento [^()]+ \(hecha\)/);
});

test('R-208 the plan with follow-up is read and printed as it was that day, whatever the plan says today', async () => {
  const { id, code } = await givenAlliance(world(), { at: 13 });
  const before = await read(backoffice.planState(code, 1));
  expect(before).toContain('Plan de trabajo RED con seguimiento');
  expect(before).toMatch(/Como quedó el \d+ de febrero de 2026, en el seguimiento 1\./);
  for (const said of ['Una jornada', 'Cumplida', 'Huella del contenido (SHA-256)']) expect(before).toContain(said);
  await world().database.owner.db.execute(sql`update plan_activity set title = 'Otra cosa' where alliance_id = ${id}`);
  expect(await read(backoffice.alliancePlan(code))).toContain('Otra cosa');
  expect(await read(backoffice.planState(code, 1))).toBe(before);
  for (const path of [backoffice.alliancePlan(code), backoffice.recordsOfKind('planes-con-seguimiento')]) {
    const html = await (await ask(path, team())).text();
    expect(html, path).toContain(`href="${backoffice.planState(code, 1)}"`);
  }
  for (const visit of [2, 0]) expect((await ask(backoffice.planState(code, visit), team())).status).toBe(404);
  expect((await ask(backoffice.planState('ALZ-2000-0001', 1), team())).status).toBe(404);
  expect((await ask(backoffice.planState(code, 1), null)).status).toBe(303);
});

test('R-074 every action of the plan is asked how it includes corresponsabilidad and cooperación, and to what end', async () => {
  const { id, code } = await givenAlliance(world(), { at: 10 });
  const frame = { version: 0, startsOn: '2026-02-12', termMonths: 6, followUpMechanisms: 'Reuniones' };
  must(await savePlanSection(by(world(), 'professional', 10), { alliance: id, ...frame }));
  expect(await read(backoffice.activity(code, 10))).toContain(
    'Corresponsabilidad y cooperación Cómo las incluye esta acción para buscar soluciones a las problemáticas de ciudad y generar confianza',
  );
});

test('R-113 the approved proposal is read whole, and its closed activity leads to it', async () => {
  const { id, code } = await givenAlliance(world(), { at: 4 });
  const said = await rowOf(world(), sql`select problem, objective, network from proposal where alliance_id = ${id}`);
  const page = await read(backoffice.allianceProposal(code));
  for (const words of [said.problem, said.objective, said.network]) expect(page).toContain(words);
  expect(page).toMatch(/Aprobada el \d+ de/);
  const closed = await (await ask(backoffice.activity(code, 2), team())).text();
  expect(closed).toContain(`href="${backoffice.allianceProposal(code)}"`);
  const draft = await givenAlliance(world(), { at: 2 });
  expect(await read(backoffice.allianceProposal(draft.code))).toContain('La propuesta todavía no está aprobada');
  expect((await ask(backoffice.allianceProposal('ALZ-2000-0001'), team())).status).toBe(404);
});

test('a record that was undone says so wherever it is listed, in its case and among those of its kind', async () => {
  const { id, code } = await givenAlliance(world(), { at: 6 });
  const before = await read(backoffice.allianceRecords(code));
  expect(before).toContain('ACT-');
  expect(before).not.toContain('se deshizo');
  must(await undoStep(by(world(), 'lead', 7), { alliance: id, step: 6, reason: 'Se leyó otra acta' }));
  const said = new RegExp(`Lo que registró de la actividad 5 de ${code} se deshizo el`);
  expect(await read(backoffice.allianceRecords(code))).toMatch(said);
  expect(await read(`${backoffice.recordsOfKind('actas')}?alianza=${code}`)).toMatch(said);
});

test('a closed activity shows the records that it left, and an open one its forms', async () => {
  const { code, organizations } = await givenAlliance(world(), { at: 8 });
  const told = await read(backoffice.activity(code, 7));
  expect(told).toMatch(/Lo que quedó Correo electrónico a .*Se envió a quienes actuaban por ella: .*\S+@/);
  expect(told).not.toContain(`${organizations[0]!.name}: ${organizations[0]!.name}`);
  expect(await read(backoffice.activity(code, 5))).toMatch(/Lo que quedó ACT-/);
  expect(await read(backoffice.activity(code, 8))).not.toContain('Lo que quedó');
  expect(await read(backoffice.activity(code, 9))).not.toContain('Lo que quedó');
});

test('before 11 is concluded the page lists what no accepted evidence proves, of which 12 will not say that it goes on', async () => {
  const { code } = await givenAlliance(world(), { at: 11 });
  const said = await read(backoffice.activity(code, 11));
  expect(said).toMatch(
    /no tienen evidencia aceptada\. .* ya no podrá decir que están en curso.* 1\. .* Concluir la ejecución/,
  );
});
