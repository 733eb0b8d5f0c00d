import { expect, test } from 'vitest';
import type { Actor, StaffRole } from '../platform/actor.ts';
import { lookWay, mayReadLooks } from './policy.ts';
import { decideReason, lookState } from './rules.ts';

const alliance = { professionalId: 'paola' };
const staff = (role: StaffRole, person = 'otra'): Actor => ({ kind: 'staff', person, roles: [role] });

test('who drives the case and the data officer look freely, the rest of the team and control with a reason, others never', () => {
  expect(lookWay(staff('professional', 'paola'), alliance)).toBe('free');
  const ways = {
    professional: 'reasoned',
    lead: 'free',
    director: 'reasoned',
    undersecretary: 'reasoned',
    auditor: 'reasoned',
    dataOfficer: 'free',
    correspondence: 'never',
    observatory: 'never',
    quality: 'never',
    administrator: 'never',
  } satisfies Record<StaffRole, string>;
  for (const [role, way] of Object.entries(ways)) expect(lookWay(staff(role as StaffRole), alliance), role).toBe(way);
  expect(lookWay({ kind: 'staff', person: 'paola', roles: [] }, alliance)).toBe('never');
  expect(lookWay({ kind: 'visitor', browser: null }, alliance)).toBe('never');
});

test('a reason says something: fifteen letters or digits, whatever stands between them', () => {
  for (const reason of ['', 'revisión', '. . . . . . . . . . . . . . . .', 'catorce letras'])
    expect(decideReason(reason), reason).toMatchObject({
      ok: false,
      refusal: { code: 'look.reasonTooShort', least: 15 },
    });
  expect(decideReason('Queja 41 de la familia').ok).toBe(true);
  expect(decideReason('quince letras ok').ok).toBe(false);
  expect(decideReason('quince letras va').ok).toBe(false);
  expect(decideReason('quince letras vale').ok).toBe(true);
});

test('what is kept today opens it: a reason for who must give one, any look for who reads freely', () => {
  const none = { free: false, reasoned: false };
  expect(lookState('free', none)).toBe('toKeep');
  expect(lookState('free', { ...none, free: true })).toBe('kept');
  expect(lookState('reasoned', none)).toBe('needsReason');
  // A free look of who drove the case this morning is no reason of who does not drive it any more.
  expect(lookState('reasoned', { ...none, free: true })).toBe('needsReason');
  expect(lookState('reasoned', { ...none, reasoned: true })).toBe('kept');
  expect(lookState('never', { free: true, reasoned: true })).toBe('needsReason');
});

test('looks are read by the lead, the data officer and control', () => {
  const roles: StaffRole[] = ['professional', 'lead', 'director', 'undersecretary', 'correspondence', 'observatory'];
  roles.push('quality', 'dataOfficer', 'auditor', 'administrator');
  expect(roles.filter((role) => mayReadLooks(staff(role)))).toEqual(['lead', 'dataOfficer', 'auditor']);
});
