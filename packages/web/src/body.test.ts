import { email, line, optional, text } from '@alianzas/domain/platform/inputs';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { parseForm } from './actions.ts';
import { bodyOf, TooLarge } from './body.ts';

const limits = { bytes: 4_000, fields: 20 };

function post(body: string): Request {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

test('the same name two hundred thousand times, or more fields than the route takes, is refused before it is parsed', async () => {
  let parsed = 0;
  const Own = URLSearchParams;
  class Counted extends Own {
    constructor(text: string) {
      super(text);
      parsed += 1;
    }
  }
  vi.stubGlobal('URLSearchParams', Counted);
  await expect(bodyOf(post('a=1&'.repeat(200_000)), { bytes: 2_000_000, fields: 200 })).rejects.toMatchObject({
    name: 'TooLarge',
    passed: 'fields',
  });
  await expect(bodyOf(post('a=1&'.repeat(21)), limits)).rejects.toThrow(TooLarge);
  expect(parsed).toBe(0);
  await bodyOf(post('a=1'), limits);
  expect(parsed).toBe(1);
  vi.unstubAllGlobals();
});

test('of more bytes than the route takes, no more are read than tell so', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        sent += 1_000;
        stream.enqueue(new Uint8Array(1_000).fill(0x61));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  await expect(bodyOf(request, limits)).rejects.toMatchObject({ name: 'TooLarge', passed: 'bytes' });
  expect(sent).toBeLessThanOrEqual(limits.bytes + 2_000);
});

test('names that no page of ours would write are ignored: far indices, depth, prototypes, intents of a library', async () => {
  const strange = [
    'x[40000000]=1',
    'email.a.a.a.a.a=1',
    'email[0][0]=1',
    '__intent__={',
    '__proto__=1',
    'a.__proto__.b=1',
    'email.toString=1',
    'constructor=1',
    'email[0].valueOf=1',
    `${'n'.repeat(60)}=1`,
  ];
  const form = await bodyOf(post([...strange, 'email=junta@barrio.org'].join('&')), limits);
  expect([...form.keys()]).toEqual(['email']);
});

test('a row far behind those of its list is left out, however many lists name one; rows one after another stay', async () => {
  const rows = Array.from({ length: 200 }, (_, row) => `rows[${row}]=${row}`);
  const far = Array.from({ length: 200 }, (_, n) => `list${n}[999].b[999].c[999]=x`);
  const form = await bodyOf(post([...rows, ...far].join('&')), { bytes: 64_000, fields: 400 });
  expect([...form.keys()]).toEqual(rows.map((row) => row.split('=')[0]));
});

test('the body is read once, and each who asks for it gets a copy of its own', async () => {
  const request = post('intent=save&note=hola');
  const first = await bodyOf(request, limits);
  first.delete('intent');
  expect((await bodyOf(request, limits)).get('intent')).toBe('save');
});

test('what a schema does not know is dropped, below a datum too, and only the rest is given back', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    'fields.places[0]': 'Parque',
    note: 'sí',
    other: '1',
    'note.deep': '1',
    'note[0].deep': '1',
    'fields.places[0].deep': '1',
  })) {
    form.append(name, value);
  }
  const schema = z.strictObject({
    fields: z.strictObject({ places: z.array(line(80)) }),
    note: optional(text(200)),
    mail: email.optional(),
  });
  const parsed = parseForm(form, schema);
  expect(parsed).toMatchObject({ ok: true, value: { fields: { places: ['Parque'] }, note: 'sí' } });
  expect(parsed.values).toEqual({ fields: { places: ['Parque'] }, note: 'sí' });
});
