import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FormErrors } from './form-errors.tsx';
import { wordsOf } from './testing.ts';

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
  const question = '¿Quiso decir @gmail.com? Si el correo está bien como lo escribió, envíelo otra vez.';
  const values = { email: 'junta@gmail.con' };
  const shown = (errors: Record<string, string[]>) =>
    wordsOf(renderToStaticMarkup(<FormErrors state={{ errors, values, refusal: null }} />));
  expect(shown({ email: [question] })).toContain('Una pregunta antes de seguir');
  expect(shown({ email: [question], name: ['Escriba el nombre.'] })).not.toContain('Una pregunta antes de seguir');
  expect(shown({ email: ['Escriba un correo válido.'] })).not.toContain('Una pregunta antes de seguir');
});
