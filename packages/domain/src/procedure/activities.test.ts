import { expect, test } from 'vitest';
import type { ActivityNumber, Phva } from './procedure.ts';
import { activityOf, versionInForce } from './versions.ts';

const { activities } = versionInForce.content;
const redTeam = 'EQ. RED DISTRITAL CULTURA CIUDADANA Y DEMOCRÁTICA';
const professional = 'Profesional';

test('R-092 version 2 has 1 P, 10 H, 4 V and 1 A', () => {
  const numbersOf = (phva: Phva) => activities.filter((row) => row.phva === phva).map((row) => row.number);
  expect(numbersOf('P')).toEqual([1]);
  expect(numbersOf('H')).toEqual([2, 3, 6, 7, 8, 9, 10, 11, 14, 15]);
  expect(numbersOf('V')).toEqual([4, 5, 12, 13]);
  expect(numbersOf('A')).toEqual([16]);
});

test('R-093 the hours of version 2 add to 2,160', () => {
  expect(activities.reduce((hours, row) => hours + row.hours, 0)).toBe(2160);
});

test('R-094 the team and the post of every row are two different data', () => {
  for (const row of activities) {
    expect(row.actors, `${row.number}`).not.toBe(row.responsible);
    expect(row.actors.length * row.responsible.length).toBeGreaterThan(0);
  }
});

