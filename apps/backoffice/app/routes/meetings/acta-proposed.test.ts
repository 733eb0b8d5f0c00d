import { expect, test } from 'vitest';
import { proposedAt } from './acta-proposed.ts';
import { readActa } from './acta-read.ts';
import type { Slot } from './acta-slots.ts';

const id = '01a00000-0000-7000-8000-000000000002';
const wish = { actions: 'Pintar\r\nSembrar', influenceCircle: 'El barrio\r\ny la cuadra', territory: 'Usme' };
const party = { organization: id, request: { code: 'SOL-2026-0001', wish, offers: null }, contact: null };
const alliance = { id, parties: [party], proposal: { actions: ['Pintar'], circles: 'El barrio' } };
const slot = (activity: number) => ({ n: 0, activity, alliance, party }) as unknown as Slot;

test('what is proposed for 3 is never all that it asks for: untouched, it says nothing, whatever the ends of its lines', () => {
  const values = Object.fromEntries(Object.entries(proposedAt(slot(3))).map(([name, { value }]) => [name, value]));
  expect(Object.keys(values).sort()).toEqual(['actions', 'capacity', 'influenceCircle']);
  const posted = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]),
  );
  const item = { activity: '3', alliance: id, organization: id, interestGroups: '', minutesUsed: '', ...posted };
  const acta = { acta: id, version: '1', development: 'Se habló', internalNote: '', items: [item] };
  expect(readActa(acta, [values])).toMatchObject({ ok: true, value: { items: [] } });
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
