import {
  answerNo,
  aWorld,
  contents,
  givenActa,
  givenAlliance,
  givenRequestSent,
  itemsFor,
  rowOf,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('a request waits in the tray of who answers it, and of nobody who only reads', async () => {
  const { code } = await givenRequestSent(world());
  const { staff } = world();
  for (const person of [staff.professional, staff.lead, staff.director]) expect(await tray(person.id)).toContain(code);
  for (const person of [staff.auditor, staff.administrator, staff.correspondence, staff.undersecretary]) {
    expect(await tray(person.id)).not.toContain(code);
  }
  expect(await tray(staff.auditor.id)).toContain('Nada espera por usted aquí');
});

test('an empty tray says what its role answers, and nothing else', async () => {
  const { staff } = world();
  const quality = await tray(staff.quality.id);
  expect(quality).toContain('Aquí aparece lo que responde su rol: salidas no conformes por decidir.');
  expect(await tray(staff.dataOfficer.id)).toContain('consultas de datos personales con razón');
  expect(quality).not.toContain('olicitudes por responder');
});

test('a nonconformity that was proposed waits in the tray of who decides it', async () => {
  const looped = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), looped);
  const { code } = await rowOf(
    world(),
    sql`select code from nonconformity where alliance_id = ${looped.id} and state = 'proposed'`,
  );
  const { staff } = world();
  for (const person of [staff.professional, staff.lead, staff.director, staff.quality]) {
    expect(await tray(person.id)).toContain(code);
  }
  for (const person of [staff.auditor, staff.undersecretary, staff.observatory, staff.dataOfficer]) {
    expect(await tray(person.id)).not.toContain(code);
  }
});

test('what decision 5, taken again, opened beside the step of a case is told with it', async () => {
  const one = await givenAlliance(world(), { at: 8, answers: ['no'] });
  const beside = 'La decisión 5 se tomó de nuevo: además está abierta la actividad 6';
  const { professional } = world().staff;
  expect(await tray(professional.id)).not.toContain(beside);
  const items = itemsFor(one, () => contents[5]('yes'));
  await givenActa(world(), { activities: [5], alliances: [one.id], items, day: 9 });
  expect(await tray(professional.id)).toContain(beside);
});

test('the tray of the observatory leads to the matrix of each cycle', async () => {
  const page = await tray(world().staff.observatory.id);
  expect(page).toContain('Los aportes de cada vigencia');
  expect(page).toContain(`Vigencia ${world().cycle.year}: `);
});

async function tray(person: string): Promise<string> {
  return wordsOf(await (await ask(backoffice.tray(), person)).text());
}
