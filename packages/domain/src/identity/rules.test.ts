import { expect, test } from 'vitest';
import {
  chosenRoles,
  foldEmail,
  later,
  mayCloseAccount,
  mayLoseAdministrator,
  mayTakeRoles,
  sameRoles,
  secondsLeft,
  touchIsDue,
  underLimit,
} from './rules.ts';

const now = new Date('2026-03-02T15:00:00Z');

test('an address is one key however it is typed', () => {
  expect(foldEmail('  Ana.Ruiz@Entidad.ORG ')).toBe('ana.ruiz@entidad.org');
});

test('v5.0.0-7.3.1 v5.0.0-7.3.2 a session ends by the first of its two limits', () => {
  const absoluteExpiresAt = later(now, 3600);
  expect(secondsLeft('backoffice', { lastSeenAt: now, absoluteExpiresAt }, now)).toBe(1800);
  expect(secondsLeft('backoffice', { lastSeenAt: later(now, 3000), absoluteExpiresAt }, later(now, 3000))).toBe(600);
  expect(secondsLeft('portal', { lastSeenAt: now, absoluteExpiresAt }, later(now, 3600))).toBe(0);
});

test('the last use is written at most once a minute', () => {
  expect(touchIsDue(now, later(now, 59))).toBe(false);
  expect(touchIsDue(now, later(now, 60))).toBe(true);
});

test('a full bucket says in how many seconds its oldest try leaves it', () => {
  const rule = { most: 3, seconds: 3600 };
  expect(underLimit({ count: 2, oldest: now }, rule, now).ok).toBe(true);
  expect(underLimit({ count: 3, oldest: now }, rule, later(now, 600))).toEqual({
    ok: false,
    refusal: { code: 'tooManyAttempts', retryAfterSeconds: 3000 },
  });
});

test('the last administrator cannot lose the role', () => {
  expect(mayLoseAdministrator('a', ['a'])).toMatchObject({ refusal: { code: 'staff.lastAdministrator' } });
  expect(mayLoseAdministrator('a', ['a', 'b']).ok).toBe(true);
  expect(mayLoseAdministrator('c', ['a']).ok).toBe(true);
});

test('staff have at least one role, each once', () => {
  expect(chosenRoles([])).toMatchObject({ refusal: { code: 'staff.noRoles' } });
  expect(chosenRoles(['lead', 'auditor', 'lead'])).toEqual({ ok: true, value: ['auditor', 'lead'] });
});

test('nobody takes their own roles nor closes their own account; a job is nobody', () => {
  expect(mayTakeRoles('a', 'a')).toMatchObject({ refusal: { code: 'staff.ownRoles' } });
  expect(mayTakeRoles('a', 'b').ok && mayTakeRoles('a', null).ok).toBe(true);
  expect(mayCloseAccount('a', 'a')).toMatchObject({ refusal: { code: 'staff.ownAccount' } });
  expect(mayCloseAccount('a', 'b').ok && mayCloseAccount('a', null).ok).toBe(true);
});

test('roles are the same in any order; a command without a form brings none', () => {
  expect(sameRoles(['lead', 'professional'], ['professional', 'lead']).ok).toBe(true);
  expect(sameRoles(['lead'], undefined).ok).toBe(true);
  expect(sameRoles(['lead'], ['lead', 'director'])).toMatchObject({ refusal: { code: 'staff.rolesChanged' } });
  expect(sameRoles(['lead'], [])).toMatchObject({ refusal: { code: 'staff.rolesChanged' } });
});
