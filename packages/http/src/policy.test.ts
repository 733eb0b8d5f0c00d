import { expect, test } from 'vitest';
import { createNonce, developmentPolicy, policyFor } from './policy.ts';

const NONCE = createNonce();

test('v5.0.0-3.4.3 no policy of production lets inline code, objects, frames or another base in', () => {
  const policies = [
    policyFor({ scripts: 'none' }),
    policyFor({ scripts: 'islands' }),
    policyFor({ scripts: 'nonce', nonce: NONCE }),
  ];
  for (const policy of policies) {
    const directives = policy.split('; ');
    expect(directives).toEqual(expect.arrayContaining(["default-src 'none'", "object-src 'none'", "base-uri 'none'"]));
    expect(directives).toEqual(
      expect.arrayContaining(["frame-ancestors 'none'", "form-action 'self'", "img-src 'self'"]),
    );
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*|https?:/);
    expect(new Set(directives.map((directive) => directive.split(' ')[0])).size).toBe(directives.length);
  }
});

test('scripts run only where the route says so', () => {
  expect(policyFor({ scripts: 'none' })).toContain("script-src 'none'");
  expect(policyFor({ scripts: 'none' })).not.toContain('connect-src');
  expect(policyFor({ scripts: 'islands' })).toContain("script-src 'self'; connect-src 'self'");
  expect(policyFor({ scripts: 'nonce', nonce: NONCE })).toContain(`script-src 'self' 'nonce-${NONCE}'`);
});

test('a nonce that is short or carries another directive is refused', () => {
  for (const nonce of ['', 'abc', `${NONCE}'; script-src *`]) {
    expect(() => policyFor({ scripts: 'nonce', nonce })).toThrow('a nonce is at least 128 bits');
  }
});

test('nonces do not repeat', () => {
  expect(new Set(Array.from({ length: 1_000 }, createNonce)).size).toBe(1_000);
});

test('the policy of development is another function, looser, and still closed to frames', () => {
  expect(developmentPolicy()).toContain("'unsafe-eval'");
  expect(developmentPolicy()).toContain("frame-ancestors 'none'");
});
