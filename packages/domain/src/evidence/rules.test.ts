import { expect, test } from 'vitest';
import type { Actor, StaffRole } from '../platform/index.ts';
import { decideReview, mustBeAnother, offersOfEvidence, offersReport } from './rules.ts';

const staff = (person: string, role: StaffRole): Actor => ({ kind: 'staff', person, roles: [role] });
const ally: Actor = { kind: 'person', person: 'x', memberships: [{ organization: 'o', role: 'liaison' }] };
const alliance = (step: 10 | 11 | 12) => ({ state: 'running' as const, step, professionalId: 'p' });
const own = { number: 1, state: 'received' as const, partyId: null, submittedBy: 'p' };

test('what the secretariat reported of itself is accepted by another person, whatever their role', () => {
  expect(mustBeAnother(own, 'p')).toMatchObject({ refusal: { code: 'evidence.ownReport', number: 1 } });
  expect(mustBeAnother(own, 'q').ok).toBe(true);
  expect(mustBeAnother({ ...own, partyId: 'a' }, 'p').ok).toBe(true);
  expect(offersOfEvidence(own, alliance(11), staff('p', 'professional'))).toMatchObject({
    review: true,
    accept: { ok: false },
  });
  expect(offersOfEvidence(own, alliance(11), staff('q', 'lead'))).toMatchObject({ review: true, accept: { ok: true } });
});

test('a review is offered exactly while its rule allows it, to who drives the case', () => {
  for (const step of [10, 11, 12] as const) {
    for (const state of ['received', 'accepted', 'returned'] as const) {
      const found = { ...own, state };
      const allowed = decideReview(alliance(step), found).ok;
      expect(offersOfEvidence(found, alliance(step), staff('p', 'professional')).review).toBe(allowed);
      expect(offersOfEvidence(found, alliance(step), staff('q', 'quality')).review).toBe(false);
    }
  }
});

test('an execution is reported by its own side, while 11 is open and of an activity in force', () => {
  const inForce = { replacedAt: null };
  expect(offersReport(inForce, alliance(11), 'o', ally)).toBe(true);
  expect(offersReport(inForce, alliance(11), 'other', ally)).toBe(false);
  expect(offersReport(inForce, alliance(11), null, ally)).toBe(false);
  expect(offersReport(inForce, alliance(12), 'o', ally)).toBe(false);
  expect(offersReport({ replacedAt: new Date() }, alliance(11), 'o', ally)).toBe(false);
  expect(offersReport(inForce, alliance(11), null, staff('p', 'professional'))).toBe(true);
});
