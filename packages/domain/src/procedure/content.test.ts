import { expect, test } from 'vitest';
import { principles } from './conditions.ts';
import { controlledActivity, corrections, nonconformityRecords } from './nonconformity.ts';
import { demandsMet, recordCatalogue } from './records.ts';
import { activityOf, versionInForce, versionNumbered } from './versions.ts';

const { content } = versionInForce;

test('R-085 the procedure has its name', () => {
  expect(content.name).toBe('Gestión de alianzas para generar redes en cultura ciudadana');
  expect(content.relation.procedure).toBe(content.name.toUpperCase());
});

test('the leader, the objective, the scope and the responsible are data of the version', () => {
  expect(content.leader).toBe('LUIS FELIPE CALERO GONZALEZ');
  expect(content.objective).toMatch(/^Orientar las acciones .* la oferta de cultura ciudadana\.$/);
  expect(content.scope).toMatch(/^Inicia con la definición .* redes en cultura ciudadana\.$/);
  expect(content.responsible).toBe('Dirección de Redes y Acción Colectiva');
});

test('the glossary defines exactly four kinds of alliance', () => {
  const kinds = content.glossary.filter((entry) => entry.kind !== null).map(({ kind, term }) => `${kind}: ${term}`);
  expect(kinds).toEqual([
    'loyalty: Fidelización',
    'adoption: Apadrinamiento',
    'pact: Pacto',
    'support: Apoyos interinstitucionales',
  ]);
});

test('there are four purposes, three principles and four general conditions', () => {
  expect(content.conditions.purposes.map((purpose) => purpose.code)).toEqual([
    'voluntaryActions',
    'inKindIncentives',
    'spaces',
    'outreach',
  ]);
  expect(principles.map((principle) => principle.text)).toEqual([
    'Todas las personas somos importantes',
    'Si nos coordinamos, podemos vivir mejor',
    'Yo soy parte de la solución',
  ]);
  expect(content.conditions.conditions).toHaveLength(4);
  expect(content.conditions.closing).toHaveLength(2);
});

test('R-082 the provider process is Gestión de la Cultura Ciudadana', () => {
  expect(content.relation.provider).toBe('Gestión de la Cultura Ciudadana');
  expect(content.relation.headings).toHaveLength(5);
});

test('R-255 R-256 R-257 the nonconformity table has its five columns, and controls the followed-up plan of 12', () => {
  expect(content.nonconformity.headings).toEqual([
    'Actividad',
    'Producto y/o Servicio',
    'Criterio de Aceptación',
    'Corrección',
    'Registro',
  ]);
  const { name } = activityOf(controlledActivity, 2);
  expect(controlledActivity).toBe(12);
  expect(content.nonconformity.activity).toContain(`12. ${name}`);
  expect(content.nonconformity.output).toBe('Plan de trabajo RED con seguimiento');
});

test('R-258 the acceptance criterion and the two records of a nonconformity are those of section 7', () => {
  expect(content.nonconformity.criterion).toBe('Se debe cumplir con lo establecido con el aliado');
  const names = nonconformityRecords.map((kind) => recordCatalogue.find((record) => record.kind === kind)?.name);
  expect(content.nonconformity.record).toBe(names.join(' '));
});

test('R-259 there are two corrections: to adjust or to carry out what was planned', () => {
  expect(content.nonconformity.correction).toBe('Se debe ajustar o ejecutar lo planeado');
  expect(corrections).toEqual(['adjust', 'carryOut']);
});

test('R-267 the records that may be asked for are the closed list, and the rows demand no other', () => {
  expect(recordCatalogue.map(({ kind, activities }) => `${kind} ${activities.join(' ')}`.trim())).toEqual([
    'minutes 1 3 4 5 8 9 12 14 15',
    'proposal 2',
    'networkEntry 6',
    'notice 7',
    'filedCommitments 9',
    'plan 10',
    'evidence 11',
    'planWithFollowUp 12',
    'resolution 14',
    'balance 16',
    'quantification 16',
    'matrix',
  ]);
  for (const { number, demands } of content.activities) {
    for (const kind of demands.flat()) {
      expect(recordCatalogue.find((record) => record.kind === kind)?.activities, `${kind} of ${number}`).toContain(
        number,
      );
    }
  }
});

test('R-009 the records name one kind of minutes, and no acta of its own', () => {
  const named = recordCatalogue.filter(({ name }) => /\bacta\b/i.test(name));
  expect(named.map((record) => record.name)).toEqual(['Acta de reunión']);
});

test('a demand is met by one kind of every group', () => {
  expect(demandsMet(activityOf(14, 2).demands, ['resolution'])).toBe(true);
  expect(demandsMet(activityOf(14, 2).demands, ['minutes'])).toBe(true);
  expect(demandsMet(activityOf(14, 2).demands, ['plan'])).toBe(false);
  expect(demandsMet(activityOf(12, 2).demands, ['minutes'])).toBe(false);
  expect(demandsMet(activityOf(12, 2).demands, ['planWithFollowUp', 'minutes'])).toBe(true);
  expect(demandsMet(activityOf(13, 2).demands, [])).toBe(true);
});

test('R-007 the quantification is the record that evidences the indicator of public policy, and no other is', () => {
  const evidences = content.records.filter(({ evidenceOf }) => evidenceOf === 'policyIndicator');
  expect(evidences.map(({ kind }) => kind)).toEqual(['quantification']);
  expect(versionNumbered(2)?.changes).toContain(
    'como evidencia del indicador de política publica de cultura ciudadana',
  );
});

test('R-021 the two units of the objective are data, with the roles of their people', () => {
  for (const { name } of content.units) expect(content.objective).toContain(name);
  expect(content.units.map(({ acronym, roles }) => [acronym, ...roles])).toEqual([
    [null, 'undersecretary'],
    ['DRAC', 'director', 'lead', 'professional'],
  ]);
});
