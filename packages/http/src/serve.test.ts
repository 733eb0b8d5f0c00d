import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { serve } from './serve.ts';
import { ask, HOST, startWall } from './testing.ts';

const SLOW = `GET /lento HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`;
const silent = createLogger({ app: 'portal', level: 'silent' });

test('stopping finishes what runs, takes nothing new, and then closes', async () => {
  const wall = await startWall();
  const running = ask(wall.port, { path: '/lento' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  const closed = wall.close();
  await expect(ask(wall.port, { path: '/salud' })).rejects.toThrow('ECONNREFUSED');
  expect((await running).text).toBe('lento');
  await closed;
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(wall.close()).toBe(closed);
});

test('stopping does not wait for connections that are only kept alive', async () => {
  const wall = await startWall();
  const socket = connect(wall.port, '127.0.0.1');
  socket.write(SLOW);
  await once(socket, 'data');
  const began = performance.now();
  await wall.close();
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('while stopping, readiness says so on the connections that are left', async () => {
  const wall = await startWall();
  const socket = connect(wall.port, '127.0.0.1');
  socket.write(SLOW);
  await new Promise((resolve) => setTimeout(resolve, 100));
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  const closed = wall.close();
  socket.write(`GET /salud/lista HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`);
  await Promise.all([closed, once(socket, 'close')]);
  expect(text).toMatch(/HTTP\/1.1 200 [\s\S]*HTTP\/1.1 503 [\s\S]*"status":"stopping"/);
  expect(text.toLowerCase()).toContain('connection: close');
});

test('with notice, connections are still taken for a while', async () => {
  const app = express();
  const options = { host: '127.0.0.1', port: 0, logger: silent, ownsProcess: false, noticeMs: 300 };
  app.get('/', (_req, res) => void res.end('a tiempo'));
  const served = await serve(app, options);
  const closed = served.close();
  expect((await ask(served.port, {})).text).toBe('a tiempo');
  await closed;
  await expect(ask(served.port, {})).rejects.toThrow('ECONNREFUSED');
});

test('an answer that a slow reader has not taken yet is not lost by stopping', async () => {
  const app = express();
  const size = 20_000_000;
  app.get('/', (_req, res) => void res.end(Buffer.alloc(size)));
  const served = await serve(app, { host: '127.0.0.1', port: 0, logger: silent, ownsProcess: false });
  const socket = connect(served.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'data');
  socket.pause();
  const closed = served.close();
  let taken = 0;
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.on('data', (chunk) => {
    taken += chunk.length;
  });
  socket.resume();
  await Promise.all([closed, once(socket, 'close')]);
  expect(taken).toBeGreaterThan(size - 200_000);
});

test('what does not end in time is cut, and onStop runs once after', async () => {
  const app = express();
  app.get('/', () => undefined);
  let stops = 0;
  const onStop = () => void stops++;
  const options = { host: '127.0.0.1', port: 0, logger: silent, ownsProcess: false, finishMs: 200, onStop };
  const served = await serve(app, options);
  const hung = ask(served.port, {}).catch((error: Error) => error.message);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([served.close(), served.close()]);
  expect(await hung).toBe('socket hang up');
  expect(stops).toBe(1);
});

test('a port that is taken is an error at the start', async () => {
  const wall = await startWall();
  const again = serve(express(), { host: '127.0.0.1', port: wall.port, logger: silent, ownsProcess: false });
  await expect(again).rejects.toThrow('EADDRINUSE');
});

test('v5.0.0-16.5.4 a stray rejection is logged and the process goes on; SIGTERM ends it with 0', async () => {
  const script = fileURLToPath(new URL('./testingProcess.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk.toString();
  });
  while (!out.includes('listening')) await once(child.stdout, 'data');
  const port = Number(/"port":(\d+)/.exec(out)?.[1]);
  await ask(port, { path: '/rechazo' });
  const slow = ask(port, { path: '/lento' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect((await slow).text).toBe('lento');
  expect(code).toBe(0);
  expect(out).toMatch(/unhandledRejection[\s\S]*"msg":"stopping"[\s\S]*onStop[\s\S]*"msg":"stopped"/);
});
