import { day, email, line, months, phone, quantity, wholeNumber, year } from '@alianzas/domain/platform/inputs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { installErrorMap } from './index.ts';

installErrorMap();

function said(schema: z.ZodType, input: unknown): string | undefined {
  return schema.safeParse(input).error?.issues[0]?.message;
}

test('what is absent is asked for', () => {
  expect(said(z.object({ name: line(200) }), {})).toBe('Complete este dato.');
  expect(said(line(200), '   ')).toBe('Complete este dato.');
  expect(said(email, '')).toBe('Complete este dato.');
  expect(said(z.uuid(), '')).toBe('Complete este dato.');
  expect(said(z.array(line(9)), undefined)).toBe('Elija al menos una opción.');
  expect(said(z.array(line(9)).min(1), [])).toBe('Elija al menos una opción.');
  expect(said(z.literal('yes'), undefined)).toBe('Marque esta opción para continuar.');
  expect(said(z.boolean(), undefined)).toBe('Marque esta casilla para continuar.');
});

test('a datum that was not read says what to write', () => {
  expect(said(email, 'nombre')).toBe('Escriba un correo válido, por ejemplo nombre@organizacion.org.');
  expect(said(day('past'), '31/02/2026')).toMatch(/^Escriba una fecha válida, con día, mes y año\./);
  expect(said(day('past'), '0026-11-20')).toBe('Revise el año: escriba una fecha entre 2000 y 2099.');
  expect(said(phone, '-------')).toMatch(/^Escriba 10 dígitos/);
  expect(said(wholeNumber(1, 60), '1.000')).toBe('Escriba un número entre 1 y 60.');
  expect(said(year(2023, 2100), '1999')).toBe('Escriba un año entre 2023 y 2100.');
  expect(said(wholeNumber(1, 60), '1e3')).toBe('Escriba un número entero, por ejemplo 12.');
  expect(said(months(1, 60), '1e3 meses')).toBe('Escriba un número entero, por ejemplo 12.');
  expect(['6 meses', '6', '1 mes'].map((typed) => months(1, 60).parse(typed))).toEqual([6, 6, 1]);
  expect(said(wholeNumber(0, 5000), 'seis')).toBe('Escriba un número entero, por ejemplo 1.200.');
  expect(said(year(2023, 2100), '2o27')).toBe('Escriba el año con sus cuatro dígitos, por ejemplo 2023.');
  expect(said(quantity, '12 y media')).toBe('Escriba la cantidad solo con números, por ejemplo 12 o 2,5.');
  expect(said(line(2000), 'a'.repeat(2345))).toBe('Escriba máximo 2.000 caracteres: ahora tiene 2.345.');
});

test('a limit says its number', () => {
  expect(said(z.string().max(256), 'a'.repeat(300))).toBe('Escriba máximo 256 caracteres: ahora tiene 300.');
  expect(said(z.string().min(12), 'corta')).toBe('Escriba al menos 12 caracteres.');
  expect(said(z.array(z.string()).max(1), ['a', 'b'])).toBe('Elija máximo 1 opción.');
  expect(said(z.array(z.string()).length(3), ['a'])).toBe('Elija exactamente 3 opciones.');
});

test('a choice and an unknown field are told apart', () => {
  expect(said(z.uuid(), 'x')).toBe('Seleccione una opción.');
  expect(said(z.enum(['a', 'b']), 'c')).toBe('Seleccione una opción.');
  expect(said(z.enum(['a', 'b']), undefined)).toBe('Seleccione una opción.');
  expect(said(z.union([z.uuid(), z.literal('unsure')]), 'c')).toBe('Seleccione una opción.');
  expect(said(z.strictObject({}), { other: 1 })).toMatch(/^Recibimos un dato que este formulario no pide\./);
});

test('no message of zod is left in another language', () => {
  const schemas = [z.number(), z.url(), z.iso.datetime(), z.date().min(new Date()), z.map(line(9), line(9)), z.never()];
  const inputs = ['x', 'x', 'x', new Date(0), new Map([[1, 2]]), 'x'];
  const messages = schemas.map((schema, index) => said(schema, inputs[index]));
  for (const message of messages) expect(message).toMatch(/^(Escriba|Complete|Marque|Revise|Seleccione|Agregue) .*\.$/);
});

test('a sentence that a schema brings of its own stays', () => {
  expect(said(z.string().min(3, 'Escriba el nombre del barrio.'), 'a')).toBe('Escriba el nombre del barrio.');
});
