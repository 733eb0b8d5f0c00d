import { readFileSync } from 'node:fs';
import { statOf } from './tree.mjs';

/**
 * Settles when somebody asks the command to end: Ctrl-C, SIGTERM or a closed terminal; or when the npm that runs it is
 * gone, because a signal to npm often does not reach what npm runs. Asking again changes nothing.
 */
export function untilAsked() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
    if (!process.env.npm_lifecycle_event) return;
    const callers = callersNow();
    setInterval(() => callersNow() !== callers && resolve('orphaned'), 300).unref();
  });
}

/** Our parent and, when that is only npm's shell, npm itself. */
function callersNow() {
  const parent = process.ppid;
  return isShell(parent) ? `${parent} ${statOf(parent)?.parent}` : String(parent);
}

function isShell(pid) {
  try {
    return /^[^\0]*sh\0-c\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
