import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, allow, bogotaDay, bogotaInstant, bogotaTime, newId, type Pool, transact } from '../platform/index.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import type { SingleUse, TokenPurpose } from './identity.ts';
import { DAY, TOKEN_RULES } from './limits.ts';
import { endOfToken, later } from './rules.ts';
import { at, hash, now } from './scene.ts';
import { consumeToken, issueToken, readToken, revokeTokens } from './tokens.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const SINGLE: SingleUse[] = ['signInLink', 'staffActivation', 'passwordReset', 'secondFactor'];
const PURPOSES = Object.keys(TOKEN_RULES) as TokenPurpose[];
const saysDay = (purpose: TokenPurpose) => TOKEN_RULES[purpose].seconds >= DAY;
const DEEP = process.env.DEEP === '1';

/** The application whose link it is: the portal's role makes and uses none of the team's. */
function poolOf(purpose: TokenPurpose): Pool {
  return purpose === 'signInLink' || purpose === 'request' ? database.portal : database.backoffice;
}

async function issue(purpose: TokenPurpose, subject = newId(now)): Promise<{ tokenHash: string; subject: string }> {
  const tokenHash = hash();
  await transact(at(poolOf(purpose)), async (ctx) =>
    allow(await issueToken(ctx, { purpose, tokenHash, subject, email: ' Ana@B.co ' })),
  );
  return { tokenHash, subject };
}

function use(purpose: SingleUse, tokenHash: string, moment = now) {
  return transact(at(poolOf(purpose), undefined, moment), (ctx) => consumeToken(ctx, { purpose, tokenHash }));
}

test.each(SINGLE)('v5.0.0-6.5.1 a token for %s serves once, and only for its purpose', async (purpose) => {
  const { tokenHash, subject } = await issue(purpose);
  for (const other of SINGLE.filter((one) => one !== purpose)) {
    expect(await use(other, tokenHash)).toEqual({ ok: false, refusal: { code: 'token.invalid' } });
  }
  expect(await use(purpose, tokenHash)).toEqual({ ok: true, value: { subject, email: 'ana@b.co' } });
  expect(await use(purpose, tokenHash)).toEqual({ ok: false, refusal: { code: 'token.invalid' } });
});

test.each(SINGLE)('v5.0.0-6.4.1 a token for %s works until its last second, not after', async (purpose) => {
  const end = endOfToken(purpose, now);
  const [late, timely] = [await issue(purpose), await issue(purpose)];
  expect((await use(purpose, late.tokenHash, end)).ok).toBe(false);
  expect((await use(purpose, timely.tokenHash, later(end, -1))).ok).toBe(true);
});

test.each(PURPOSES)(
  'a token for %s that says a day holds to its end in Bogotá, at whatever hour it was issued',
  (purpose) => {
    const { seconds } = TOKEN_RULES[purpose];
    // Midday, a minute before midnight in Bogotá, and a minute after
    for (const issued of ['2026-03-02T17:00:00Z', '2026-03-03T04:59:00Z', '2026-03-03T05:01:00Z'].map(
      (at) => new Date(at),
    )) {
      const end = endOfToken(purpose, issued);
      const day = bogotaDay(later(issued, seconds));
      expect(bogotaDay(end)).toBe(day);
      if (saysDay(purpose)) expect([bogotaTime(end), bogotaDay(later(end, 1))]).toEqual(['23:59', addDays(day, 1)]);
      else expect(end).toEqual(later(issued, seconds));
    }
  },
);

test('a link that says its day still opens in the last minute of that day', async () => {
  for (const purpose of PURPOSES.filter(saysDay)) {
    const { tokenHash } = await issue(purpose);
    const lastMinute = bogotaInstant(bogotaDay(later(now, TOKEN_RULES[purpose].seconds)), '23:59');
    const read = (moment: Date) =>
      transact(at(poolOf(purpose), undefined, moment), async (ctx) =>
        allow(await readToken(ctx, { purpose, tokenHash })),
      );
    expect(await read(lastMinute)).toMatchObject({ value: { email: 'ana@b.co' } });
    expect(await read(later(lastMinute, 60))).toMatchObject({ value: null });
  }
});

test('reset 30 minutes, activation and invitation 7 days, request 90 days, sign-in 10 minutes', () => {
  const minutes = Object.fromEntries(
    Object.entries(TOKEN_RULES).map(([purpose, rule]) => [purpose, rule.seconds / 60]),
  );
  expect(minutes).toEqual({
    signInLink: 10,
    secondFactor: 10,
    passwordReset: 30,
    staffActivation: 7 * 1440,
    invitation: 7 * 1440,
    request: 90 * 1440,
  });
});

test('a revoked token is as if it never was, and a new activation voids the former', async () => {
  const revoked = await issue('staffActivation');
  await transact(at(database.backoffice), async (ctx) => {
    await revokeTokens(ctx, { purpose: 'staffActivation', subject: revoked.subject });
    return allow();
  });
  expect((await use('staffActivation', revoked.tokenHash)).ok).toBe(false);
  const former = await issue('staffActivation');
  const present = await issue('staffActivation', former.subject);
  expect((await use('staffActivation', former.tokenHash)).ok).toBe(false);
  expect((await use('staffActivation', present.tokenHash)).ok).toBe(true);
});

test('reading a token for its page does not use it up', async () => {
  const { tokenHash, subject } = await issue('passwordReset');
  const read = () =>
    transact(at(database.backoffice), async (ctx) =>
      allow(await readToken(ctx, { purpose: 'passwordReset', tokenHash })),
    );
  expect(await read()).toMatchObject({ value: { subject } });
  expect(await read()).toMatchObject({ value: { subject } });
  await use('passwordReset', tokenHash);
  expect(await read()).toEqual({ ok: true, value: null });
});

test('what a failed act used up is not used up', async () => {
  const { tokenHash } = await issue('passwordReset');
  const failing = transact(at(database.backoffice), async (ctx) => {
    await consumeToken(ctx, { purpose: 'passwordReset', tokenHash });
    throw new Error('later step failed');
  });
  await expect(failing).rejects.toThrow('later step');
  expect((await use('passwordReset', tokenHash)).ok).toBe(true);
});

test('truncated, altered or of another token: never', async () => {
  const { tokenHash } = await issue('passwordReset');
  const altered = fc.oneof(
    fc.nat({ max: 62 }).map((length) => tokenHash.slice(0, length)),
    fc
      .tuple(fc.nat({ max: 63 }), fc.constantFrom(...'0123456789abcdef'))
      .map(([at, digit]) => tokenHash.slice(0, at) + digit + tokenHash.slice(at + 1)),
    fc.string({ maxLength: 80 }).map((text) => text.replaceAll('\0', '')),
  );
  await fc.assert(
    fc.asyncProperty(
      altered.filter((text) => text !== tokenHash),
      async (text) => {
        expect((await use('passwordReset', text)).ok).toBe(false);
      },
    ),
    { numRuns: DEEP ? 10_000 : 200 },
  );
  expect((await use('passwordReset', tokenHash)).ok).toBe(true);
});

test('v5.0.0-15.4.2 of two uses at once exactly one succeeds, in every race', async () => {
  const races = DEEP ? 1000 : 50;
  for (let race = 0; race < races; race += 1) {
    const { tokenHash } = await issue('signInLink');
    const both = await Promise.all([use('signInLink', tokenHash), use('signInLink', tokenHash)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  }
}, 300_000);
