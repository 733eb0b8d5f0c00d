import { expect, test } from 'vitest';
import { tasksOf } from './tasks-of.ts';

const id = '01900000-0000-7000-8000-000000000001';
const offers = { classes: ['space' as const], description: 'Un salón', when: 'Los sábados' };

test('sending cannot begin while a page is missing, and then is a link', () => {
  const early = tasksOf({ id, content: {}, files: [], missing: ['organization', 'contact', 'wish', 'consent'] });
  expect(early.at(-1)).toEqual({ title: 'Revise y envíe', status: 'No puede empezar todavía' });
  const ready = tasksOf({ id, content: {}, files: [], missing: [] });
  expect(ready.at(-1)?.href).toBe(`/solicitud/${id}/revisar`);
});

test('what may be offered is optional until it is written', () => {
  const status = (content: object) =>
    tasksOf({ id, content, files: [], missing: [] }).find(({ href }) => href?.endsWith('aportes'))?.status;
  expect(status({})).toBe('Opcional');
  expect(status({ offers })).toBe('Completada');
});
