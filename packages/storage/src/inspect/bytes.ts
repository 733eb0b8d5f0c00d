import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Reads `length` bytes at `position`; fewer when the file ends before. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The first bytes of a file. */
export async function headOf(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    return await readAt(handle, 0, length);
  } finally {
    await handle.close();
  }
}

/** The last bytes of a file of known size. */
export async function tailOf(path: string, size: number, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    return await readAt(handle, Math.max(0, size - length), Math.min(size, length));
  } finally {
    await handle.close();
  }
}

/** First match of a pattern (of at most 256 bytes) anywhere in a file, reading it once in pieces. */
export async function findInFile(path: string, pattern: RegExp): Promise<string | null> {
  let carried = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024, encoding: 'latin1' })) {
    const text = carried + String(chunk);
    const match = pattern.exec(text);
    if (match) return match[0];
    carried = text.slice(-256);
  }
  return null;
}
