import { Written } from '@alianzas/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FormErrors } from './form-errors.tsx';
import { withLeftOut } from './left-out.tsx';
import { wordsOf } from './testing.ts';

const TEXT =
  'Doña "Inés" & co.: vea https://ejemplo.test/a?b=1\ny una palabra muyperomuylargaquenocabeenningunarenglon';
const state = { errors: {}, values: { narrative: { P: TEXT }, code: 'ALZ-2026-0001' }, refusal: null };

const page = (rest = <p>Otra cosa</p>) =>
  renderToStaticMarkup(
    <main>
      <FormErrors state={state} />
      {rest}
    </main>,
  );

test('a text that came back and stands nowhere in the page is told in it, once', () => {
  const html = withLeftOut(page(), state);
  expect(wordsOf(html)).toContain('Lo que usted escribió');
  expect(html.match(/Doña &quot;Inés&quot; &amp; co\./g)).toHaveLength(1);
  expect(html, 'codes are no texts').not.toContain('ALZ-2026-0001');
});

test.each([
  ['in its field', <textarea key="a" name="narrative.P" defaultValue={TEXT.replace('\n', '\r\n')} />],
  ['as words', <Written key="a" text={TEXT} />],
])('one that the page shows %s is not told again', (_, shown) => {
  expect(wordsOf(withLeftOut(page(shown), state))).not.toContain('Lo que usted escribió');
});

test('one that goes along in a fixed field is not shown', () => {
  const hidden = <input type="hidden" name="narrative.P" value={TEXT} />;
  expect(wordsOf(withLeftOut(page(hidden), state))).toContain('Lo que usted escribió');
});

test('nothing is told of what came back of a form that may hold secrets, and no mark stays', () => {
  const html = withLeftOut(page(), null);
  expect(html).not.toContain('data-left-out');
  expect(wordsOf(html)).toBe('Otra cosa');
});

test('an answer of one word is told too; a choice, a code in small letters, a day and an id are none', () => {
  const values = { name: 'Tesorería', answer: 'notMet', day: '2026-11-30', of: '019aa0de-0000-7000-8000-000000000001' };
  const told = wordsOf(withLeftOut(page(), { values }));
  expect(told).toContain('Tesorería');
  for (const other of ['notMet', '2026-11-30', '019aa0de']) expect(told).not.toContain(other);
});

test('what a form carries along for another choice is not left out', () => {
  const carried = { kept: { fields: { places: 'El salón comunal del barrio' } } };
  expect(wordsOf(withLeftOut(page(), { values: carried }))).not.toContain('Lo que usted escribió');
});

test('a page is looked through in little time, whatever was written to make it long', () => {
  const long = 'a'.repeat(200_000);
  const half = long.slice(0, 50_000);
  const values = { one: `x ${long}`, other: `${half} c ${half}` };
  const shown = <textarea name="one" defaultValue={values.one} />;
  const html = page(shown);
  const started = performance.now();
  const told = withLeftOut(html, { values });
  expect(performance.now() - started).toBeLessThan(500);
  expect(told).toContain('Lo que usted escribió');
});
