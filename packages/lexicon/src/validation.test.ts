import { expect, test } from 'vitest';
import * as z from 'zod';
import { installErrorMap } from './index.ts';

installErrorMap();

function said(schema: z.ZodType, input: unknown): string | undefined {
  return schema.safeParse(input).error?.issues[0]?.message;
}

test('what is absent is asked for', () => {
  expect(said(z.object({ name: z.string() }), {})).toBe('Complete este dato.');
  expect(said(z.string().trim().min(1), '  ')).toBe('Complete este dato.');
  expect(said(z.email(), '')).toBe('Complete este dato.');
  expect(said(z.array(z.string()), undefined)).toBe('Agregue o seleccione al menos una opción.');
  expect(said(z.array(z.string()).min(1), [])).toBe('Agregue o seleccione al menos una opción.');
  expect(said(z.literal('yes'), undefined)).toBe('Marque esta opción para continuar.');
});

test('a format says what to type', () => {
  expect(said(z.email(), 'nombre')).toBe('Escriba un correo válido, por ejemplo nombre@organizacion.org.');
  expect(said(z.iso.date(), '23/11/2026')).toBe('Escriba una fecha válida, con día, mes y año.');
  expect(said(z.uuid(), 'x')).toBe('Seleccione una opción.');
  expect(said(z.object({ phone: z.string().regex(/^\d{10}$/) }), { phone: '12' })).toBe(
    'Escriba 10 dígitos: celular (3…) o fijo con indicativo (601…).',
  );
  expect(said(z.string().regex(/^x$/), 'y')).toBe('Revise este dato.');
});

test('a limit says its number', () => {
  expect(said(z.string().max(2000), 'a'.repeat(2345))).toBe('Escriba máximo 2.000 caracteres: ahora tiene 2.345.');
  expect(said(z.string().min(12), 'corta')).toBe('Escriba al menos 12 caracteres.');
  expect(said(z.array(z.string()).max(1), ['a', 'b'])).toBe('Agregue o seleccione máximo 1 opción.');
  expect(said(z.array(z.string()).length(3), ['a'])).toBe('Agregue o seleccione exactamente 3 opciones.');
  expect(said(z.coerce.number().min(1), '0')).toBe('Escriba un número desde 1.');
  expect(said(z.coerce.number().max(60), '61')).toBe('Escriba un número hasta 60.');
  expect(said(z.number().positive(), 0)).toBe('Escriba un número mayor que 0.');
  expect(said(z.number().multipleOf(0.5), 0.3)).toBe('Escriba un múltiplo de 0,5.');
  expect(said(z.date().min(new Date('2026-11-23T00:00:00Z')), new Date('2026-01-01T00:00:00Z'))).toBe(
    'La fecha no puede ser anterior al 23 de noviembre de 2026.',
  );
});

test('a number, a choice and an unknown field are told apart', () => {
  expect(said(z.coerce.number(), 'doce')).toBe('Escriba un número.');
  expect(said(z.number().int(), 1.5)).toBe('Escriba un número entero.');
  expect(said(z.enum(['a', 'b']), 'c')).toBe('Seleccione una opción.');
  expect(said(z.enum(['a', 'b']), undefined)).toBe('Seleccione una opción.');
  expect(said(z.union([z.uuid(), z.literal('unsure')]), 'c')).toBe('Seleccione una opción.');
  expect(said(z.strictObject({}), { other: 1 })).toMatch(/^Recibimos un dato que este formulario no pide\./);
});

test('no message of zod is left in another language', () => {
  const schemas = [
    z.boolean(),
    z.url(),
    z.iso.datetime(),
    z.iso.time(),
    z.bigint(),
    z.map(z.string(), z.string()),
    z.never(),
    z.ipv4(),
  ];
  const inputs = ['x', 'x', 'x', 'x', 'x', new Map([[1, 2]]), 'x', 'x'];
  const messages = schemas.map((schema, index) => said(schema, inputs[index]));
  for (const message of messages) expect(message).toMatch(/^(Escriba|Complete|Marque|Revise|Seleccione|Agregue) .*\.$/);
});

test('a sentence that a schema brings of its own stays', () => {
  expect(said(z.string().min(3, 'Escriba el nombre del barrio.'), 'a')).toBe('Escriba el nombre del barrio.');
});
