const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  // postgres.js
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  // Postgres: serialization, deadlock, lock and statement timeouts
  '40001',
  '40P01',
  '55P03',
  '57014',
]);

// Postgres: connection exceptions, insufficient resources (but a full disk), shutting down or starting.
const CLASSES = /^(08...|53[03]00|57P0[1-5])$/;

/** A database that takes no connections, as while it is restored: its code says many other things too. */
const SHUT = /is not currently accepting connections/;

const DEEPEST = 6;

/** True when an error says that something behind is not reachable or too busy now: 503 with Retry-After, not 500. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return false;
  const { code, cause, errors, message, syscall } = error as {
    code?: unknown;
    message?: unknown;
    cause?: unknown;
    errors?: unknown;
    syscall?: unknown;
  };
  if (typeof code === 'string' && (CODES.has(code) || CLASSES.test(code))) return true;
  if (code === '55000' && SHUT.test(String(message))) return true;
  // A Postgres socket that is not there yet.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  const inner = Array.isArray(errors) ? [cause, ...errors] : [cause];
  return inner.some((each) => isUnavailable(each, depth + 1));
}
