import { email, meetingDay, text } from '@alianzas/domain/platform/inputs';
import { slowOn } from '@alianzas/domain/testing';
import { Written } from '@alianzas/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Field } from './field.tsx';
import { FormErrors, fieldError } from './form-errors.tsx';
import { withLeftOut } from './left-out.tsx';
import { wordsOf } from './testing.ts';

test('a field says all that is wrong with it: of several files that were refused, each', () => {
  const state = {
    errors: { files: ['a.exe no es un documento.', 'b.exe no es un documento.'] },
    values: {},
    refusal: null,
  };
  expect(fieldError(state, 'files')).toBe('a.exe no es un documento. b.exe no es un documento.');
});

test('each line of the summary says its field, and of a list that is typed, which of its lines', () => {
  const long = 'Escriba máximo 500 caracteres.';
  const errors = { strategy: [long], 'actions[0]': [long], 'actions[2]': [long] };
  const html = renderToStaticMarkup(
    <FormErrors
      state={{ errors, values: {}, refusal: null }}
      labels={{ actions: 'Acciones', strategy: 'Estrategia' }}
    />,
  );
  const lines = [...html.matchAll(/<li><a href="#(.*?)">(.*?)<\/a><\/li>/g)].map(([, to, line]) => [
    to,
    wordsOf(line!),
  ]);
  expect(lines).toEqual([
    ['actions', `Acciones, línea 1: ${long}`],
    ['actions', `Acciones, línea 3: ${long}`],
    ['strategy', `Estrategia: ${long}`],
  ]);
});

test('a refusal that is answered in a box leads to it', () => {
  const refusal = { code: 'organization.maybePerson' as const, signs: ['name'] };
  const html = renderToStaticMarkup(<FormErrors state={{ errors: {}, values: {}, refusal }} />);
  expect(html).toMatch(/<a href="#isOrganization">Por su nombre o su NIT podría ser una persona natural/);
});

test('an address that is only asked about is a question, and an error beside it is not', () => {
  const question = '¿Quiso decir @gmail.com? Corríjalo, o diga que está bien como lo escribió.';
  const values = { email: 'junta@gmail.con' };
  const shown = (errors: Record<string, string[]>) =>
    wordsOf(renderToStaticMarkup(<FormErrors state={{ errors, values, refusal: null }} />));
  expect(shown({ email: [question] })).toContain('Una pregunta antes de seguir');
  expect(shown({ email: [question], name: ['Escriba el nombre.'] })).not.toContain('Una pregunta antes de seguir');
  expect(shown({ email: ['Escriba un correo válido.'] })).not.toContain('Una pregunta antes de seguir');
});

const schema = z.strictObject({ email, on: meetingDay(), note: text(2000) });
const LABELS = { email: 'Correo', on: 'Día', note: 'Nota' };

function drawn(typed: string): string {
  const values = Object.fromEntries(Object.keys(LABELS).map((name) => [name, typed]));
  const errors = Object.fromEntries(Object.keys(LABELS).map((name) => [name, ['Escriba máximo 254 caracteres.']]));
  const state = { errors, values, refusal: null };
  const of = { schema, labels: LABELS, state };
  const html = renderToStaticMarkup(
    <>
      <FormErrors state={state} labels={LABELS} />
      {Object.keys(LABELS).map((name) => (
        <Field key={name} of={of} name={name} />
      ))}
    </>,
  );
  return withLeftOut(html, { values: { ...values, gone: `${typed} x` } });
}

test('the errors of a form are drawn in little time, and what it gives back, whatever was typed', () => {
  expect(drawn('junta')).toContain('Escriba máximo 254 caracteres.');
  expect(slowOn(drawn, 600)).toBeNull();
}, 120_000);

test('what somebody wrote is drawn in little time, its codes and addresses too', () => {
  expect(slowOn((typed) => renderToStaticMarkup(<Written text={`https://x.co/${typed}`} />), 400)).toBeNull();
}, 120_000);
