import { seal, Unsealable, unseal } from '@alianzas/domain/platform';
import type { StoredFile } from './files.ts';

/** A kept file that passed, while another part of its form did not. `field` is the input that it came by. */
export interface WaitingFile {
  field: string;
  file: StoredFile;
  /** When it first arrived, in milliseconds; waiting again does not make it younger. */
  since: number;
}

/**
 * Who may take waiting files back (a person, or a browser without one), under which DATA_KEY, and when it is now. What is
 * `held` by an unsent form of theirs waits as long as that form does.
 */
export interface WaitingMark {
  owner: string;
  held?: Pick<ReadonlySet<string>, 'has'>;
  key: Uint8Array | readonly Uint8Array[];
  now: Date;
}

const hour = 3_600_000;
const version = 1;
const patience = hour;

/** The longest that a file waits that nothing holds, however often its form comes back; the sweep must be more patient. */
export const longestWait = 12 * hour;

interface Sealed {
  v: number;
  owner: string;
  until: number;
  files: WaitingFile[];
}

/** The token by which the same owner takes these kept files back within an hour, or while they are held. It says nothing to who reads it. */
export function keepWaiting(files: readonly WaitingFile[], { owner, key, now }: WaitingMark): string {
  const [present] = key instanceof Uint8Array ? [key] : key;
  if (!present) throw new Error('there is no key to seal with');
  const sealed: Sealed = { v: version, owner, until: now.getTime() + patience, files: [...files] };
  return seal(present, JSON.stringify(sealed));
}

/**
 * The files of a token, as often as it is shown. Null when it was altered, is somebody else's or its hour is over
 * and no unsent form holds them: the person chooses the files again. Whether the store still has them is for `absent` to say.
 */
export function takeWaiting(token: string, { owner, held, key, now }: WaitingMark): WaitingFile[] | null {
  const sealed = openToken(token, key);
  if (sealed?.v !== version || sealed.owner !== owner) return null;
  if (held && sealed.files.every(({ file }) => held.has(file.key))) return sealed.files;
  if (sealed.until <= now.getTime()) return null;
  const isOld = sealed.files.some(({ since }) => since + longestWait <= now.getTime());
  return isOld ? null : sealed.files;
}

function openToken(token: string, key: WaitingMark['key']): Sealed | null {
  try {
    return JSON.parse(unseal(key, token));
  } catch (error) {
    if (error instanceof Unsealable || error instanceof SyntaxError) return null;
    throw error;
  }
}
