import type { AllyWaiting } from '@alianzas/domain/views';
import { expect, test } from 'vitest';
import { waitOf } from './next.ts';
import type { Standing } from './todo.ts';

const waiting = { objections: [], minutesInWork: false } as unknown as AllyWaiting;
const running: Parameters<typeof waitOf>[0] = {
  ...{ code: 'ALZ-2026-0001', step: 3, told: 'running', waiting },
  ...{ isOver: false, isSuspended: false, hasOutcome: false },
};

test.each([
  ['running', {}, 'Vamos a acordar la reunión de primer contacto', undefined],
  ['suspended', { isSuspended: true }, 'La alianza está suspendida: por ahora no hay nada que hacer', undefined],
  [
    'closed',
    { step: null, isOver: true, hasOutcome: true },
    'La alianza cerró con su balance final',
    'Ver el resultado',
  ],
  ['withdrawn', { step: null, isOver: true, hasOutcome: true }, 'La alianza terminó por retiro', 'Ver el resultado'],
  [
    ...(['revoked', { step: null, isOver: true }] as const),
    ...(['La Secretaría retiró la invitación: no llegó a ser una alianza', 'Ver el historial'] as const),
  ],
] as const)('a case that is %s says what it waits for, or how it ended', (told, how, title, link) => {
  const next = waitOf({ ...running, ...how, told: told as Standing['told'] });
  expect(next.title).toBe(title);
  expect(next.link?.label).toBe(link);
});
