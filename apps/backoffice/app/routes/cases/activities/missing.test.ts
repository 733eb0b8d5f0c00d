import { randomUUID } from 'node:crypto';
import { proposeCommitment, withdrawCommitment } from '@alianzas/domain/commitment';
import { approvePlan, aWorld, by, followUp, givenAlliance, must, refusal, rowOf, walk } from '@alianzas/domain/given';
import { addFollowUpDate, addPlanAction, savePlanSection } from '@alianzas/domain/plan';
import { refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const team = () => world().staff.professional.id;
const staff = () => by(world(), 'professional', 10);

async function page(code: string, activity: number, person = team()): Promise<string> {
  return (await ask(backoffice.activity(code, activity), person)).text();
}

/** Each lack of the activity, and where it leads. */
function lacksOf(html: string): [words: string, href: string | undefined][] {
  const list = html.match(/class="banner warning".*?<\/ul>/s)?.[0] ?? '';
  return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => [
    wordsOf(`<body>${item}`),
    item!.match(/href="([^"]+)"/)?.[1],
  ]);
}

const FRAME = { version: 0, startsOn: '2026-02-12', termMonths: 1, followUpMechanisms: '' };

test('all that the plan lacks is told at once, in the page that writes it, and each lack leads to its place', async () => {
  const { id, code } = await givenAlliance(world(), { at: 10 });
  const before = lacksOf(await page(code, 10));
  expect(before.map(([words]) => words)).toEqual([
    expect.stringContaining('Falta el Plan de trabajo RED'),
    expect.stringContaining('Estos compromisos no tienen acción en el plan: 1 y 2.'),
    expect.stringContaining('Agregue al menos una fecha de reunión de seguimiento'),
  ]);
  must(await savePlanSection(staff(), { alliance: id, ...FRAME }));
  const html = await page(code, 10);
  const lacks = lacksOf(html);
  expect(lacks).toHaveLength(5);
  expect(lacks[0]![0]).toMatch(/^Faltan las capacidades y el alcance de ejecución de la Secretaría y Fundación/);
  for (const [words, href] of lacks) {
    expect(href, words).toMatch(/^#/);
    expect(html.split(`id="${href!.slice(1)}"`), words).toHaveLength(2);
  }
  must(await addFollowUpDate(staff(), { alliance: id, onDay: '2026-03-01' }));
  expect(lacksOf(await page(code, 10))).toHaveLength(4);
});

test('an acta that was approved before 12 opened is said not to close it, with what to do', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await followUp(world(), one, 'partly');
  await walk(world(), one, 11, 12);
  const { code } = await rowOf(world(), sql`select code from acta order by id desc limit 1`);
  expect(lacksOf(await page(one.code, 12))[0]![0]).toContain(
    `El acta ${code} se aprobó antes de que se abriera la actividad 12 y no la cierra`,
  );
  const none = await givenAlliance(world(), { at: 12 });
  expect(wordsOf(await page(none.code, 12))).not.toContain('y no la cierra');
});

test('a kind that takes one entity is not offered to two, which read why; what asks for it finds no form', async () => {
  const offered = (html: string) => html.includes('value="loyalty"');
  const [alone, two] = [await givenAlliance(world(), { at: 2 }), await givenAlliance(world(), { at: 2, parties: 2 })];
  expect(offered(await page(alone.code, 2))).toBe(true);
  const html = await page(two.code, 2);
  expect(offered(html)).toBe(false);
  expect(wordsOf(html)).toContain('Una fidelización une a la Secretaría con una sola entidad');
  const asked = async (code: string) => (await ask(`${backoffice.activity(code, 2)}?tipo=loyalty`, team())).text();
  const [mine, theirs] = [await asked(alone.code), await asked(two.code)];
  expect([mine, theirs].map((one) => one.includes('name="fields.circles"'))).toEqual([true, false]);
  expect(wordsOf(theirs)).toContain('Una fidelización une a la Secretaría con una sola entidad');
});

test('what the page lists first is what closing refuses with', async () => {
  const { id, code } = await givenAlliance(world(), { at: 10 });
  must(await savePlanSection(staff(), { alliance: id, ...FRAME, capacities: [] }));
  expect(refusal(await approvePlan(staff(), { alliance: id }))).toBe('plan.capacitiesMissing');
  const lacks = lacksOf(await page(code, 10)).map(([words]) => words);
  expect(lacks[1]).toBe(refusalSentence({ code: 'plan.followUpMechanismsMissing' }));
});

test('a plan that ends before a commitment falls due says so, with both dates, and is saved', async () => {
  const { id, code } = await givenAlliance(world(), { at: 10 });
  must(await savePlanSection(staff(), { alliance: id, ...FRAME }));
  const words = wordsOf(await page(code, 10));
  expect(words).toContain('El plan termina el 12 de marzo de 2026, antes de lo prometido en estos compromisos.');
  expect(words).toMatch(/Compromiso 1, Prestar el salón: para el \d+ de mayo de 2026/);
  must(await savePlanSection(staff(), { alliance: id, ...FRAME, version: 1, termMonths: 6 }));
  expect(wordsOf(await page(code, 10))).not.toContain('El plan termina el');
});

