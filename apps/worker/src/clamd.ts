import { once } from 'node:events';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';

const IDLE_MS = 60_000;

function sized(chunk: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(chunk.length);
  return Buffer.concat([size, chunk]);
}

/** Asks clamd about a stream of bytes (INSTREAM). Throws when it gives no verdict: the job is tried again later. */
export async function scanWith(url: string, content: Readable): Promise<'clean' | 'infected'> {
  const { protocol, hostname, port, pathname } = new URL(url);
  const socket = protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname);
  socket.setTimeout(IDLE_MS, () => socket.destroy(new Error('clamd is silent')));
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    answer += text;
  });
  const ended = once(socket, 'close');
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of content) {
    if (!socket.write(sized(chunk as Buffer))) await once(socket, 'drain');
  }
  socket.write(sized(Buffer.alloc(0)));
  await ended;
  if (/: OK\0?$/.test(answer)) return 'clean';
  if (/ FOUND\0?$/.test(answer)) return 'infected';
  throw new Error('clamd gave no verdict');
}
