import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseForm } from './actions.ts';
import { bodyOf, TooLarge } from './body.ts';

const limits = { bytes: 4_000, fields: 20 };

function post(body: string): Request {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

test('the same name two hundred thousand times, or more bytes than the route takes, is refused before it is parsed', async () => {
  const begun = performance.now();
  await expect(bodyOf(post('a=1&'.repeat(200_000)), { bytes: 2_000_000, fields: 200 })).rejects.toThrow(TooLarge);
  await expect(bodyOf(post(`email=${'x'.repeat(5_000)}`), limits)).rejects.toThrow(TooLarge);
  await expect(bodyOf(post('a=1&'.repeat(21)), limits)).rejects.toThrow(TooLarge);
  expect(performance.now() - begun).toBeLessThan(500);
});

test('names that no page of ours would write are ignored: far indices, depth, prototypes, intents of a library', async () => {
  const strange = [
    'x[40000000]=1',
    'email.a.a.a.a.a=1',
    'email[0][0]=1',
    '__intent__={',
    '__proto__=1',
    'a.__proto__.b=1',
    `${'n'.repeat(60)}=1`,
  ];
  const form = await bodyOf(post([...strange, 'email=junta@barrio.org'].join('&')), limits);
  expect([...form.keys()]).toEqual(['email']);
});

test('the body is read once, and each who asks for it gets a copy of its own', async () => {
  const request = post('intent=save&note=hola');
  const first = await bodyOf(request, limits);
  first.delete('intent');
  expect((await bodyOf(request, limits)).get('intent')).toBe('save');
});

test('what a schema does not know is dropped, and only the rest is given back', () => {
  const schema = z.strictObject({ fields: z.strictObject({ places: z.array(z.string()) }), note: z.string() });
  const form = new FormData();
  for (const [name, value] of Object.entries({
    'fields.places[0]': 'Parque',
    note: 'sí',
    other: '1',
    'note.deep': '1',
  })) {
    form.append(name, value);
  }
  const parsed = parseForm(form, schema);
  expect(parsed).toMatchObject({ ok: true, value: { fields: { places: ['Parque'] }, note: 'sí' } });
  expect(Object.keys(parsed.values).sort()).toEqual(['fields', 'note']);
});