test('the sixteen rows are numbered from 1 to 16', () => {
  expect(activities.map((row) => row.number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

test('the cycle runs 1 and 16, each alliance 2 to 13, a session of the cycle 14 and 15', () => {
  const numbersOf = (level: string) => activities.filter((row) => row.level === level).map((row) => row.number);
  expect(numbersOf('cycle')).toEqual([1, 16]);
  expect(numbersOf('alliance')).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(numbersOf('session')).toEqual([14, 15]);
});

function row(number: ActivityNumber) {
  const { phva, name, actors, responsible, hours, record, demands } = activityOf(number, 2);
  return { phva, name, actors, responsible, hours, record, demands };
}

test('R-098 R-101 R-103 R-104 activity 1 is stored as its row', () => {
  expect(row(1)).toEqual({
    phva: 'P',
    name: 'Definir iniciativas priorizadas para la entidad',
    actors: '3. SUBSECRETARÍA DISTRITAL DE CULTURA CIUDADANA Y GESTIÓN DEL CONOCIMIENTO',
    responsible: 'Subsecretario(a) Director(a) de Redes y Acción Colectiva',
    hours: 8,
    record: 'Acta de reunión',
    demands: [['minutes']],
  });
});

test('R-106 R-110 R-111 R-112 R-113 activity 2 is stored as its row', () => {
  expect(row(2)).toEqual({
    phva: 'H',
    name: 'Preparar la propuesta',
    actors: redTeam,
    responsible: professional,
    hours: 40,
    record: 'Propuesta de la alianza',
    demands: [['proposal']],
  });
});

test('R-115 R-119 R-120 R-121 R-122 activity 3 is stored as its row', () => {
  expect(row(3)).toEqual({
    phva: 'H',
    name: 'Gestionar reunión de primer contacto',
    actors: redTeam,
    responsible: professional,
    hours: 4,
    record: 'Acta de reunión',
    demands: [['minutes']],
  });
});

test('R-124 R-127 R-128 R-129 R-130 activity 4 is stored as its row', () => {
  expect(row(4)).toEqual({
    phva: 'V',
    name: 'Validar inclusión de la entidad a la Red',
    actors: redTeam,
    responsible: professional,
    hours: 2,
    record: 'Acta de reunión',
    demands: [['minutes']],
  });
});

test('R-132 R-137 R-138 R-139 R-140 decision 5 is stored as its row', () => {
  expect(row(5)).toEqual({
    phva: 'V',
    name: '¿La Entidad hace parte activa de la acción?',
    actors: redTeam,
    responsible: professional,
    hours: 2,
    record: 'Acta de reunión',
    demands: [['minutes']],
  });
  expect(activityOf(5, 2).successor.kind).toBe('decision');
});

test('R-141 R-145 R-146 R-147 R-148 activity 6 is stored as its row', () => {
  expect(row(6)).toEqual({
    phva: 'H',
    name: 'Incluir la entidad en la base de datos de la Red',
    actors: redTeam,
    responsible: professional,
    hours: 2,
    record: 'Base de datos de la Red',
    demands: [['networkEntry']],
  });
});

test('R-150 R-153 R-154 R-155 activity 7 is stored as its row', () => {
  expect(row(7)).toEqual({
    phva: 'H',
    name: 'Comunicar a la entidad',
    actors: redTeam,
    responsible: professional,
    hours: 2,
    record: 'Correo electrónico o comunicación',
    demands: [['notice']],
  });
});

test('R-158 R-162 R-163 R-164 R-165 activity 8 is stored as its row', () => {
  expect(row(8)).toEqual({
    phva: 'H',
    name: 'Definir la metodología de trabajo',
    actors: redTeam,
    responsible: professional,
    hours: 2,
    record: 'Acta de reunión',
    demands: [['minutes']],
  });
});

test('R-167 R-174 R-175 R-176 R-177 activity 9 is stored as its row', () => {
  expect(row(9)).toEqual({
    phva: 'H',
    name: 'Formalizar la alianza de cultura ciudadana',
    actors: redTeam,
    responsible: professional,
    hours: 40,
    record: 'Acta de reunión correo electrónico',
    demands: [['filedCommitments']],
  });
});

test('R-179 R-185 R-186 R-187 R-188 activity 10 is stored as its row', () => {
  expect(row(10)).toEqual({
    phva: 'H',
    name: 'Incluir las acciones en plan de trabajo RED',
    actors: redTeam,
    responsible: professional,
    hours: 4,
    record: 'Plan de trabajo RED',
    demands: [['plan']],
  });
});

test('R-190 R-195 R-196 R-197 activity 11 is stored as its row', () => {
  expect(row(11)).toEqual({
    phva: 'H',
    name: 'Implementar el plan de trabajo RED',
    actors: redTeam,
    responsible: professional,
    hours: 4,
    record: 'Evidencia de la ejecución',
    demands: [['evidence']],
  });
});

test('R-200 R-204 R-205 R-206 R-207 activity 12 is stored as its row', () => {
  expect(row(12)).toEqual({
    phva: 'V',
    name: 'Realizar seguimiento a la alianza',
    actors: redTeam,
    responsible: professional,
    hours: 960,
    record: 'Acta de reunión Plan de trabajo RED con seguimiento',
    demands: [['minutes'], ['planWithFollowUp']],
  });
});

test('R-210 R-217 R-218 R-219 R-220 decision 13 is stored as its row', () => {
  expect(row(13)).toEqual({
    phva: 'V',
    name: '¿Se cumple con el plan de trabajo?',
    actors: redTeam,
    responsible: professional,
    hours: 960,
    record: 'No aplica',
    demands: [],
  });
  expect(activityOf(13, 2).successor.kind).toBe('decision');
});

test('R-221 R-225 R-226 R-227 activity 14 is stored as its row', () => {
  expect(row(14)).toEqual({
    phva: 'H',
    name: 'Analizar reconocimiento aliado',
    actors: redTeam,
    responsible: professional,
    hours: 120,
    record: 'Acta de reunión o resolución según corresponda',
    demands: [['minutes', 'resolution']],
  });
});

test('R-230 R-233 R-234 R-235 R-236 activity 15 is stored as its row', () => {
  expect(row(15)).toEqual({
    phva: 'H',
    name: 'Validar el sostenimiento de la alianza',
    actors: redTeam,
    responsible: professional,
    hours: 2,
    record: 'Acta de reunión',
    demands: [['minutes']],
  });
});

test('R-238 R-247 R-248 R-249 R-250 R-251 activity 16 is stored as its row', () => {
  expect(row(16)).toEqual({
    phva: 'A',
    name: 'Elaborar balance final',
    actors: redTeam,
    responsible: professional,
    hours: 8,
    record:
      'Informe de Balance final Cuantificación de recursos privados y comunitarios ejecutados de forma articulada en estrategias de transformación cultural',
    demands: [['balance'], ['quantification']],
  });
});
