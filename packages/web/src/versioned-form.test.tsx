import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, test, vi } from 'vitest';
import type { FormState } from './actions.ts';

vi.doMock(import('@remix-run/react'), async (original) => ({
  ...(await original()),
  useLocation: () => ({ pathname: '/', search: '', hash: '', state: null, key: 'default' }),
}));
vi.resetModules();
const { AnswersAbout, TextField } = await import('@alianzas/ui');
const { MarksSent, VersionedForm } = await import('./versioned-form.tsx');
const { fieldMarksOf, untouchedBy } = await import('./field-marks.ts');

afterAll(() => {
  vi.doUnmock('@remix-run/react');
  vi.resetModules();
});

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

const SAVED = { capacity: 'Un salón de la otra', agreed: 'Lo mismo', note: 'Nota de la otra' };

/** What is shown of a form that closed, of two lines about two bodies, to whom sent it otherwise. */
function closedWith(sent: Record<string, string>, makesNew = false): string {
  const html = renderToStaticMarkup(
    <VersionedForm state={{ ...EMPTY, isStale: true, values: sent }} version={4} closed makesNew={makesNew}>
      {(state) => {
        const values: Record<string, unknown> = state?.values ?? SAVED;
        const field = (name: string, label: string) => (
          <TextField name={name} label={label} defaultValue={String(values[name] ?? '')} />
        );
        return (
          <>
            <AnswersAbout what="ALZ-2026-0001">{field('capacity', 'Capacidad')}</AnswersAbout>
            <AnswersAbout what="ALZ-2026-0002">{field('agreed', 'Capacidad')}</AnswersAbout>
            {field('note', 'Nota')}
          </>
        );
      }}
    </VersionedForm>,
  );
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('of a form that closed, each answer that differs shows both texts and whom it is about, and no other', () => {
  const words = closedWith({ capacity: 'Un salón', agreed: 'Lo mismo', note: '' });
  expect(words).toContain('ALZ-2026-0001, Capacidad Lo guardado ahora: Un salón de la otra Lo suyo: Un salón');
  expect(words).toContain('Nota Lo guardado ahora: Nota de la otra Lo suyo: En blanco');
  expect(words).not.toContain('Lo mismo');
  expect(words).not.toContain('ALZ-2026-0002');
});

test('of a form that closed with the very same answers, it is said that they are saved', () => {
  expect(closedWith(SAVED)).toBe('Ya está guardado lo mismo');
});

test('of a form that makes something new, what it would have replaced is not said to be saved; all that was typed is shown', () => {
  const words = closedWith({ capacity: 'Un salón', agreed: 'Lo mismo', note: '' }, true);
  expect(words).not.toContain('Lo guardado ahora');
  expect(words).not.toContain('de la otra');
  for (const said of ['ALZ-2026-0001, Capacidad Un salón', 'ALZ-2026-0002, Capacidad Lo mismo'])
    expect(words).toContain(said);
  expect(closedWith(SAVED, true)).not.toContain('Ya está guardado lo mismo');
});

test('a line of a list that somebody took out is told as taken out', () => {
  const html = renderToStaticMarkup(
    <VersionedForm state={{ ...EMPTY, isStale: true }} version={4}>
      {(state) => (
        <>
          <TextField name="title" label="Título" defaultValue="Mesa" />
          {state ? <TextField name="others[0].name" label="Nombre" defaultValue="Ana" /> : null}
        </>
      )}
    </VersionedForm>,
  );
  expect(html).toMatch(/Lo guardado ahora: Nombre.*En blanco/s);
  expect(html).not.toContain('Ya está guardado lo mismo');
});

/** The form of a title and a note, saved as another left them, as it comes back to who sent it so. */
function comeBack(sent: Record<string, string>, marks: string): string {
  const now = { title: 'Foro de la otra', note: 'Nota de la otra' };
  return renderToStaticMarkup(
    <MarksSent.Provider value={marks}>
      <VersionedForm state={{ ...EMPTY, isStale: true, values: { version: '3', ...sent } }} version={4}>
        {(state) =>
          (['title', 'note'] as const).map((name) => (
            <TextField key={name} name={name} label={name} defaultValue={String(state?.values[name] ?? now[name])} />
          ))
        }
      </VersionedForm>
    </MarksSent.Provider>,
  );
}

test('a field that its writer did not touch comes back with what is saved now, and the next one is told from that', () => {
  const given = fieldMarksOf(Object.entries({ title: 'Mesa', note: 'Nota' }));
  const html = comeBack({ title: 'Mesa', note: 'Mi nota' }, given);
  const heldBy = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
  expect([heldBy('title'), heldBy('note')]).toEqual(['Foro de la otra', 'Mi nota']);
  expect(html).toContain('Lo guardado ahora: note');
  expect(html).not.toContain('Lo guardado ahora: title');
  const isUntouched = untouchedBy(heldBy('givenFields')!);
  expect([isUntouched('title', ['Foro de la otra']), isUntouched('note', ['Mi nota'])]).toEqual([true, false]);
});

test('of a form that does not say what its page gave, all comes back as it was sent', () => {
  const html = comeBack({ title: 'Mesa', note: 'Mi nota' }, '');
  for (const words of ['value="Mesa"', 'value="Mi nota"']) expect(html).toContain(words);
});
