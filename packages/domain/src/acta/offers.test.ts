import { expect, test } from 'vitest';
import { type Actor, isOffered, type StaffRole } from '../platform/index.ts';
import type { ActaItem, ActaState } from './acta.ts';
import { offersOfActa } from './offers.ts';

const held = { state: 'held' as const, activities: [3 as const] };
const cases = [{ id: 'a', professionalId: 'p' }];
const as = (person: string, ...roles: StaffRole[]): Actor => ({ kind: 'staff', person, roles });
const writers = { draftedBy: 'p', submittedBy: 's', writtenBy: 'w' };

function offered(...asked: Parameters<typeof offersOfActa>): string[] {
  return Object.entries(offersOfActa(...asked)).flatMap(([act, offer]) => (isOffered(offer) ? [act] : []));
}

test('what is offered of an acta follows its state, and who reads it', () => {
  const of = (state: ActaState, actor = as('p', 'professional')) =>
    offered(held, { state, ...writers, items: [] }, cases, actor);
  expect(offered(held, null, cases, as('p', 'professional'))).toEqual(['draft']);
  expect(offered({ ...held, state: 'cancelled' }, null, cases, as('p', 'professional'))).toEqual([]);
  expect(of('draft')).toEqual(['write', 'submit', 'annul']);
  expect(of('inReview')).toEqual(['write', 'annul', 'approve']);
  expect(of('inReview', as('q', 'auditor'))).toEqual([]);
  for (const state of ['approved', 'annulled'] as const) expect(of(state)).toEqual([]);
});

test('an acta is approved by who may do each thing that it decides', () => {
  const item = (activity: number, more = {}) =>
    ({ allianceId: 'a', content: { activity, ...more } }) as unknown as ActaItem;
  const approves = (actor: Actor, ...items: ActaItem[]) =>
    offered(held, { state: 'inReview', ...writers, items }, cases, actor).includes('approve');
  expect(approves(as('p', 'professional'), item(3), item(12))).toBe(true);
  expect(approves(as('q', 'lead'), item(14), item(15))).toBe(true);
  expect(approves(as('p', 'lead'), item(15))).toBe(false);
  expect(approves(as('s', 'lead'), item(14))).toBe(false);
  expect(approves(as('w', 'lead'), item(14))).toBe(false);
  expect(approves(as('q', 'professional'), item(14))).toBe(false);
  expect(approves(as('q', 'director'), item(1, { committee: 'directorate' }))).toBe(true);
  expect(approves(as('q', 'director'), item(1, { committee: 'undersecretariat' }))).toBe(false);
});
