import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oneLine } from '../platform/text.ts';
import { evolve, initialPath } from './evolve.ts';
import type { Activity, Fact } from './procedure.ts';
import type { ProcedureContent, ProcedureVersion } from './version.ts';
import {
  activitiesOf,
  activityOf,
  procedureVersions,
  signaturesByClock,
  versionInForce,
  versionNumbered,
} from './versions.ts';

function signedAs(role: string) {
  return versionInForce.signatures.find((signature) => signature.role === role);
}

test('R-001 R-003 version 1 keeps its date and its complete changes, with its reason and its two bases', () => {
  const version1 = versionNumbered(1)!;
  expect(version1.emittedOn).toBe('2023-09-16');
  const source = oneLine(readFileSync(new URL('../../data/procedure.txt', import.meta.url), 'utf8'));
  const [, told] = /1 2023-09-16 (.*?) 2 2024-01-22 /.exec(source)!;
  expect(version1.changes).toBe(told);
  expect(version1.changes).toContain(
    'establecer los lineamientos para potenciar la oferta de cultura ciudadana con el sector privado, público y/o mixto y comunitario para ejercicios de cooperación',
  );
  expect(version1.changes).toContain('caracterización del proceso de gestión de la cultura ciudadana');
  expect(version1.changes).toContain('nuevo mapa de procesos actualizado en Resolución No. 153 de 13 de marzo de 2023');
});

test('R-004 R-005 R-006 version 2 is in force, and its changes say what was adjusted and added', () => {
  expect(versionInForce).toBe(versionNumbered(2));
  expect(versionInForce.emittedOn).toBe('2024-01-22');
  expect(versionInForce.changes).toContain('Se ajusta actividades y responsables');
  expect(versionInForce.changes).toContain(
    'incluir la cuantificación de recursos privados y comunitarios ejecutados de forma articulada en estrategias de transformación cultural',
  );
});

test('R-014 Ruth Yanina Bermúdez Rodríguez elaborated version 2', () => {
  expect(signedAs('elaborated')).toMatchObject({
    heading: 'Elaboró',
    name: 'RUTH YANINA BERMUDEZ RODRIGUEZ',
    signedAt: '2024-01-19T16:48:14-05:00',
  });
});

test('R-015 Luis Felipe Calero González approved version 2', () => {
  expect(signedAs('approved')).toMatchObject({
    heading: 'Aprobó',
    name: 'LUIS FELIPE CALERO GONZALEZ',
    signedAt: '2024-01-19T18:41:11-05:00',
  });
});

test('R-016 Leydi Marcela Gómez Contreras validated version 2', () => {
  expect(signedAs('validated')).toMatchObject({
    heading: 'Validó',
    name: 'LEYDI MARCELA GOMEZ CONTRERAS',
    signedAt: '2024-01-19T17:40:04-05:00',
  });
});

test('R-017 Carlos Alfonso Gaitán Sánchez endorsed version 2', () => {
  expect(signedAs('endorsed')).toMatchObject({
    heading: 'Avaló',
    name: 'CARLOS ALFONSO GAITAN SANCHEZ',
    signedAt: '2024-01-22T19:31:23-05:00',
  });
});

test('the columns and the clock order the signatures differently, and both are kept', () => {
  const byColumn = versionInForce.signatures.map((signature) => signature.heading);
  const byClock = signaturesByClock(versionInForce).map((signature) => signature.heading);
  expect(byColumn).toEqual(['Elaboró', 'Aprobó', 'Validó', 'Avaló']);
  expect(byClock).toEqual(['Elaboró', 'Validó', 'Aprobó', 'Avaló']);
});

test('a version whose text was not supplied has none', () => {
  expect(versionNumbered(1)?.content).toBeNull();
  expect(versionNumbered(3)).toBeUndefined();
});

/** A version made for the tests through the same type: another leader, another record, 8 under another name. */
const version3: ProcedureVersion & { content: ProcedureContent } = {
  ...versionInForce,
  number: 3,
  emittedOn: '2027-01-15',
  content: {
    ...versionInForce.content,
    leader: 'OTRA PERSONA',
    activities: versionInForce.content.activities.map(
      (row): Activity => (row.number === 8 ? { ...row, name: 'Acordar la metodología', demands: [['plan']] } : row),
    ),
    records: [...versionInForce.content.records, { kind: 'minutes', name: 'Acta de gestión', activities: [8] }],
  },
};

function sealOf(content: ProcedureContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

test('R-019 the leader is data of each version: another version may name another', () => {
  expect(versionInForce.content.leader).toBe('LUIS FELIPE CALERO GONZALEZ');
  expect(version3.content.leader).toBe('OTRA PERSONA');
  expect(sealOf(version3.content)).not.toBe(versionInForce.sha256);
});

test('R-010 the content of version 2 is sealed: another record, or any other change, is another version', () => {
  expect(sealOf(versionInForce.content)).toBe(versionInForce.sha256);
  expect(sealOf({ ...versionInForce.content, records: version3.content.records })).not.toBe(versionInForce.sha256);
});

test('R-013 a later version changes nothing of a path that began under version 2', () => {
  const facts: Fact[] = [
    { type: 'opened' },
    ...([2, 3, 4] as const).map((activity): Fact => ({ type: 'recordKept', activity })),
    { type: 'decided', activity: 5, answer: 'no' },
  ];
  const rows = versionInForce.content.activities;
  const before = facts.reduce((path, fact) => evolve(path, fact, rows), initialPath);
  const known = [...procedureVersions, version3];
  const pinned = known.find(({ number }) => number === 2)!.content!.activities;
  expect(facts.reduce((path, fact) => evolve(path, fact, pinned), initialPath)).toEqual(before);
  expect(pinned.find(({ number }) => number === 8)?.name).toBe('Definir la metodología de trabajo');
});

test('the rows of a version are its own; a version without its text has none to quote', () => {
  expect(activitiesOf(2)).toBe(versionInForce.content.activities);
  expect(activityOf(9, 2)).toBe(activitiesOf(2)[8]);
  expect(activityOf(9, [{ ...activityOf(9, 2), hours: 1 }]).hours).toBe(1);
  expect(() => activityOf(9, 1)).toThrow(RangeError);
});
