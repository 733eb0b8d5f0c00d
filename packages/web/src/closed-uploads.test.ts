import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { expect, onTestFinished, test } from 'vitest';
import { wordsOf } from './uploads.ts';

const BOUNDARY = 'limite';
const part = (head: string, said: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${said}\r\n`;

test('of a large form at a closed door the words are read, and who sends it hears the answer', async () => {
  let words: FormData | null = null;
  const server = createServer(async (req, res) => {
    const body = createReadableStreamFromReadable(req);
    const headers = { 'content-type': req.headers['content-type'] ?? '' };
    const request = new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    words = await wordsOf({ request, context: {}, params: {} } as never, { slots: { files: 'evidence' } });
    res.writeHead(303, { location: '/ingresar' }).end();
  });
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const file = part('name="files"; filename="foto.jpg"', 'x'.repeat(2_000_000));
  const body = `${part('name="description"', 'Pintamos la cancha')}${file}--${BOUNDARY}--\r\n`;
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  let heard = '';
  socket.setEncoding('utf8').on('data', (piece) => {
    heard += piece;
  });
  await Promise.race([once(socket, 'data'), once(socket, 'close'), once(socket, 'error')]);
  expect(heard).toMatch(/^HTTP\/1\.1 303 /);
  expect(words!.get('description')).toBe('Pintamos la cancha');
  socket.destroy();
});
