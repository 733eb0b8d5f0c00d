import { expect, test } from 'vitest';
import * as z from 'zod';
import { storedAs, tolerant, unchanged } from './stored.ts';

const today = z.strictObject({
  name: z.string().trim().min(1).max(5),
  kind: z.enum(['a', 'b']),
  places: z.array(z.strictObject({ name: z.string().min(1), hours: z.coerce.number().max(3) })).min(1),
  note: z.string().min(1).optional(),
  when: z.iso.date().nullable(),
});
const stored = storedAs({ schema: today, upcasts: [unchanged, ({ title, ...rest }) => ({ ...rest, name: title })] });
const place = { name: 'Salón', hours: 2 };

test('what is written carries the newest version, and reads as it was', () => {
  const content = { name: 'Ana', kind: 'a' as const, places: [place], when: null };
  const kept = stored.write(content);
  expect(kept).toEqual({ v: 2, ...content });
  expect(stored.read(kept)).toEqual(content);
});

test('content of each earlier version reads, the one without a number too', () => {
  const known = { kind: 'a', places: [place], when: '2026-02-01' };
  for (const version of [{}, { v: 0 }, { v: 1 }])
    expect(stored.read({ ...version, ...known, title: 'Ana' })).toEqual({ ...known, name: 'Ana' });
});

test('a field that came later, a limit that is younger and a code no longer offered make nothing unreadable', () => {
  const read = stored.read({
    ...{ v: 2, kind: 'gone', when: 'un día', out: 'queda en la fila' },
    name: 'Más largo que hoy',
    places: [{ name: '' }],
  });
  expect(read).toEqual({ kind: 'gone', when: 'un día', name: 'Más largo que hoy', places: [{ name: '', hours: 0 }] });
});

test('unions, records, defaults and what is transformed are read without their limits too', () => {
  const union = tolerant(z.discriminatedUnion('of', [z.strictObject({ of: z.literal(1), text: z.string().min(9) })]));
  expect(union.parse({ of: 1 })).toEqual({ of: 1, text: '' });
  expect(tolerant(z.record(z.string(), z.string().min(3).nullable())).parse({ a: 'x', b: null })).toEqual({
    a: 'x',
    b: null,
  });
  expect(tolerant(z.string().min(3).default('siempre')).parse(undefined)).toBe('siempre');
  expect(tolerant(z.string().transform((text) => text.length)).parse('abc')).toBe('abc');
  expect(tolerant(z.coerce.number().pipe(z.literal([1, 2]))).parse(2)).toBe(2);
  expect(tolerant(z.union([z.uuid(), z.literal('unsure')])).parse('otra')).toBe('otra');
});
