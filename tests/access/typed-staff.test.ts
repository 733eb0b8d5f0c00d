import { aWorld } from '@alianzas/domain/given';
import type { Datum, DatumName } from '@alianzas/domain/platform/inputs';
import { beforeAll, expect, test } from 'vitest';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { longTexts } from './long-texts.ts';
import { STAFF_PAGES, staffPages } from './pages-of-staff.ts';
import { askedLater, untrueSummaries } from './summaries.ts';
import { unsavable } from './takes-long.ts';
import { datumsByName, halfOptional, keysLost, routesLeftOut, type Shown, untold, veiledAnswers } from './typed.ts';
import { isKeptIn, veiledRows } from './veiled-rows.ts';
import { rowsSpelled, sentTwice, toldOfBlanks, unquestioned, wellTyped } from './well-typed.ts';

const world = aWorld();
const ask = aBackoffice(world);

let pages = new Map<string, Shown>();
let known = new Map<string, Datum>();
let spelledBefore = new Map<DatumName, number>();

beforeAll(async () => {
  [known, pages] = await Promise.all([datumsByName(), staffPages(world())]);
  spelledBefore = await rowsSpelled(world());
}, 600_000);

test.each(STAFF_PAGES)('%s: what is not read is told at its field, and is never a 500', async (name) => {
  expect(await untold(ask, pages.get(name)!, known, (answer) => isKeptIn(world(), answer))).toEqual([]);
});

test.each(STAFF_PAGES)('%s: a form with a key shows the key with which it came back', async (name) => {
  expect(await keysLost(ask, pages.get(name)!)).toEqual([]);
});

test.each(STAFF_PAGES)('%s: no field that some answer asks for is marked as optional', async (name) => {
  expect(await halfOptional(ask, pages.get(name)!)).toEqual([]);
});

test('what takes longer than a minute to write can be saved unfinished, unless it says why not', async () => {
  const lacking = [];
  for (const page of pages.values()) lacking.push(...(await unsavable(ask, page)));
  expect(lacking).toEqual([]);
});

test('what nobody sees is kept nowhere, and is no 500 either', async () => {
  const faults = [];
  for (const page of pages.values()) faults.push(...(await veiledAnswers(ask, page, known)));
  expect(faults).toEqual([]);
  expect(await veiledRows(world())).toEqual([]);
});

test.each(STAFF_PAGES)('%s: what says nothing is told as what is empty, whatever it is made of', async (name) => {
  expect(await toldOfBlanks({ ask, page: pages.get(name)!, known, world: world() })).toEqual([]);
});

test.each(STAFF_PAGES)('%s: an address that looks like a slip of the finger is asked about, once', async (name) => {
  expect(await unquestioned({ ask, page: pages.get(name)!, known, world: world() })).toEqual([]);
});

test.each(STAFF_PAGES)(
  '%s: what people write is read in every field, and kept as it was meant',
  async (name) => {
    expect(await wellTyped({ ask, page: pages.get(name)!, known, world: world() })).toEqual([]);
  },
  240_000,
);

test('each datum that the team writes was kept by some form', async () => {
  const now = await rowsSpelled(world());
  const kept = [...now.keys()].filter((datum) => now.get(datum)! > spelledBefore.get(datum)!);
  expect(kept.sort()).toEqual([
    'day',
    'effort',
    'email',
    'filingNumber',
    'line',
    'money',
    'name',
    'nit',
    'personName',
    'place',
    'quantity',
    'time',
    'webAddress',
    'wholeNumber',
  ]);
});

test('the same words sent again under a fresh key are asked about, and then sent knowingly', async () => {
  const asked: string[] = [];
  for (const page of pages.values()) {
    const twice = await sentTwice({ ask, page, known, world: world() });
    asked.push(
      ...twice.asked.map((at) =>
        at.replace(/[A-Z]{3}-\d{4}-\d{4}|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=plan\/)\d+|(?<=actividad a ).*/g, '…'),
      ),
    );
    expect(twice.faults).toEqual([]);
  }
  // The plan without actions may have been approved as the other forms were sent: the one with actions asks the same
  const kinds = [...new Set(asked)].filter((at) => !at.startsWith('plan · '));
  expect(kinds.sort()).toEqual([...ASKED].sort());
}, 600_000);

test.each(STAFF_PAGES)('%s: all that is missing is told at once', async (name) => {
  expect(await askedLater(ask, pages.get(name)!, known)).toEqual([]);
});

const ASKED = [
  'commitments · Escribir un compromiso',
  'newEvidence · /alianzas/…/plan/…/evidencias/nueva',
  'contributions · Declarar una entrega',
  'inputs · Citar un insumo',
  'newMeeting · /reuniones/nueva?actividad=3',
  'invite · /alianzas/nueva?organizacion=…',
  'balance · Acción de mejora',
  'agent · Decidir la categoría',
  'planActions · Agregar una actividad a …',
  'planActions · Agregar una acción',
];

const answered = new Set<number | 'ended'>();

test.each(STAFF_PAGES)(
  '%s: a long text is shown again whatever the answer, and after the session ended',
  async (name) => {
    const walk = { ask, app: 'backoffice' as const, world: world(), known, stranger: world().staff.auditor.id };
    const { lost, met } = await longTexts(walk, pages.get(name)!);
    for (const status of met) answered.add(status);
    expect(lost).toEqual([]);
  },
);

test('long texts were met by errors, by what somebody saved first, by closed doors and by ended sessions', () => {
  expect([...answered]).toEqual(expect.arrayContaining([422, 409, 403, 'ended']));
});

// After the others: a form that may be empty is taken
test.each(STAFF_PAGES)('%s: each error leads to its field, and none of them was marked as optional', async (name) => {
  expect(await untrueSummaries(ask, pages.get(name)!)).toEqual([]);
});

test('every route that takes forms is one of these pages, or says what stands in its forms', () => {
  expect(routesLeftOut(routes, access, [...pages.values()])).toEqual(Object.keys(NOT_TYPED).sort());
});

/** The other routes that take forms, and what stands in them. */
const NOT_TYPED = {
  'entry/activate': 'a password and a code',
  'entry/appearance': 'how it looks, chosen',
  'entry/demo': 'who to be, chosen',
  'entry/demo-clock': 'how far the clock goes, chosen',
  'entry/leave': 'nothing',
  'entry/reset': 'a password and a code',
  'entry/second-factor': 'a code',
  'entry/security-codes': 'a password',
  'entry/security-factor': 'a password and a code',
  'entry/security-password': 'passwords',
  'entry/security-sessions': 'nothing: it ends them',
};
