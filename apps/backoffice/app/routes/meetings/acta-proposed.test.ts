import { expect, test } from 'vitest';
import { proposedAt, TAKES, withTaken } from './acta-proposed.ts';
import { readActa } from './acta-read.ts';
import type { Slot } from './acta-slots.ts';

const id = '01a00000-0000-7000-8000-000000000002';
const wish = { actions: 'Pintar\r\nSembrar', influenceCircle: 'El barrio\r\ny la cuadra', territory: 'Usme' };
const party = { organization: id, request: { code: 'SOL-2026-0001', wish, offers: null }, contact: null };
const alliance = { id, parties: [party], proposal: { actions: ['Pintar'], circles: 'El barrio' } };
const slot = (activity: number) => ({ n: 0, activity, alliance, party }) as unknown as Slot;

const sent = { activity: '3', alliance: id, organization: id, interestGroups: '', minutesUsed: '' };
const blank = { ...sent, capacity: '', influenceCircle: '', actions: '' };
const acta = (item: object) => ({ acta: id, version: '1', development: 'Se habló', internalNote: '', items: [item] });

test('what is proposed says nothing until it is taken, and then it is what the fields hold', () => {
  expect(readActa(withTaken(acta(blank), [slot(3)]), { today: '2026-11-30' })).toMatchObject({
    ok: true,
    value: { items: [] },
  });
  const taken = withTaken(acta({ ...blank, [TAKES]: 'si' }), [slot(3)]);
  expect(taken.items[0]).toEqual({
    ...sent,
    capacity: 'Pintar\nSembrar\nDónde: Usme',
    influenceCircle: 'El barrio\ny la cuadra',
    actions: 'Pintar',
  });
  const read = readActa(taken, { today: '2026-11-30' });
  expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['items[0].interestGroups']);
});

test('what was typed wins over what is proposed', () => {
  const item = { ...blank, influenceCircle: 'La cuadra', [TAKES]: 'si' };
  expect(withTaken(acta(item), [slot(3)]).items[0]).toMatchObject({ influenceCircle: 'La cuadra', actions: 'Pintar' });
});

test('a nested field takes its own', () => {
  const contact = { name: 'Rosa', position: 'Enlace', email: 'rosa@ejemplo.test', phone: null };
  const own = { ...party, contact };
  const of8 = { ...slot(8), party: own, alliance: { ...alliance, parties: [own] } } as unknown as Slot;
  const item = { activity: '8', alliance: id, organization: id, methodology: 'Mesas', liaison: { name: 'Otra' } };
  expect(withTaken(acta({ ...item, [TAKES]: 'si' }), [of8]).items[0]).toMatchObject({
    liaison: { name: 'Otra', position: 'Enlace', email: 'rosa@ejemplo.test' },
  });
});

test('the liaison of 8 is proposed only where the methodology is asked', () => {
  const contact = { name: 'Rosa', position: 'Enlace', email: 'rosa@ejemplo.test', phone: null };
  const [first, second] = [
    { ...party, contact },
    { ...party, organization: `${id}9`, contact },
  ];
  const at = (one: unknown) =>
    proposedAt({ ...slot(8), party: one, alliance: { ...alliance, parties: [first, second] } } as unknown as Slot);
  expect(at(first)['liaison.name']?.value).toBe('Rosa');
  expect(at(second)).toEqual({});
});
