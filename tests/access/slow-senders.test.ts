import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { COOKIES } from '@alianzas/auth';
import { aWorld } from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { expect, onTestFinished, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { uploads } from '../../apps/portal/app/uploads.ts';
import { uploadScenes } from './upload-scenes.ts';

const world = aWorld();
const inPortal = aPortal(world);
const scenes = uploadScenes(world, { inPortal, inBackoffice: aBackoffice(world) });

/** More than a pool of reads holds. */
const SENDERS = 12;
const HOST = 'localhost:3000';
const BOUNDARY = 'limite';

const BEGUN = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="description"\r\n\r\nPintamos la cancha\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="foto.jpg"\r\n\r\n`;

/** Begins a form with files of a hundred kilobytes, and sends no more than its words. */
async function beginsToSend(port: number, path: string, cookie: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${HOST}`, 'Sec-Fetch-Site: same-origin', `Cookie: ${cookie}`];
  const of = [`Content-Type: multipart/form-data; boundary=${BOUNDARY}`, 'Content-Length: 100000'];
  socket.write(`${[...lines, ...of].join('\r\n')}\r\n\r\n${BEGUN}`);
  return socket;
}

/** How long a page of who has signed in takes, in milliseconds. */
async function pageTakes(port: number, cookie: string): Promise<number> {
  const began = performance.now();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(`GET /inicio HTTP/1.1\r\nHost: ${HOST}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`);
  const [said] = await once(socket, 'data');
  expect(String(said)).toMatch(/^HTTP\/1\.1 200 /);
  return performance.now() - began;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function opened() {
  const scene = await scenes['alliance/new-evidence']!();
  const documents = await scenes['request/documents']!();
  const cookie = `${COOKIES.portal}=${await sessionOf(world(), 'portal', scene.who.person!)}`;
  const port = await inPortal.behindItsWall(uploads);
  await pageTakes(port, cookie);
  return { port, cookie, evidence: scene.path, documents: documents.path };
}

test.each([
  ['evidence', 'who has not signed in'],
  ['documents', 'who does not hold the link'],
] as const)('whoever sends slowly to a closed door (%s: %s) keeps no other from their page', async (form, _who) => {
  const { port, cookie, ...paths } = await opened();
  for (let sender = 0; sender < SENDERS; sender += 1) await beginsToSend(port, paths[form], '');
  await pause(500);
  expect(await pageTakes(port, cookie)).toBeLessThan(3_000);
});

test('whoever sends slowly through an open door keeps no other from their page, nor by leaving half of it', async () => {
  const { port, cookie, evidence } = await opened();
  const sockets = [];
  for (let sender = 0; sender < SENDERS; sender += 1) sockets.push(await beginsToSend(port, evidence, cookie));
  await pause(500);
  expect(await pageTakes(port, cookie)).toBeLessThan(3_000);
  for (const socket of sockets) socket.destroy();
  await pause(500);
  expect(await pageTakes(port, cookie)).toBeLessThan(3_000);
});
