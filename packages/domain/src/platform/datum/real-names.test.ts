import { expect, test } from 'vitest';
import { label, name, personName } from '../inputs.ts';

/** Names of organizations as they are written here, and what stands in them like an address. */
const ORGANIZATIONS = [
  'Fundación S.A.S. E.S.P.',
  'J.A.C. La Macarena',
  'Café 3.14',
  'Corporación .ART',
  'Aguas de la Sabana S.A. E.S.P.',
  'Ferretería El Tornillo Ltda.',
  'Inversiones Pérez & Cía. S. en C.',
  'S.C.A. Hermanos Gómez y Cía. S.C.A.',
  'Smith & Co. S.A.S.',
  'E.S.E. Hospital Simón Bolívar III Nivel',
  'I.E.D. Manuela Beltrán',
  'Colegio Sta.Librada I.E.D.',
  'Junta de Acción Comunal Barrio 20 de Julio',
  'Corporación D.C. Arte y Memoria',
  'Cámara de Comercio de Bogotá D.C.',
  'O.N.G. Manos del Sur',
  'Fund.Social Nueva Vida',
  'Asoc.de Padres del Colegio Nacional',
  'Asoc. La Red de la Sabana',
  'Biblioteca El Tunal 24/7',
  'Colectivo 1/2 Luna',
  'Red C.A.I. - Casa Abierta Infantil',
  'Teatro R101',
  'Grupo A.M.E.N. de Usme',
  'Cooperativa U.C.C.',
  'Universidad Nacional de Colombia (UNAL)',
  'Univ. Distrital F. J. de C.',
  'Comité Int. de la Cruz Roja',
  'Organización Intl. para las Migraciones (O.I.M.)',
  'Soc. de Mejoras y Ornato, S.M.O.',
  'Pontificia Universidad Javeriana, Fac. de Artes',
  'Caja de Compensación Familiar CAFAM',
  'Almacenes Éxito S.A. (NIT 890.900.608-9)',
  'Radio 99.1 FM Comunitaria',
  'Emisora 106.9 F.M.',
  'Danza Nº. 7',
  'Mesa Local #14 Los Mártires',
  'Fundación ¡Qué Viva la Música!',
  'Club Deportivo St. Mary',
  'Museo Casa Grau: arte y juego',
  'Corporación Ma.Cano',
  'Asociación Sol.Luna',
  'Grupo Folclórico "Los de la 80"',
  'Tejedoras d’Bosa',
  'Internet para Todos S.A.S.',
  'Comunidad Punto Org',
  'Colectivo Web 2.0',
  'Editorial Tres.Puntos',
  'Niñ@s del Sur',
  'Tod@s a la calle',
  'Asoc.Cultural: Danza y Teatro',
];

const PEOPLE = [
  'Ma. Elena Ruiz',
  'Dr.Juan Pérez',
  'J. J. Rondón',
  'Ana María de la Peña y Fernández de Córdoba',
  'Juan 2.º Ramírez',
  "Kevin O'Brien",
  'Íngrid Ñáñez-Díaz',
  'Wuásimo U’wa',
  'Li Po',
  'M.ª del Carmen Vda. de Rojas',
  'Luis F. Gómez G.',
  'Sor Teresa, O.P.',
];

const LABELS = [
  'Rep. legal (s)',
  'Dir. Ejec. y de Proyectos',
  'Jefe/a de Cultura',
  'Coord. Gral. S.S.T.',
  'Presidenta J.A.C.',
  'Barrio 7 de Agosto',
  'Cll. 26 No. 13-19',
  'Sec. de Educación D.C.',
  'Ciudadela Colsubsidio, Mz. 3',
  'Enlace',
  'Gerente Gral. & Fundador',
  'Rep. legal, C.C. 1.020.304.050',
  'Rep.Legal/Suplente',
  'Creador@s',
];

const ADDRESSES = [
  'Premio ya www.x.co',
  'Premio ya x.co/pago',
  'Gane en https://premios.test',
  'Su cuenta: evil.com',
  'EVIL.COM.CO',
  'bit.ly/3abc',
  'bit.ly',
  'scrd-bogota.info',
  'ana@x.test',
  'Pague a ana＠x.co',
  'evil．com',
  'evil。com',
  'evil[.]com',
  'evil (punto) com',
  'hxxp evil punto com',
  'http evil',
  'www evil co',
  'entre a t.me y gane',
  'bogota.gov.co',
  'evil.test?x',
  'evil.test:8080',
  'http://192.168.0.1',
  'vaya a 10.20.30.40',
  'mailto:ana',
];

const said = (schema: typeof one, typed: string) => {
  const read = schema.safeParse(typed);
  return read.success ? read.data : 'refused';
};
const one = name(200);

test.each(ORGANIZATIONS)('an organization is called %s', (typed) => {
  expect(said(one, typed)).toBe(typed);
});

test.each(PEOPLE)('a person is called %s', (typed) => {
  expect(said(personName(100), typed)).toBe(typed);
});

test.each(LABELS)('a post or a neighbourhood is %s', (typed) => {
  expect(said(label(100), typed)).toBe(typed);
});

test.each(ADDRESSES)('%s names nobody and nothing', (typed) => {
  for (const schema of [one, personName(100), label(100)]) expect(said(schema, typed)).toBe('refused');
});
