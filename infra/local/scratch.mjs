import { statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const ROOM = 6_000_000_000;

/**
 * Where the checks keep what they throw away: in memory where Linux has plenty, since each file of tests makes a database
 * of a thousand files and drops it; else in the folder for what is temporary.
 */
export function scratchParent() {
  return freemem() > ROOM && freeIn(MEMORY) > ROOM ? MEMORY : tmpdir();
}

function freeIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
