import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DRAFT } from './draft-names.ts';
import { FormErrors } from './form-errors.tsx';
import { wordsOf } from './testing.ts';
import { withPutRight } from './with-put-right.ts';

const unsent = (form: string) => ({
  ...{ form, when: 'hoy a las 9:41 a. m.', seen: '2026-03-02T14:41:00Z', path: null, others: [] },
  ...{ filesGone: 0, isOfLink: false },
});

/** A page whose form that was kept came back with an error, beside another of the same page. */
const page = (form: string, shown = <p>Ya se confirmó</p>) =>
  wordsOf(
    withPutRight(
      renderToStaticMarkup(
        <>
          <FormErrors
            state={{ errors: { place: ['Escriba dónde.'] }, values: {}, refusal: null, unsent: unsent(form) }}
          />
          {shown}
        </>,
      ),
    ),
  );

const NOW = 'quedó guardado sin enviar hoy a las 9:41 a. m.: puede corregirlo ahora o volver otro día.';
const LATER = 'quedó guardado sin enviar hoy a las 9:41 a. m. No se perdió.';
const of = (name: string, intent?: string, intents: readonly string[] = []) => (
  <form>
    {intent ? <input type="hidden" name="intent" value={intent} /> : null}
    <input type="hidden" name={DRAFT.of} value={name} />
    <input type="hidden" name={DRAFT.given} value="" />
    {intents.map((value) => (
      <button type="submit" key={value} name="intent" value={value} />
    ))}
  </form>
);

test.each([
  ['by what it is of', 'x&y', of('x&y', 'save')],
  ['by what it asks for', 'save', of('', 'save')],
  ['by what one of its buttons asks for', 'decline', of('', undefined, ['accept', 'decline'])],
  ['by nothing, alone', '', of('')],
])('what is wrong in a form that stands on its page, %s, is said to be put right now', (_, form, shown) => {
  expect(page(`${form}~copy`, shown)).toContain(NOW);
});

test.each([
  ['there is none', undefined],
  ['there is another', of('', 'save')],
  [
    'only the way to leave it is there',
    <form key="a">
      <input type="hidden" name={DRAFT.of} value="declare" />
    </form>,
  ],
])('of one that its page has no more, where %s, it is said that it was kept, and nothing else', (_, shown) => {
  const words = page('declare~copy', shown);
  expect(words).toContain(LATER);
  expect(words).not.toContain('corregirlo ahora');
});
