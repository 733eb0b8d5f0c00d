import { aWorld, followUp, givenAlliance, rowOf } from '@alianzas/domain/given';
import { actaTerms } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('the extract of a follow-up says to the ally how each activity of its plan goes, in words', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await followUp(world(), one, 'underWay');
  const row = await rowOf(
    world(),
    sql`select i.acta_id as id from acta_item i where i.alliance_id = ${one.id} and i.activity = 12`,
  );
  const page = await ask(portal.acta(String(row.id)), one.organizations[0]!.representative.person);
  const words = wordsOf(await page.text());
  for (const said of [
    '1. Una jornada',
    '2. Una jornada',
    'Cumplida. Se vio en la visita',
    'En curso. Se vio en la visita',
  ])
    expect(words).toContain(said);
});

test('the extract says who approved the acta, when and with what hash, so that it can be kept', async () => {
  const one = await givenAlliance(world(), { at: 4 });
  const row = await rowOf(
    world(),
    sql`select a.id, a.sha256 from acta a join acta_item i on i.acta_id = a.id where i.alliance_id = ${one.id} limit 1`,
  );
  const page = await ask(portal.acta(String(row.id)), one.organizations[0]!.representative.person);
  const words = wordsOf(await page.text());
  const { name } = await rowOf(
    world(),
    sql`select p.name from acta a join person p on p.id = a.approved_by where a.id = ${row.id}`,
  );
  expect(words).toContain(`Aprobó ${name}, `);
  expect(words).toContain(String(row.sha256));
  expect(words).toContain('Asistieron, de su organización');
  expect(words).toMatch(/Huella de este extracto \(SHA-256\) [0-9a-f]{64}/);
  expect(words).toContain(actaTerms.capacity);
  expect(words).toContain('Para guardar este extracto');
});

test('what the portal prints says on its sheet whose it is, from which page and of which day', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const row = await rowOf(world(), sql`select acta_id as id from acta_item where alliance_id = ${one.id} limit 1`);
  for (const path of [portal.acta(String(row.id)), portal.plan(one.code), portal.procedure()]) {
    const asked = await ask(path, one.organizations[0]!.representative.person, { from: 'http://10.0.0.7:8080' });
    const words = wordsOf(await asked.text());
    expect(words, path).toContain('Secretaría de Cultura, Recreación y Deporte · Alianzas');
    expect(words, path).toContain(`localhost:3000${path} Tomado el `);
  }
});

test('the extract names the organization and the alliance of which it is, with its code, and nobody else', async () => {
  const one = await givenAlliance(world(), { at: 4, parties: 2 });
  const row = await rowOf(world(), sql`select acta_id as id from acta_item where alliance_id = ${one.id} limit 1`);
  const [own, other] = one.organizations;
  const nameOf = async (id: string) =>
    String((await rowOf(world(), sql`select name from organization where id = ${id}`)).name);
  const { title } = await rowOf(world(), sql`select title from alliance where id = ${one.id}`);
  const words = wordsOf(await (await ask(portal.acta(String(row.id)), own!.representative.person)).text());
  expect(words).toContain(`Este es el extracto que corresponde a ${await nameOf(own!.id)}.`);
  expect(words).toContain(`Organización ${await nameOf(own!.id)}`);
  expect(words).toContain(`Alianza ${one.code} ${String(title)}`);
  expect(words, 'what the acta says of the other is not theirs').not.toContain(await nameOf(other!.id));
});
