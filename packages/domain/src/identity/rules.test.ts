import { expect, test } from 'vitest';
import { ATTEMPT_RULES, TOKEN_RULES } from './limits.ts';
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

const refusedFor = (retryAfterSeconds: number, code = 'tooManyAttempts') => ({
  ok: false,
  refusal: { code, retryAfterSeconds },
});

test('a full bucket says in how many seconds its oldest try leaves it', () => {
  const rule = { most: 3, seconds: 3600 };
  const used = (count: number) => ({ count, oldest: now, latest: later(now, 300) });
  expect(underLimit({ count: 0, oldest: null, latest: null }, rule, now).ok).toBe(true);
  expect(underLimit(used(2), rule, now).ok).toBe(true);
  expect(underLimit(used(3), rule, later(now, 600))).toEqual(refusedFor(3000));
  expect(underLimit(used(3), rule, later(now, 3600)).ok).toBe(true);
});

test('a bucket that goes on slower lets one more each so often, and is never shut for its whole window', () => {
  const rule = { most: 3, seconds: 3600, slower: 600 };
  const used = (count: number) => ({ count, oldest: now, latest: later(now, 60) });
  expect(underLimit(used(3), rule, later(now, 61))).toEqual(refusedFor(599));
  expect(underLimit(used(3), rule, later(now, 660)).ok).toBe(true);
  expect(underLimit(used(8), rule, later(now, 659))).toEqual(refusedFor(1));
  expect(underLimit(used(8), rule, later(now, 660)).ok).toBe(true);
  // The oldest leaving the window opens a bucket that was only just full, not one that went on slower.
  const late = { oldest: now, latest: later(now, 3599) };
  expect(underLimit({ count: 3, ...late }, rule, later(now, 3600)).ok).toBe(true);
  expect(underLimit({ count: 4, ...late }, rule, later(now, 3600))).toEqual(refusedFor(599));
});

test('a try that weighs more than what is left is refused; in an empty bucket any is let', () => {
  const rule = { most: 6, seconds: 3600 };
  const used = (count: number) => ({ count, oldest: now, latest: now });
  expect(underLimit(used(4), rule, now, 2).ok).toBe(true);
  expect(underLimit(used(4), rule, now, 3)).toEqual(refusedFor(3600));
  expect(underLimit({ count: 0, oldest: null, latest: null }, rule, now, 9).ok).toBe(true);
});

const MAIL_KINDS = ['signInMail', 'followLink', 'resetMail'] as const;

test('who must wait for a mail has one whose link still works: it lives as long as the wait', () => {
  for (const kind of MAIL_KINDS) {
    const { account } = ATTEMPT_RULES[kind];
    const used = { count: account.most, oldest: now, latest: now };
    expect(underLimit(used, account, now)).toEqual(refusedFor(600, 'mail.underWay'));
    expect(account.slower).toBeLessThanOrEqual(TOKEN_RULES.signInLink.seconds);
    expect(account.slower).toBeLessThanOrEqual(TOKEN_RULES.passwordReset.seconds);
  }
  expect(TOKEN_RULES.signInLink.voidsFormer || TOKEN_RULES.passwordReset.voidsFormer).toBe(false);
});

test('no limit of a network shuts out who stands behind it: each goes on slower', () => {
  const shut = Object.entries(ATTEMPT_RULES).filter(([, rule]) => 'network' in rule && !rule.network.slower);
  expect(shut).toEqual([]);
});

test('no limit of an account shuts out its owner while a stranger spends it: each goes on slower', () => {
  const shut = Object.entries(ATTEMPT_RULES).filter(([, rule]) => 'account' in rule && !('slower' in rule.account));
  // Megabytes that its holder alone sends, and that the disk must hold
  expect(shut.map(([kind]) => kind)).toEqual(['uploadedMegabytes', 'draftMegabytes']);
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
