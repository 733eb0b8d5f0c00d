import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { scanWith } from './clamd.ts';

/** A peer that speaks INSTREAM as the protocol says: it proves our side of the wire, not the scanner. */
async function peer(answer: (content: string) => string): Promise<{ url: string; close: () => void }> {
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const content = framesOf(bytes);
      if (content !== null) socket.end(answer(content));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** The content once the closing frame has arrived; null until then. */
function framesOf(bytes: Buffer): string | null {
  let at = 'zINSTREAM\0'.length;
  let content = '';
  while (at + 4 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return content;
    content += bytes.subarray(at + 4, at + 4 + size).toString();
    at += 4 + size;
  }
  return null;
}

test('a stream is sent whole in frames, and each verdict is told', async () => {
  const { url, close } = await peer((content) => (content === 'uno dos' ? 'stream: OK\0' : 'stream: Prueba FOUND\0'));
  expect(await scanWith(url, Readable.from([Buffer.from('uno '), Buffer.from('dos')]))).toBe('clean');
  expect(await scanWith(url, Readable.from([Buffer.from('otra cosa')]))).toBe('infected');
  close();
});

test('no verdict is an error, so that the job is tried again', async () => {
  const { url, close } = await peer(() => 'INSTREAM size limit exceeded. ERROR\0');
  await expect(scanWith(url, Readable.from([Buffer.from('x')]))).rejects.toThrow('no verdict');
  close();
});
