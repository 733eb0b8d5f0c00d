import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { expect, onTestFinished, test } from 'vitest';
import { wordsOf } from './uploads.ts';

const BOUNDARY = 'limite';
const part = (head: string, said: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${said}\r\n`;
const WORDS = part('name="description"', 'Pintamos la cancha');

/** What is heard of a form that says that it has so many bytes, and what was read of it, and in which order. */
async function sentToAClosedDoor(body: string, says = body.length) {
  const done: string[] = [];
  let words: FormData | null = null;
  const server = createServer(async (req, res) => {
    const body = createReadableStreamFromReadable(req);
    const headers = { 'content-type': req.headers['content-type'] ?? '' };
    const request = new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    const context = { rest: async () => void done.push(request.bodyUsed ? 'read before' : 'rested') };
    const bound = { bytes: 256_000, milliseconds: 500 };
    words = await wordsOf({ request, context, params: {} } as never, { slots: { files: 'evidence' } }, bound);
    res.writeHead(303, { location: '/ingresar' }).end();
  });
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${says}\r\n\r\n${body}`,
  );
  let heard = '';
  socket.setEncoding('utf8').on('data', (piece) => {
    heard += piece;
  });
  await Promise.race([once(socket, 'data'), once(socket, 'close'), once(socket, 'error')]);
  return { heard, words: words as FormData | null, done };
}

test('of a large form at a closed door the words are read, and who sends it hears the answer', async () => {
  const file = part('name="files"; filename="foto.jpg"', 'x'.repeat(2_000_000));
  const { heard, words, done } = await sentToAClosedDoor(`${WORDS}${file}--${BOUNDARY}--\r\n`);
  expect(heard).toMatch(/^HTTP\/1\.1 303 /);
  expect(words!.get('description')).toBe('Pintamos la cancha');
  expect(done, 'no transaction is open meanwhile').toEqual(['rested']);
});

test('of a form that goes silent at a closed door what came is read, and its sender waits no longer', async () => {
  const { heard, words } = await sentToAClosedDoor(`${WORDS}${part('name="more"', 'Otras dos').trimEnd()}`, 100_000);
  expect(heard).toMatch(/^HTTP\/1\.1 303 /);
  expect([...words!]).toEqual([
    ['description', 'Pintamos la cancha'],
    ['more', 'Otras dos'],
  ]);
});