test('an action begins with the words of its commitment when it is the only one left without action', async () => {
  const { id, code } = await givenAlliance(world(), { at: 10 });
  must(await savePlanSection(staff(), { alliance: id, ...FRAME }));
  expect(wordsOf(await page(code, 10))).not.toContain('Tomada del compromiso');
  const { first, last, action } = await rowOf(
    world(),
    sql`select min(number)::int as first, max(number)::int as last, (array_agg(action order by number desc))[1] as action from commitment where alliance_id = ${id}`,
  );
  expect(Number(last)).toBe(Number(first) + 1);
  const { commitment } = await rowOf(
    world(),
    sql`select id as commitment from commitment where alliance_id = ${id} and number = ${first}`,
  );
  const said = { title: 'Prestar el salón', coresponsibility: 'Entre todos' };
  must(await addPlanAction(staff(), { key: randomUUID(), alliance: id, commitment: String(commitment), ...said }));
  const html = await page(code, 10);
  expect(html).toMatch(new RegExp(`name="title"[^>]*value="${action}"`));
  expect(wordsOf(html)).toContain(`Tomada del compromiso ${last}`);
});

test.each([
  [2, 'Falta la propuesta de la alianza'],
  [3, 'Falta el acta aprobada de la reunión de primer contacto.'],
  [6, 'Falta incluir en la base de datos de la Red'],
  [9, 'Faltan los compromisos de Fundación'],
  [11, 'Falta al menos una evidencia de la ejecución'],
  [13, 'Falta responder Sí o No'],
] as const)('activity %i says what it lacks to close', async (activity, said) => {
  const { code } = await givenAlliance(world(), { at: activity });
  const html = await page(code, activity);
  expect(lacksOf(html)[0]![0]).toContain(said);
  const [, href] = lacksOf(html)[0]!;
  expect(html.split(`id="${href!.slice(1)}"`)).toHaveLength(2);
});

test('at 8 an organization whose legal nature nobody verified is named, and leads to where it is verified', async () => {
  const { code, organizations } = await givenAlliance(world(), { at: 8, answers: ['no'] });
  const { id, name } = organizations[0]!;
  expect(lacksOf(await page(code, 8)).map(([words]) => words)).toEqual([expect.stringContaining('Falta el acta')]);
  await world().database.owner.db.execute(
    sql`update organization set verified_by = null, verified_at = null where id = ${id}`,
  );
  const [first] = lacksOf(await page(code, 8));
  const there = backoffice.organizationFor(id, code, 8);
  expect(first).toEqual([`Falta verificar la naturaleza jurídica de ${name}.`, there.replace('&', '&amp;')]);
  expect(await (await ask(backoffice.alliance(code), team())).text()).toContain('Verificar la naturaleza jurídica');
  const organization = await (await ask(there, team())).text();
  const back = `href="${backoffice.activity(code, 8)}"`;
  expect(organization).toContain(back);
  expect(organization).toContain(`action="${there.replace('&', '&amp;')}"`);
  const body = new URLSearchParams({ intent: 'verify', organization: id });
  const done = await ask(there, team(), { method: 'POST', body });
  expect(done.status).toBe(303);
  expect(await (await ask(done.headers.get('location')!, team())).text()).toContain(back);
});

test('who does not drive the case reads what it lacks, without links to forms that are not there', async () => {
  const { code } = await givenAlliance(world(), { at: 10 });
  const lacks = lacksOf(await page(code, 10, world().staff.auditor.id));
  expect(lacks.length).toBeGreaterThan(0);
  expect(lacks.every(([, href]) => href === undefined)).toBe(true);
});

test('an organization is taken out after a question', async () => {
  const { code } = await givenAlliance(world(), { at: 2, parties: 2 });
  const html = await page(code, 2);
  expect(html).toMatch(/<details[^>]*><summary>Quitar a [^<]+<\/summary>.*?Sí, quitar a/s);
});

test('an organization whose commitments were all withdrawn is named among those that have none', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const at = by(world(), 'professional', 9);
  const [organization] = one.organizations;
  const promise = { action: 'Prestar el patio', deliverable: 'Seis jornadas', dueOn: '2099-05-01' };
  const of = { key: randomUUID(), alliance: one.id, organization: organization!.id, ...promise };
  const { id: commitment } = must(await proposeCommitment(at, of));
  const wanted = expect.stringContaining(`Faltan los compromisos de ${organization!.name}.`);
  expect(lacksOf(await page(one.code, 9)).map(([words]) => words)).not.toContainEqual(wanted);
  must(await withdrawCommitment(at, { commitment, version: 1, reason: 'Se escribió por error' }));
  expect(lacksOf(await page(one.code, 9)).map(([words]) => words)).toContainEqual(wanted);
});
