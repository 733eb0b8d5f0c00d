import { expect, test } from 'vitest';
import { refusal } from '../given.ts';
import { givenNames } from './givenNames.ts';
import { personSigns } from './personSigns.ts';
import { admit, mayGoOn, maySettle } from './rules.ts';
import { surnames } from './surnames.ts';

test('the lists are folded words, some hundreds of each', () => {
  for (const list of [givenNames, surnames]) {
    expect(list.size).toBeGreaterThan(600);
    expect([...list].filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
    expect([...list]).toEqual([...list].sort());
  }
});

test.each([
  ['María del Pilar Rodríguez Peña', null, ['name']],
  ['JUAN CARLOS  PÉREZ', null, ['name']],
  ['Pérez Gómez, José A.', null, ['name']],
  ['Yeison Tibaquirá', '1.020.304.050', ['nit', 'name']],
  ['Ferretería El Tornillo', '52123456', ['nit']],
  ['Ferretería El Tornillo', '80123456', ['nit']],
  ['Ferretería El Tornillo', '1020304050-8', ['nit']],
  ['Ferretería El Tornillo', '1020304050-7', []],
  ['Ferretería El Tornillo', '901.730.214-1', []],
  ['Ferretería El Tornillo', '9017302141', []],
  ['Secretaría de Cultura', '899.999.061-9', []],
  ['Fundación Juan Pérez', '900373913', []],
  ['Hernández y Asociados S.A.S.', '900373913', []],
  ['Esperanza', null, []],
  ['JAC Santa Rosa de Lima', null, []],
] as const)('%s, NIT %s: %j', (name, nit, signs) => {
  expect(personSigns({ name, nit })).toEqual(signs);
});

test.each([
  'Pedro Nel Ospina',
  'Luz Dary Cifuentes',
  'Ferney Aguirre',
  'Wendy Vanesa Murcia',
  'Heidy Yulieth Castellanos',
  'Duván Estiven Yate',
  'Yeison Stiven Chaparro',
  'Anyi Paola Tique',
  'Dairo Cubides',
  'Ana Ma. López',
  'Sra Ana Peña',
  'Sr. Dairo Cubides',
  'Dra. Ana Peña',
  'Ing. Libardo Quiñones',
  'Doña Ana Peña',
  'Prof. Neftalí Castiblanco',
  'María de los Ángeles Pérez',
  'María del Mar Rojas',
  'Carlos de la Hoz Peña',
  'Yamileth Cuesta',
  'Nurys Pérez',
  'Nelsy Ruiz',
  'Luis Eduardo Quitián',
  'Jaime Alberto Ruge',
  'Ana Beatriz Fuquene',
  'Encarnación López',
  'Pastor Gómez',
  'Rito Antonio Vargas',
  'Jesús Emel Jaramillo',
  'Dilsa María Palacios',
  'Ilder Gómez',
  'Efraín Suesca',
  'Eduvigis Palomino',
  'Eliécer Guaitarilla',
  'Aída Quilcué',
  'Ema Reyes',
  'Luis Evelis Andrade',
  'Ati Quigua',
  'Taita Marcial Mavisoy',
  'Taita Mavisoy',
])('%s reads like a person', (name) => {
  expect(personSigns({ name })).toEqual(['name']);
});

test.each([
  'Fundación Pedro Nel Ospina',
  'Panadería Ana Peña',
  'Colectivo La Rosa',
  'Doctora Clown',
  'Don Maíz',
  'Teatro La Candelaria',
  'Casa de la Mujer',
  'Tejido Vivo',
  'Corporación Doña Ana',
  'Biblioteca Julio Mario Santo Domingo',
  'Mesa Local de Mujeres',
  'Casa de la Paz',
  'Mar de Colores',
  'Río Vivo',
  'Luna Llena',
  'Sol Naciente',
  'Semillas de Paz',
  'Pan y Buen Trato',
  'Doña Esperanza',
  'Mama Luna',
  'Plaza Mayor',
  'Resguardo Indígena de Guambía',
  'Cabildo Muisca de Suba',
  'Consejo Comunitario Mosquera',
  'Nasa Wala',
])('%s does not', (name) => {
  expect(personSigns({ name })).toEqual([]);
});

test('whoever reads like a natural person is asked, and goes on when it says that it is not', () => {
  const facts = { name: 'Rosa Elvira Neuta', kind: 'ORG_SOCIAL', nit: '52123456' } as const;
  expect(refusal(admit(facts))).toBe('organization.maybePerson');
  expect(admit({ ...facts, isOrganization: 'yes' })).toMatchObject({ ok: true, value: { signs: ['nit', 'name'] } });
  expect(refusal(admit({ ...facts, kind: 'PERSONA_NATURAL', isOrganization: 'yes' }))).toBe(
    'organization.naturalPerson',
  );
  expect(mayGoOn([], undefined).ok).toBe(true);
});

test('only what is open is settled', () => {
  expect(maySettle({ doubt: 'open' }).ok).toBe(true);
  expect(refusal(maySettle({ doubt: null }))).toBe('organization.noDoubt');
  expect(refusal(maySettle({ doubt: 'settled' }))).toBe('organization.noDoubt');
});
