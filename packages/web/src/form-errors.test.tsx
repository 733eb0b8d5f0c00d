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
