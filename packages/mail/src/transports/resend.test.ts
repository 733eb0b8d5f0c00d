import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { resendTransport } from './resend.ts';

const mail = {
  key: 'requestReceived:0198-1',
  to: 'marta@example.org',
  subject: 'Recibimos su solicitud',
  html: '<p>Hola</p>',
  text: 'Hola',
  replyTo: 'equipo@example.org',
  headers: { 'X-Request-Id': 'r-1' },
};

interface Seen {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

interface Answer {
  status: number;
  name?: string;
}

async function fakeResend(answers: Answer[]) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    seen.push({ headers: request.headers, body: JSON.parse(text) as Seen['body'] });
    const answer = answers[Math.min(seen.length, answers.length) - 1] ?? { status: 200 };
    const fault = { name: answer.name ?? 'fault', message: 'because', statusCode: answer.status };
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.status === 200 ? { id: `re_${seen.length}` } : fault));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, transport: resendTransport({ apiKey: 're_test', from: 'Alianzas <alianzas@example.org>', baseUrl }) };
}

test('the key travels as Idempotency-Key and both parts are sent', async () => {
  const { seen, transport } = await fakeResend([{ status: 200 }]);
  expect(await transport.send(mail)).toEqual({ ok: true, providerId: 're_1' });
  expect(seen[0]?.headers['idempotency-key']).toBe(mail.key);
  expect(seen[0]?.body).toMatchObject({
    from: 'Alianzas <alianzas@example.org>',
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    reply_to: mail.replyTo,
    headers: mail.headers,
  });
});

test('a very long key still fits, and is the same on a repeat', async () => {
  const { seen, transport } = await fakeResend([{ status: 200 }]);
  const long = { ...mail, key: `reminder:${'x'.repeat(400)}` };
  await transport.send(long);
  await transport.send(long);
  const [first, second] = seen.map(({ headers }) => String(headers['idempotency-key']));
  expect(first?.length).toBeLessThanOrEqual(256);
  expect(second).toBe(first);
});

test('a calendar goes attached in base64', async () => {
  const { seen, transport } = await fakeResend([{ status: 200 }]);
  const content = new TextEncoder().encode('BEGIN:VCALENDAR');
  await transport.send({ ...mail, attachments: [{ filename: 'reunion.ics', contentType: 'text/calendar', content }] });
  expect(seen[0]?.body.attachments).toEqual([
    { filename: 'reunion.ics', content_type: 'text/calendar', content: Buffer.from(content).toString('base64') },
  ]);
});

test.each([408, 429, 500, 502, 503])('%i is an outage: the mail waits', async (status) => {
  const { transport } = await fakeResend([{ status }]);
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry: true });
});

test.each([401, 403])('%i speaks of the installation, not of the mail: it waits', async (status) => {
  const { transport } = await fakeResend([{ status }]);
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry: true });
});

test.each([400, 404, 409, 422])('%i speaks of the mail: it is not sent again', async (status) => {
  const { transport } = await fakeResend([{ status, name: 'validation_error' }]);
  expect(await transport.send(mail)).toMatchObject({
    ok: false,
    retry: false,
    reason: expect.stringContaining('because'),
  });
});

test('a repeat that comes while the first is under way waits', async () => {
  const { transport } = await fakeResend([{ status: 409, name: 'concurrent_idempotent_requests' }]);
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry: true });
});

test('after an outage the same mail passes with the same key', async () => {
  const { seen, transport } = await fakeResend([{ status: 503 }, { status: 429 }, { status: 200 }]);
  const outcomes = [await transport.send(mail), await transport.send(mail), await transport.send(mail)];
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, true]);
  expect(new Set(seen.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([mail.key]));
});

test('nobody listening is an outage', async () => {
  const transport = resendTransport({ apiKey: 're_test', from: 'a@example.org', baseUrl: 'http://127.0.0.1:9' });
  expect(await transport.send(mail)).toMatchObject({ ok: false, retry: true });
});

test('a broken header never reaches the provider', async () => {
  const { seen, transport } = await fakeResend([{ status: 200 }]);
  expect(await transport.send({ ...mail, subject: 'a\r\nBcc: b@example.org' })).toMatchObject({
    ok: false,
    retry: false,
  });
  expect(seen).toEqual([]);
});
