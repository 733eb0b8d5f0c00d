import { expect, test } from 'vitest';
import { refusal } from '../given.ts';
import { type Actor, isOffered, type StaffRole } from '../platform/index.ts';
import { offersOfEvidence, offersReport, offersWithdrawal } from './offers.ts';
import { decideReview, decideWithdrawal, mustBeAnother, mustBeReviewed } from './rules.ts';

const staff = (person: string, role: StaffRole): Actor => ({ kind: 'staff', person, roles: [role] });
const ally: Actor = { kind: 'person', person: 'x', memberships: [{ organization: 'o', role: 'liaison' }] };
const alliance = (step: 10 | 11 | 12) => ({ state: 'running' as const, step, professionalId: 'p' });
const own = { number: 1, state: 'received' as const, partyId: null, submittedBy: 'p' };

test('what somebody reported is accepted by another person, whatever their role and the side they reported for', () => {
  expect(mustBeAnother(own, 'p')).toMatchObject({ refusal: { code: 'evidence.ownReport', number: 1 } });
  expect(mustBeAnother(own, 'q').ok).toBe(true);
  const theirs = { ...own, partyId: 'a' };
  expect(refusal(mustBeAnother(theirs, 'p'))).toBe('evidence.ownReport');
  const offered = (actor: Actor) => offersOfEvidence(own, ['clean'], alliance(11), actor);
  expect(offered(staff('p', 'professional'))).toMatchObject({ return: { ok: true }, accept: { ok: false } });
  expect(offered(staff('q', 'lead'))).toMatchObject({ return: { ok: true }, accept: { ok: true } });
});

test('what cannot be opened yet is sent back and not accepted', () => {
  const offered = offersOfEvidence(own, ['clean', 'pending'], alliance(11), staff('q', 'lead'));
  expect(offered.accept).toMatchObject({ refusal: { code: 'evidence.filesNotClean', pending: 1 } });
  expect(isOffered(offered.return)).toBe(true);
});

test('a review, or taking it back, is offered exactly while its rule allows it, to who drives the case or to its side', () => {
  for (const step of [10, 11, 12] as const) {
    for (const state of ['received', 'accepted', 'returned', 'withdrawn'] as const) {
      const found = { ...own, state };
      const allowed = decideReview(alliance(step), found).ok;
      expect(isOffered(offersOfEvidence(found, [], alliance(step), staff('p', 'professional')).return)).toBe(allowed);
      expect(offersOfEvidence(found, [], alliance(step), staff('q', 'quality')).return).toBe(null);
      const back = decideWithdrawal(alliance(step), found).ok;
      expect(allowed).toBe(state === 'received');
      expect(back).toBe(state === 'received' || (step === 11 && state === 'returned'));
      expect(isOffered(offersWithdrawal(found, alliance(step), 'o', ally))).toBe(back);
      expect(offersWithdrawal(found, alliance(step), 'o', staff('p', 'professional'))).toBe(null);
    }
  }
});

test('an execution is reported by its own side, while 11 is open and of an activity in force', () => {
  const inForce = { number: 1, replacedAt: null };
  const offered = (...asked: Parameters<typeof offersReport>) => isOffered(offersReport(...asked));
  expect(offered(inForce, alliance(11), 'o', ally)).toBe(true);
  expect(offered(inForce, alliance(11), 'other', ally)).toBe(false);
  expect(offered(inForce, alliance(11), null, ally)).toBe(false);
  expect(offered(inForce, alliance(12), 'o', ally)).toBe(false);
  expect(offered({ ...inForce, replacedAt: new Date() }, alliance(11), 'o', ally)).toBe(false);
  expect(offered(inForce, alliance(11), null, staff('p', 'professional'))).toBe(true);
});

test('what waits for its review is told in the order of its numbers', () => {
  expect(mustBeReviewed([10, 2, 1], 11)).toMatchObject({ refusal: { numbers: ['1', '2', '10'] } });
  expect(mustBeReviewed([], 11).ok).toBe(true);
});
