import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { pageFor } from './page.ts';
import { type RefusalCode, STATUS } from './refusals.ts';

const BY_CODE: Record<string, RefusalCode> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'tooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
};

type Of = { headers: Record<string, string>; origin: string; logger: Logger };

/** What does not even parse as HTTP gets the same headers and the same kind of sentence, and its connection is closed. */
export function answerUnreadable(server: Server, of: Of): void {
  const latest = new WeakMap<Duplex, { req: IncomingMessage; res: ServerResponse }>();
  server.on('request', (req, res) => latest.set(req.socket, { req, res }));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const open = latest.get(socket);
    // An answer under way belongs to an earlier request: this one must not be taken for it.
    if (open && !open.res.writableFinished && (open.req.complete || open.res.headersSent)) {
      open.res.once('close', () => socket.destroy());
      return;
    }
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    write(socket, BY_CODE[error.code ?? ''] ?? 'malformed', of);
  });
  server.on('connect', (_req, socket) => write(socket, 'unknownMethod', of, ['Allow: GET, HEAD, POST']));
}

function write(socket: Duplex, code: RefusalCode, of: Of, more: string[] = []): void {
  const id = randomUUID();
  const { type, body } = pageFor(code, 'text', { id, origin: of.origin });
  const lines = [
    `HTTP/1.1 ${STATUS[code]} ${STATUS_CODES[STATUS[code]]}`,
    ...Object.entries(of.headers).map(([name, value]) => `${name}: ${value}`),
    ...more,
    `X-Request-Id: ${id}`,
    `Date: ${new Date().toUTCString()}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  of.logger.warn({ requestId: id, status: STATUS[code], refusal: code, path: ':malformed' }, 'request');
  socket.on('error', () => undefined);
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
