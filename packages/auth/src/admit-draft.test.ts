import { ATTEMPT_RULES } from '@alianzas/domain/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../domain/src/testing.ts';
import { admitDraft } from './admit-draft.ts';
import { COOKIES } from './cookies.ts';
import { newToken } from './secrets.ts';
import { later, newBrowser, now, visitOf } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('a browser begins as many requests an hour as are let, then is told when, and the next hour begins more', async () => {
  const browser = aBrowser('203.0.113.9');
  const { most, seconds } = ATTEMPT_RULES.draft.account;
  for (let n = 0; n < most; n += 1) expect((await draft(browser)).ok).toBe(true);
  expect(await draft(browser)).toMatchObject({ ok: false, refusal: { code: 'tooManyAttempts' } });
  expect((await draft(browser, later(seconds + 1))).ok).toBe(true);
});

test('a network that changes browsers is let more, and not without end', async () => {
  const { most } = ATTEMPT_RULES.draft.network;
  const address = '203.0.113.77';
  for (let n = 0; n < most; n += 1) expect((await draft(aBrowser(address))).ok).toBe(true);
  expect((await draft(aBrowser(address))).ok).toBe(false);
});

function aBrowser(address: string) {
  return newBrowser({ address, cookies: new Map([[COOKIES.browser, newToken()]]) });
}

function draft(browser: ReturnType<typeof newBrowser>, moment = now) {
  return admitDraft(visitOf(database, 'portal', browser, moment));
}
