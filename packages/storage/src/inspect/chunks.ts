import { open } from 'node:fs/promises';
import { readAt } from './bytes.ts';

/** Writers cut the largest picture that we take into some thousand chunks. */
const mostChunks = 20_000;
const windowSize = 512;
const begin = 8;

/** True when a PNG is cut into more chunks than anybody writes: each remark is an object to who reads its header. */
export async function isCutTooSmall(path: string, bytes: number): Promise<boolean> {
  const handle = await open(path);
  try {
    let [at, count] = [begin, 0];
    while (at < bytes && count <= mostChunks) {
      const window = await readAt(handle, at, windowSize);
      if (window.length < 12) return false;
      const from = at;
      for (; at - from + 4 <= window.length && count <= mostChunks; count += 1)
        at += 12 + window.readUInt32BE(at - from);
    }
    return count > mostChunks;
  } finally {
    await handle.close();
  }
}
