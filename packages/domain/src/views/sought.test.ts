import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, must } from '../given.ts';
import { registerOrganization } from '../organization/index.ts';
import { checkDigit } from '../platform/index.ts';
import { alliancesPage, organizationsPage, partyCandidates, staffPage } from './index.ts';

const world = aWorld();
const staff = () => by(world(), 'professional', 5);
const everything = {
  activity: '',
  state: '',
  professional: '',
  cycle: '',
  sector: '',
  initiative: '',
  organization: '',
  methodology: '',
  running: '',
  after: '',
};

const NIT = '901730214';
const printed = `901.730.214-${checkDigit(NIT)}`;

async function shop(name: string, nit: string): Promise<string> {
  return must(await registerOrganization(staff(), { key: randomUUID(), name, kind: 'SAS', nit })).id;
}

/** What each search of organizations finds with a text. */
async function found(text: string): Promise<string[][]> {
  const listed = (await organizationsPage(staff(), { text, standing: '', after: '' })).rows;
  const candidates = await partyCandidates(staff(), randomUUID(), text);
  return [listed, candidates].map((rows) => rows.map((row) => row.name).sort());
}

test('organizations are found by words in any order, without accents, and by their NIT as it is printed', async () => {
  const name = 'Ferretería El Tornillo Ñapa 100% S.A.S.';
  await shop(name, NIT);
  await shop('Panadería La Espiga', '901730333');
  for (const text of [
    'tornillo ferreteria',
    'FERRETERÍA   tornillo',
    'ñapa',
    'napa',
    'torni',
    '100%',
    printed,
    `${NIT}-${checkDigit(NIT)}`,
    `${NIT}${checkDigit(NIT)}`,
    `NIT ${NIT}`,
    '9017302',
  ]) {
    expect(await found(text), text).toEqual([[name], [name]]);
  }
  for (const text of ['tornillo espiga', '_', '\\', '%%', '100_', '901730999'])
    expect(await found(text), text).toEqual([[], []]);
  expect(await found('%')).toEqual([[name], [name]]);
  expect((await found('ría'))[0]).toEqual([name, 'Panadería La Espiga']);
});

test('a name is found however its stops, hyphens and quotes are written, and its form for short or whole', async () => {
  await shop('Clavito Feliz S.A.S.', '901730215');
  await shop('Junta de Acción Comunal Villa Esperanza', '901730216');
  await shop('JAC «Villa-Aurora»', '901730217');
  await shop("Pan y Buen Trato L'Horno S. A. S.", '901730218');
  const ways: Record<string, string[]> = {
    'Clavito Feliz S.A.S.': ['clavito feliz sas', 'clavito feliz s.a.s', 'Clavito, Feliz S. A. S.'],
    'Junta de Acción Comunal Villa Esperanza': ['J.A.C. Villa Esperanza', 'Villa-Esperanza', 'jac esperanza'],
    'JAC «Villa-Aurora»': ['junta de acción comunal villa aurora', 'villa aurora', 'j. a. c. "Villa–Aurora"'],
    "Pan y Buen Trato L'Horno S. A. S.": ['"pan y buen trato"', '“Pan y buen trato” sas', 'lhorno', 'l’horno s.a.s.'],
  };
  for (const [name, typed] of Object.entries(ways))
    for (const text of typed) expect(await found(text), text).toEqual([[name], [name]]);
});

test('an alliance is found by its code however it was copied, by words of it and of its organizations, and by a NIT', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  await givenAlliance(world(), { at: 3 });
  const sought = async (text: string) =>
    (await alliancesPage(staff(), { ...everything, text })).rows.map((row) => row.code);
  const [, year, number] = one.code.split('-') as [string, string, string];
  const unpadded = String(Number(number));
  for (const text of [
    one.code,
    one.code.toLowerCase(),
    `ALZ ${year} ${number}`,
    `alz–${year}–${unpadded}\u00a0`,
    `alz${year}${number}`,
    `ALZ.${year}.${unpadded}`,
    `la alianza ${one.code}.`,
  ])
    expect(await sought(text), text).toEqual([one.code]);
  const [first, ...rest] = one.organizations[0]!.name.split(' ') as [string, ...string[]];
  expect(await sought(`${rest.join(' ')} ${first}`.toUpperCase())).toContain(one.code);
  const { rows } = await organizationsPage(staff(), { text: one.organizations[0]!.name, standing: '', after: '' });
  const { nit, dv } = rows.find((row) => row.id === one.organizations[0]!.id)!;
  expect(await sought(`${nit}-${dv}`)).toEqual([one.code]);
  for (const text of ['%', '_', 'alz_']) expect(await sought(text), text).toEqual([]);
});

test('the people of the team are found by words of name, e-mail and post, without accents', async () => {
  const admin = by(world(), 'administrator', 5);
  const people = async (text: string) => (await staffPage(admin, { text, role: '', state: '', after: '' })).rows;
  const [someone] = await people('');
  const words = someone!.name.split(' ').reverse().join(' ').toUpperCase();
  expect((await people(words)).map((row) => row.id)).toContain(someone!.id);
  expect((await people(someone!.email.toUpperCase())).map((row) => row.id)).toEqual([someone!.id]);
  expect(await people('%')).toEqual([]);
});
