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
