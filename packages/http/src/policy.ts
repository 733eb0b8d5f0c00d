import { randomBytes } from 'node:crypto';

/** Which scripts an answer may run: none, the plain modules of the site, or those and the inline ones with the nonce. */
export type ScriptPolicy = { scripts: 'none' } | { scripts: 'islands' } | { scripts: 'nonce'; nonce: string };

const NONCE = /^[A-Za-z0-9+/_-]{22,}={0,2}$/;

const ALWAYS = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
];

const WITH_SCRIPTS = ["connect-src 'self'", "worker-src 'self'"];

/**
 * The Content-Security-Policy of an answer. Every answer of the wall carries `scripts: 'none'`; the apps' entry.server
 * replaces it on a route with islands or hydration. Throws when the nonce is not at least 128 bits of base64.
 * With a nonce, 'self' stays: Remix's `modulepreload` links carry none.
 */
export function policyFor(policy: ScriptPolicy): string {
  if (policy.scripts === 'none') return [...ALWAYS, "script-src 'none'"].join('; ');
  if (policy.scripts === 'islands') return [...ALWAYS, "script-src 'self'", ...WITH_SCRIPTS].join('; ');
  if (!NONCE.test(policy.nonce)) throw new TypeError('a nonce is at least 128 bits of base64');
  return [...ALWAYS, `script-src 'self' 'nonce-${policy.nonce}'`, ...WITH_SCRIPTS].join('; ');
}

/** A fresh nonce of 128 bits, for one answer. */
export function createNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Only with Vite's development server, whose client injects inline scripts and styles. Never used in production. */
export function developmentPolicy(): string {
  return [
    ...ALWAYS.filter((directive) => !directive.startsWith('style-src') && !directive.startsWith('img-src')),
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "connect-src 'self' ws: wss:",
    "worker-src 'self' blob:",
  ].join('; ');
}
