import { decideCompliance } from '@alianzas/domain/followup/inputs';
import {
  day,
  effort,
  email,
  filingNumber,
  line,
  money,
  name,
  optional,
  phone,
  place,
  text,
  time,
  wholeNumber,
} from '@alianzas/domain/platform/inputs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type Bound, Field } from './field.tsx';

const schema = z.strictObject({
  what: text(2000),
  note: optional(text(500)),
  on: day('past'),
  at: time,
  people: optional(wholeNumber(1, 60)),
  worth: money,
  hours: effort,
  number: filingNumber,
  liaison: z.strictObject({ name: name(160), email, phone }),
  place,
  title: line(200),
  steps: z.array(line(500)).min(1),
  months: wholeNumber(1, 60).default(6),
  kind: z.enum(['a', 'b']),
});
const labels = { 'liaison.email': 'Correo', 'liaison.phone': 'Teléfono', kind: 'Clase', what: 'Qué', note: 'Nota' };
const shown = (field: string, more: Partial<Bound> = {}, own = {}) =>
  renderToStaticMarkup(
    <Field of={{ schema, labels: { ...labels, [field]: 'X' }, state: undefined, ...more }} name={field} {...own} />,
  );

test('a field takes its control, keyboard, limit and hint from what its schema reads', () => {
  expect(shown('what')).toMatch(/<textarea[^>]* data-limit="2000"/);
  expect(shown('what')).toContain('Puede escribir hasta 2.000 caracteres.');
  expect(shown('on')).toMatch(/<input[^>]* type="date"/);
  expect(shown('at')).toContain('Por ejemplo: 2:30 p. m. o 14:30');
  expect(shown('people')).toMatch(/<input[^>]* inputMode="numeric"/i);
  expect(shown('worth')).toContain('colombianos');
  expect(shown('hours')).toContain('En horas: 2, 2,5 o 1:30');
  expect(shown('number')).toContain('Como lo da el aplicativo de correspondencia');
  expect(shown('liaison.email')).toMatch(/<input[^>]* inputMode="email"/i);
  expect(shown('liaison.phone')).toMatch(/<input[^>]* type="tel"/);
});

test('what may be left empty says so, unless a condition asks for it', () => {
  expect(shown('what')).not.toContain('(opcional)');
  expect(shown('note')).toContain('(opcional)');
  expect(shown('note', {}, { optional: false })).not.toContain('(opcional)');
});

test('what one answer demands and the other leaves empty is not marked as one that may be', () => {
  for (const name of ['renewal.action', 'renewal.deliverable', 'renewal.dueOn'])
    expect(shown(name, { schema: decideCompliance }), name).not.toContain('(opcional)');
  const either = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), note: optional(text(500)) }),
    z.strictObject({ kind: z.literal('b'), note: optional(text(500)) }),
  ]);
  expect(shown('note', { schema: either })).toContain('(opcional)');
});

test('what stands in the place of somebody blanked is no beginning of a field, which says so', () => {
  const told = {
    'liaison.email': '019aa0de-0000-7000-8000-000000000001@anonimizada.invalid',
    'liaison.phone': '0000000',
  };
  for (const [name, value] of Object.entries({ ...told, 'liaison.name': 'Persona anonimizada' })) {
    const field = shown(name, { given: { [name]: value } });
    expect(field, name).not.toContain(value);
    expect(field, name).toContain('se anonimizó');
    expect(shown(name, { given: { [name]: 'Otra cosa' } }), name).not.toContain('se anonimizó');
  }
  const state = { errors: {}, values: { title: 'Puesto hoy' }, refusal: null };
  expect(shown('title', { state, given: { title: 'Persona anonimizada' } })).toContain('value="Puesto hoy"');
});

test('it shows what came back with its error, else what the page had; one of several of a page has its own id', () => {
  const state = { errors: { what: ['Complete este dato.'] }, values: { what: 'Pint' }, refusal: null };
  expect(shown('what', { state })).toContain('>Pint</textarea>');
  expect(shown('what', { state })).toContain('Complete este dato.');
  expect(shown('what', { given: { what: 'Antes' } })).toContain('>Antes</textarea>');
  expect(shown('what', { form: '7' })).toContain('id="what-7"');
  expect(shown('what', { form: '7', state })).toContain('id="what"');
});

test('what has a value of its own when it is not sent is still asked for', () => {
  expect(shown('months')).not.toContain('(opcional)');
});

test('a list is typed, and shown again, one line an item', () => {
  expect(shown('steps')).toMatch(/<textarea(?![^>]* data-limit)/);
  expect(shown('steps')).toContain('Cada línea puede tener hasta 500 caracteres.');
  const long = { errors: { 'steps[1]': ['Escriba máximo 500 caracteres.'] }, values: {}, refusal: null };
  expect(shown('steps', { state: long })).toContain('Línea 2: Escriba máximo 500 caracteres.');
  const state = { errors: {}, values: { steps: ['Uno', 'Dos'] }, refusal: null };
  expect(shown('steps', { state, given: { steps: 'Antes' } })).toContain('>Uno\nDos</textarea>');
});

test('a name that the schema does not read as a datum is a fault of the page', () => {
  expect(() => shown('kind')).toThrow(TypeError);
  expect(() => shown('nothing')).toThrow(TypeError);
});

test('an address that is asked about is not marked as wrong, and is answered by a box of that very address', () => {
  const question = '¿Quiso decir @gmail.com? Corríjalo, o diga que está bien como lo escribió.';
  const state = (error: string, asWritten?: string) => ({
    errors: { 'liaison.email': [error] },
    values: { liaison: { email: 'junta@gmail.con' }, asWritten },
    refusal: null,
  });
  const asked = shown('liaison.email', { state: state(question) });
  expect(asked).toMatch(/<p class="question"[^>]*>¿Quiso decir @gmail.com/);
  expect(asked).not.toContain('aria-invalid');
  const box = '<input type="checkbox" id="liaison-email-si" name="asWritten" value="junta@gmail.con"/>';
  expect(asked).toContain(`${box}<label for="liaison-email-si">Sí, está bien escrito: junta@gmail.con</label>`);
  const said = shown('liaison.email', { state: state('Otra cosa.', 'junta@gmail.con') });
  expect(said).toMatch(/name="asWritten" checked="" value="junta@gmail.con"/);
  expect(shown('liaison.email', { state: state('Otra cosa.', 'otra@gmail.con') })).not.toContain('asWritten');
  expect(shown('liaison.email', { state: state('Escriba un correo válido.') })).toContain('aria-invalid="true"');
});
