import { expect, test } from 'vitest';
import { tasksOf } from './tasks-of.ts';

const id = '01900000-0000-7000-8000-000000000001';
const offers = { classes: ['space' as const], description: 'Un salón', when: 'Los sábados' };

test('sending cannot begin while a page is missing, and then is a link', () => {
  const early = tasksOf({
    id,
    content: {},
    files: [],
    unsent: [],
    missing: ['organization', 'contact', 'wish', 'consent'],
  });
  expect(early.last).toEqual({ title: 'Revise y envíe', status: 'No puede empezar todavía' });
  const ready = tasksOf({ id, content: {}, files: [], unsent: [], missing: [] });
  expect(ready.last.href).toBe(`/solicitud/${id}/revisar`);
});

test('what may be offered is optional until it is written', () => {
  const status = (content: object) =>
    tasksOf({ id, content, files: [], unsent: [], missing: [] }).optional.find(({ href }) => href?.endsWith('aportes'))
      ?.status;
  expect(status({})).toBe('Sin empezar');
  expect(status({ offers })).toBe('Completada');
});

test('what is counted is what is listed as needed', () => {
  const none = tasksOf({
    id,
    content: {},
    files: [],
    unsent: [],
    missing: ['organization', 'contact', 'wish', 'consent'],
  });
  expect([none.finished, none.needed.length]).toEqual([0, 4]);
  const some = tasksOf({ id, content: { offers }, files: [], unsent: [], missing: ['wish', 'consent'] });
  expect([some.finished, some.needed.length]).toEqual([2, 4]);
});

test('a page with something newer that was not sent is not finished, nor the request ready', () => {
  const wish = { kind: 'unsure' as const, initiative: 'unsure', actions: 'A', influenceCircle: 'B', territory: 'C' };
  const all = { id, content: { wish }, files: [], missing: [] };
  const stands = tasksOf({ ...all, unsent: ['wish'] });
  expect(stands.needed.find(({ href }) => href?.endsWith('propuesta'))?.status).toBe('Con cambios sin terminar');
  expect([stands.finished, stands.last.status]).toEqual([3, 'Hay cambios sin terminar']);
  expect(tasksOf({ ...all, unsent: ['offers'] }).finished).toBe(4);
});
