import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { renderMail } from '../render.ts';
import { mails } from '../templates.ts';
import { readOutbox, readOutboxHtml } from '../testing.ts';
import { localTransport } from './local.ts';

const from = 'Alianzas <alianzas@localhost>';
const mail = { key: 'invitation:1', to: 'marta@example.org', subject: 'Hola', html: '<p>Hola</p>', text: 'Hola\n' };

async function emptyFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'correo-'));
  onTestFinished(() => rm(root, { recursive: true }));
  return join(root, 'correo');
}

function clock(start: string): () => Date {
  let next = Date.parse(start);
  return () => new Date(next++);
}

test('a mail is one file with its page beside it, named by its instant and its key', async () => {
  const folder = await emptyFolder();
  const local = localTransport({ folder, from, now: clock('2026-11-22T14:00:00.000Z') });
  const delivery = await local.send({ ...mail, key: 'requestReceived-7' });
  expect(delivery).toEqual({ ok: true, providerId: '2026-11-22T14-00-00-000Z-requestReceived-7' });
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.'));
  expect(files.sort()).toEqual([
    '2026-11-22T14-00-00-000Z-requestReceived-7.html',
    '2026-11-22T14-00-00-000Z-requestReceived-7.json',
  ]);
});

test('the outbox lists newest first, with the links of each mail', async () => {
  const folder = await emptyFolder();
  const local = localTransport({ folder, from, now: clock('2026-11-22T14:00:00.000Z') });
  const code = await renderMail('signInCode', mails.signInCode.sample);
  await local.send(mail);
  await local.send({ ...code, key: 'signInCode:2', to: 'julian@example.org' });
  const [newest, oldest] = await readOutbox(folder);
  expect(newest).toMatchObject({
    to: 'julian@example.org',
    subject: code.subject,
    instant: '2026-11-22T14:00:00.001Z',
  });
  expect(newest?.links).toEqual([mails.signInCode.sample.url]);
  expect(oldest).toMatchObject({ to: mail.to, key: mail.key, links: [] });
  expect(await readOutboxHtml(folder, newest?.name ?? '')).toBe(code.html);
  expect(await readOutbox(folder, { limit: 1 })).toHaveLength(1);
});

test('a repeat of the same key adds nothing, whatever the time', async () => {
  const folder = await emptyFolder();
  const first = await localTransport({ folder, from }).send(mail);
  const later = await localTransport({ folder, from, now: () => new Date('2030-01-01') }).send(mail);
  expect(later).toEqual(first);
  expect(await readOutbox(folder)).toHaveLength(1);
});

test('forty mails at once, each sent four times by different workers, are forty mails', async () => {
  const folder = await emptyFolder();
  const workers = [0, 1, 2, 3].map(() => localTransport({ folder, from, now: clock('2026-11-22T14:00:00.000Z') }));
  const keys = Array.from({ length: 40 }, (_, index) => `reminder:${index}`);
  const sends = keys.flatMap((key) => workers.map((worker) => worker.send({ ...mail, key })));
  const deliveries = await Promise.all(sends);
  expect(deliveries.every(({ ok }) => ok)).toBe(true);
  const outbox = await readOutbox(folder);
  expect(outbox.map(({ key }) => key).sort()).toEqual(keys.sort());
});

test('a mail whose writing was cut is written whole by the repeat, under its first name', async () => {
  const folder = await emptyFolder();
  const local = localTransport({ folder, from });
  const first = await local.send(mail);
  const [stored] = await readOutbox(folder);
  await unlink(join(folder, `${stored?.name}.json`));
  expect(await readOutbox(folder)).toEqual([]);
  expect(await local.send(mail)).toEqual(first);
  expect(await readOutbox(folder)).toHaveLength(1);
});

test('keys that look alike as file names are different mails', async () => {
  const folder = await emptyFolder();
  const local = localTransport({ folder, from });
  for (const key of ['a:b', 'a/b', '../a-b', 'a-b', `${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`]) {
    expect(await local.send({ ...mail, key })).toMatchObject({ ok: true });
  }
  expect(await readOutbox(folder)).toHaveLength(6);
});

test('an attachment is kept in base64', async () => {
  const folder = await emptyFolder();
  const content = new TextEncoder().encode('BEGIN:VCALENDAR');
  const file = { filename: 'reunion.ics', contentType: 'text/calendar', content };
  await localTransport({ folder, from }).send({ ...mail, attachments: [file] });
  const [stored] = await readOutbox(folder);
  expect(Buffer.from(stored?.attachments[0]?.content ?? '', 'base64').toString()).toBe('BEGIN:VCALENDAR');
});

test('a folder that cannot be written delays the mail, and it passes when it can', async () => {
  const folder = await emptyFolder();
  await writeFile(folder, 'a file in the way');
  const local = localTransport({ folder, from });
  expect(await local.send(mail)).toMatchObject({ ok: false, retry: true });
  await unlink(folder);
  expect(await local.send(mail)).toMatchObject({ ok: true });
});

test('a folder that does not exist yet has no mails, and no name leaves the folder', async () => {
  const folder = await emptyFolder();
  expect(await readOutbox(folder)).toEqual([]);
  await localTransport({ folder, from }).send(mail);
  await writeFile(join(folder, '..', 'secret.html'), 'secret');
  expect(await readFile(join(folder, '..', 'secret.html'), 'utf8')).toBe('secret');
  expect(await readOutboxHtml(folder, '../secret')).toBeNull();
  expect(await readOutboxHtml(folder, '2026-11-22T14-00-00-000Z-x/../../secret')).toBeNull();
});
