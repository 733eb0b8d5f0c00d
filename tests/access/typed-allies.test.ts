import { aWorld, givenOrganization } from '@alianzas/domain/given';
import type { Datum, DatumName } from '@alianzas/domain/platform/inputs';
import { beforeAll, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { longTexts } from './long-texts.ts';
import { ALLY_PAGES, allyPages } from './pages-of-allies.ts';
import { askedLater, untrueSummaries } from './summaries.ts';
import { unsavable } from './takes-long.ts';
import { datumsByName, halfOptional, keysLost, routesLeftOut, type Shown, untold, veiledAnswers } from './typed.ts';
import { isKeptIn, veiledRows } from './veiled-rows.ts';
import { rowsSpelled, sentTwice, toldOfBlanks, unquestioned, wellTyped } from './well-typed.ts';

const world = aWorld();
const ask = aPortal(world);

let pages = new Map<string, Shown>();
let known = new Map<string, Datum>();
let spelledBefore = new Map<DatumName, number>();
let stranger = '';

beforeAll(async () => {
  stranger = (await givenOrganization(world())).representative.person;
  [known, pages] = await Promise.all([datumsByName(), allyPages(world())]);
  spelledBefore = await rowsSpelled(world());
}, 600_000);

test.each(ALLY_PAGES)('%s: what is not read is told at its field, and is never a 500', async (name) => {
  expect(await untold(ask, pages.get(name)!, known, (answer) => isKeptIn(world(), answer))).toEqual([]);
});

test.each(ALLY_PAGES)('%s: a form with a key shows the key with which it came back', async (name) => {
  expect(await keysLost(ask, pages.get(name)!)).toEqual([]);
});

test.each(ALLY_PAGES)('%s: no field that some answer asks for is marked as optional', async (name) => {
  expect(await halfOptional(ask, pages.get(name)!)).toEqual([]);
});

const answered = new Set<number | 'ended'>();

test.each(ALLY_PAGES)(
  '%s: a long text is shown again whatever the answer, and after the session ended',
  async (name) => {
    const walk = { ask, app: 'portal' as const, world: world(), known, stranger };
    const { lost, met } = await longTexts(walk, pages.get(name)!);
    for (const status of met) answered.add(status);
    expect(lost).toEqual([]);
  },
);

test('long texts were met by errors, by what somebody saved first, by what is not theirs and by ended sessions', () => {
  expect([...answered]).toEqual(expect.arrayContaining([422, 409, 404, 'ended']));
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

test.each(ALLY_PAGES)('%s: what says nothing is told as what is empty, whatever it is made of', async (name) => {
  expect(await toldOfBlanks({ ask, page: pages.get(name)!, known, world: world() })).toEqual([]);
});

test.each(ALLY_PAGES)('%s: an address that looks like a slip of the finger is asked about, once', async (name) => {
  expect(await unquestioned({ ask, page: pages.get(name)!, known, world: world() })).toEqual([]);
});

test.each(ALLY_PAGES)(
  '%s: what people write is read in every field, and kept as it was meant',
  async (name) => {
    expect(await wellTyped({ ask, page: pages.get(name)!, known, world: world() })).toEqual([]);
  },
  240_000,
);

test('each datum that allies write was kept by some form', async () => {
  const now = await rowsSpelled(world());
  const kept = [...now.keys()].filter((datum) => now.get(datum)! > spelledBefore.get(datum)!);
  expect(kept.sort()).toEqual([
    'day',
    'email',
    'line',
    'money',
    'name',
    'nit',
    'phone',
    'place',
    'quantity',
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
  expect(asked.sort()).toEqual([...ASKED].sort());
}, 600_000);

test.each(ALLY_PAGES)('%s: all that is missing is told at once', async (name) => {
  // Which kinds of organizations have a NIT is a rule, which is asked of what was read
  const later = name === 'organization' ? [expect.stringMatching(/organizacion: nit$/)] : [];
  expect(await askedLater(ask, pages.get(name)!, known)).toEqual(later);
});

const ASKED = [
  'documents · Adjuntar un documento',
  'commitments · /alianzas/…/compromisos',
  'contributions · Registrar un aporte',
  'newEvidence · /alianzas/…/plan/…/evidencias/nueva',
];

// After the others: a form that may be empty is taken
test.each(ALLY_PAGES)('%s: each error leads to its field, and none of them was marked as optional', async (name) => {
  expect(await untrueSummaries(ask, pages.get(name)!)).toEqual([]);
});

test('every route that takes forms is one of these pages, or says what stands in its forms', () => {
  expect(routesLeftOut(routes, access, [...pages.values()])).toEqual(Object.keys(NOT_TYPED).sort());
});

/** The other routes that take forms, and what stands in them. */
const NOT_TYPED = {
  'entry/code': 'a code that a mail brought, which is no word of anybody',
  'entry/demo': 'who to be, chosen',
  'entry/demo-clock': 'how far the clock goes, chosen',
  'entry/leave': 'nothing',
  'entry/link': 'nothing: its link is the proof',
  'request/follow-link': 'nothing: its link is the proof',
  'request/invitation': 'nothing: its link is the proof',
  'request/invitation-again': 'nothing: it asks for another',
  'request/sent': 'nothing: it takes the request back',
  'request/start': 'for which organization, chosen',
};
