import type { AllyWaiting } from '@alianzas/domain/views';
import { expect, test } from 'vitest';
import { type Standing, todoIn } from './todo.ts';

const at = (waiting: object) =>
  ({
    ...{ code: 'ALZ-2026-0001', step: 11, told: 'running', today: '2026-11-30', isRunning: true, canPropose: false },
    waiting: {
      returned: [],
      toAccept: [],
      objections: [],
      actas: [],
      toLoad: [],
      ...waiting,
    } as unknown as AllyWaiting,
  }) as unknown as Standing;

test('evidence of what has begun is asked for before that of what begins later, whichever ends first', () => {
  const toLoad = [
    { number: 1, title: 'Jardín del domingo', startsOn: '2026-12-01', endsOn: '2026-12-05' },
    { number: 2, title: 'Clases de baile', startsOn: '2026-11-15', endsOn: '2026-12-20' },
    { number: 3, title: 'Biblioteca', startsOn: '2026-11-30', endsOn: '2026-12-18' },
  ];
  const titles = todoIn(at({ toLoad })).map(({ title }) => title);
  expect(titles.map((title) => title.match(/«(.*)»/)![1])).toEqual([
    'Biblioteca',
    'Clases de baile',
    'Jardín del domingo',
  ]);
});
