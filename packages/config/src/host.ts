import { isIPv6 } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** True for an address that only programs of this machine reach. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host) || (isIPv6(host) && /^(0*:)*:?0*1$/.test(host));
}

/**
 * The address on which an app listens, and the sentence for the log when it is not the one asked for: a demonstration is
 * entered without passwords, so it listens on this machine only, unless DEMO_PUBLIC=1 opens it on purpose.
 */
export function hostToBind(
  env: { HOST: string; DEMO_PUBLIC: boolean },
  demonstration: boolean,
): { host: string; warning: string | null } {
  if (!demonstration || isLoopback(env.HOST)) return { host: env.HOST, warning: null };
  if (env.DEMO_PUBLIC) return { host: env.HOST, warning: `a demonstration is open on ${env.HOST}: DEMO_PUBLIC is 1` };
  return { host: LOOPBACK, warning: `a demonstration listens on ${LOOPBACK} only, though HOST says ${env.HOST}` };
}
