import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FormState } from './actions.ts';
import { VersionedForm } from './versioned-form.tsx';

const EMPTY = { errors: {}, values: { version: '3' }, refusal: null };
const UNSENT = { form: 'accept', when: 'hoy a las 3:15 p. m.', seen: '2026-11-28T20:15:00.000Z', path: '/x' };
const opened = { ...UNSENT, others: [], filesGone: 0, isOfLink: false };

function versionOf(state: FormState | undefined): string | undefined {
  const html = renderToStaticMarkup(
    <VersionedForm state={state} version={4} isAct>
      {() => <button type="submit">Aceptar</button>}
    </VersionedForm>,
  );
  return /name="version" value="(\d+)"/.exec(html)?.[1];
}

test('an act that was kept is of the text that was read, until its writer was told that it is another', () => {
  expect(versionOf(undefined)).toBe('4');
  expect(versionOf({ ...EMPTY, unsent: opened })).toBe('3');
  expect(versionOf({ ...EMPTY, isKept: true })).toBe('3');
  expect(versionOf({ ...EMPTY, isStale: true })).toBe('4');
});
