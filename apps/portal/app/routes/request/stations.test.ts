import { expect, test } from 'vitest';
import { stationsOf } from './stations.ts';

const when = { sent: '2 de marzo', due: '24 de marzo', ended: '10 de marzo' };
const here = (state: Parameters<typeof stationsOf>[0]['state']) =>
  stationsOf({ state, ...when }).filter(({ at }) => at === 'here');

test('a request stands in one place: sent, in review, by completing, or at its end', () => {
  expect(here('sent')).toEqual([{ name: 'Enviada', says: '2 de marzo', at: 'here' }]);
  const waiting = stationsOf({ state: 'sent', ...when })[1];
  expect(waiting, 'nobody took it').toMatchObject({ at: 'ahead', says: 'Recibida, sin asignar todavía' });
  expect(here('reviewing')[0]?.name).toBe('En revisión');
  expect(here('incomplete')[0]?.name).toBe('Por completar');
  expect(here('accepted')).toEqual([{ name: 'Aceptada', says: '10 de marzo', at: 'here' }]);
  expect(here('withdrawn')[0]?.name).toBe('Retirada');
});

test('until it is answered, the last station says by when', () => {
  expect(stationsOf({ state: 'sent', ...when }).at(-1)?.says).toBe('A más tardar el 24 de marzo');
  expect(stationsOf({ state: 'incomplete', ...when }).at(-1)?.says).toBe('Cuando la envíe de nuevo');
});
