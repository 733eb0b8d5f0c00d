import { createHash } from 'node:crypto';

/**
 * By what a browser knows that a script of ours is the one that its page was built with. The server of development adds
 * to what it serves: there is none.
 */
export function integrityOf(script: string): string | undefined {
  if (process.env.NODE_ENV === 'development') return undefined;
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}
