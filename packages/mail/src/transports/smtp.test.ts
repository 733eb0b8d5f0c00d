import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { smtpTransport } from './smtp.ts';

const mail = {
  key: 'networkInclusion:0198-1',
  to: 'marta@example.org',
  subject: 'La organización hace parte de la Red',
  html: '<p>Qué sigue</p>',
  text: 'Qué sigue',
  replyTo: 'equipo@example.org',
  headers: { 'X-Request-Id': 'r-1' },
};

async function fakeServer(options: SMTPServerOptions = {}) {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((parsed) => {
        received.push(parsed);
        done();
      }, done);
    },
    ...options,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const port = (server.server.address() as AddressInfo).port;
  const from = 'Alianzas <alianzas@cultura.example.org>';
  return { received, transport: smtpTransport({ url: `smtp://127.0.0.1:${port}`, from }), port };
}

function answer(responseCode: number): Error {
  return Object.assign(new Error('because'), { responseCode });
}

test('the mail arrives with both parts, its accents and its headers', async () => {
  const { received, transport } = await fakeServer();
  expect(await transport.send(mail)).toMatchObject({ ok: true });
  const [got] = received;
  expect(got?.subject).toBe(mail.subject);
  expect(got?.text?.trim()).toBe(mail.text);
  expect(got?.html).toContain('Qué sigue');
  expect(got?.from?.text).toContain('alianzas@cultura.example.org');
  expect(got?.replyTo?.text).toBe(mail.replyTo);
  expect(got?.headers.get('x-request-id')).toBe('r-1');
});

test('a repeat carries the same Message-ID, another mail does not', async () => {
  const { received, transport } = await fakeServer();
  const sent = [
    await transport.send(mail),
    await transport.send(mail),
    await transport.send({ ...mail, key: 'other' }),
  ];
  const [first, again, other] = received.map(({ messageId }) => messageId);
  expect(first).toMatch(/^<[0-9a-f]{40}@cultura\.example\.org>$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  expect(sent[0]).toEqual({ ok: true, providerId: first });
});

test('a calendar goes attached', async () => {
  const { received, transport } = await fakeServer();
  const content = new TextEncoder().encode('BEGIN:VCALENDAR');
  await transport.send({ ...mail, attachments: [{ filename: 'reunion.ics', contentType: 'text/calendar', content }] });
  expect(received[0]?.attachments[0]).toMatchObject({ filename: 'reunion.ics', contentType: 'text/calendar' });
  expect(received[0]?.attachments[0]?.content.toString()).toBe('BEGIN:VCALENDAR');
});

test.each([
  ['a mailbox that does not exist', 550, false],
  ['a full mailbox', 452, true],
])('%s: %i', async (_case, code, retry) => {
  const { transport } = await fakeServer({ onRcptTo: (_address, _session, done) => done(answer(code)) });
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry });
});

test.each([
  [554, false],
  [451, true],
])('a content answered with %i', async (code, retry) => {
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => done(answer(code)));
  };
  const { transport } = await fakeServer({ onData });
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry });
});

test('a sender or a password that the server does not take is a setting: the mail waits', async () => {
  const sender = await fakeServer({ onMailFrom: (_address, _session, done) => done(answer(550)) });
  expect(await sender.transport.send(mail)).toMatchObject({ ok: false, retry: true });
  const { port } = await fakeServer({ onAuth: (_auth, _session, done) => done(answer(535)) });
  const wrong = smtpTransport({ url: `smtp://u:p@127.0.0.1:${port}`, from: 'a@example.org' });
  expect(await wrong.send(mail)).toMatchObject({ ok: false, retry: true, reason: expect.stringContaining('535') });
});

test('a server that is down delays the mail', async () => {
  const transport = smtpTransport({ url: 'smtp://127.0.0.1:9', from: 'a@example.org' });
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry: true });
});

test('a broken header never reaches the server', async () => {
  const { received, transport } = await fakeServer();
  expect(await transport.send({ ...mail, to: 'a@example.org\r\nBcc: b@example.org' })).toMatchObject({ retry: false });
  expect(received).toEqual([]);
});
