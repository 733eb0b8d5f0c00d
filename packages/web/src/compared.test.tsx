import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, test, vi } from 'vitest';
import type { FormState } from './actions.ts';
import { wordsOf } from './testing.ts';

vi.doMock(import('@remix-run/react'), async (original) => ({
  ...(await original()),
  useLocation: () => ({ pathname: '/', search: '', hash: '', state: null, key: 'default' }),
}));
vi.resetModules();
const { TextField } = await import('@alianzas/ui');
const { withComparison } = await import('./compared.ts');
const { FormErrors } = await import('./form-errors.tsx');
const { VersionedForm } = await import('./versioned-form.tsx');

afterAll(() => {
  vi.doUnmock('@remix-run/react');
  vi.resetModules();
});

const UNSENT = { path: null, form: 'save', when: 'hoy a las 3:15 p. m.', seen: '2026-11-28T20:15:00.000Z' };
const STALE: FormState = { errors: {}, values: { version: '3', note: 'Lo mío' }, refusal: null, isStale: true };
const KEPT: FormState = { ...STALE, unsent: { ...UNSENT, others: [], filesGone: 0, isOfLink: false } };

type How = Partial<Parameters<typeof VersionedForm>[0]>;

/** The page of who sent what somebody saved first: the answer over it, and its form. */
function page(state: FormState, how: How = {}): string {
  return withComparison(
    renderToStaticMarkup(
      <main>
        <FormErrors state={state} />
        <VersionedForm state={state} version={4} {...how}>
          {(shown) => (
            <TextField name="note" label="Nota" defaultValue={String(shown?.values.note ?? 'Lo de la otra')} />
          )}
        </VersionedForm>
      </main>,
    ),
  );
}

const LEAVE = 'Dejar lo guardado y descartar lo mío';
const placeOf = (html: string, what: string) => html.indexOf(what);

test('the answer over a form leads to its comparison', () => {
  const html = page(STALE);
  expect(html).toContain('<a href="#comparacion">compare y decida qué queda</a>');
  expect(html.match(/id="comparacion"/g)).toHaveLength(1);
  expect(html).not.toContain('data-mark');
});

test('the way to leave what one wrote comes after what it is compared with, and is one', () => {
  const html = page(KEPT);
  expect(html.match(/<summary>Dejar lo guardado/g)).toHaveLength(1);
  expect(placeOf(html, `<summary>${LEAVE}`)).toBeGreaterThan(placeOf(html, 'Lo guardado y lo suyo no son iguales'));
  expect(html).toContain(`<a href="#dejar-lo-guardado">${LEAVE}</a>`);
  expect(html).toContain('<details id="dejar-lo-guardado" class="details">');
  expect(placeOf(html, '</form>'), 'no form within a form').toBeLessThan(placeOf(html, `<summary>${LEAVE}`));
  expect(html).not.toContain('data-mark');
});

test('who has nothing to compare is sent nowhere, and still leaves what was written', () => {
  const html = page(KEPT, { isAct: true });
  expect(html).not.toContain('#comparacion');
  expect(wordsOf(html)).toMatch(/lo que escribió no se perdió: mire cómo quedó y decida si todavía hace falta\./);
  expect(wordsOf(html)).not.toMatch(/compare/i);
  expect(html.match(/<summary>Dejar lo guardado/g)).toHaveLength(1);
  expect(html).not.toContain('data-mark');
});

test('who wrote nothing is told to look, with a comparison or without', () => {
  for (const how of [{}, { isAct: true }]) {
    const words = wordsOf(page({ ...STALE, values: { version: '3' } }, how));
    expect(words).toContain('Lo que usted pidió no se hizo: mire cómo quedó');
    expect(words).not.toMatch(/no se perdió|compare/);
  }
});

test('a page that nothing overtook stays as it is', () => {
  const plain = '<main><p>Hola</p></main>';
  expect(withComparison(plain)).toBe(plain);
});
