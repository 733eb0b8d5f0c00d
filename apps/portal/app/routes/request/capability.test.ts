import { isToken } from '@alianzas/auth';
import { expect, test } from 'vitest';
import { draftCapability } from './capability.ts';

const dataKey = new Uint8Array(32).fill(7);

test('pressing twice in one browser gives the same capability, in another browser another', () => {
  const first = draftCapability(dataKey, { key: 'k', browser: 'a' });
  expect(isToken(first)).toBe(true);
  expect(draftCapability(dataKey, { key: 'k', browser: 'a' })).toBe(first);
  expect(draftCapability(dataKey, { key: 'k', browser: 'b' })).not.toBe(first);
  expect(draftCapability(dataKey, { key: 'l', browser: 'a' })).not.toBe(first);
  expect(draftCapability(new Uint8Array(32), { key: 'k', browser: 'a' })).not.toBe(first);
});
