import type { ArchiveFault } from '../refusals.ts';
import type { ZipEntry } from './zip-directory.ts';

const mostUnfolding = 200;
const knownMethods = [0, 8];

/** What is wrong with a ZIP, judged by its list alone; null when it may be unpacked, to at most `most` bytes. `bytes` is the archive's size. */
export function faultIn(entries: readonly ZipEntry[], bytes: number, most: number): ArchiveFault | null {
  if (entries.some((entry) => escapes(entry.name))) return 'entryName';
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length) return 'entryName';
  if (entries.some((entry) => entry.symlink)) return 'symlink';
  if (entries.some((entry) => !knownMethods.includes(entry.method))) return 'method';
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > most || unpacked > bytes * mostUnfolding) return 'unpackedSize';
  return null;
}

function escapes(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\:\p{Cc}]/u.test(name)) return true;
  return /(?:^|\/)\.\.(?:\/|$)/.test(name);
}
