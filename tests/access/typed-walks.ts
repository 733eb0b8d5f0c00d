import type { World } from '@alianzas/domain/given';
import type { App } from '@alianzas/domain/identity';
import type { Datum, DatumName } from '@alianzas/domain/platform/inputs';
import type { AccessTable } from '@alianzas/web/access';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Declared } from './addresses.ts';
import { kindOf } from './crawl.ts';
import { actOf, doorsOf, intentOf } from './doors.ts';
import { fieldsIgnoredIn } from './fields-read.ts';
import type { ShownForm } from './forms.ts';
import { sceneKept } from './kept-scene.ts';
import { longTexts } from './long-texts.ts';
import { anAccount, otherNames } from './other-names.ts';
import { saidAgain } from './said-again.ts';
import { SHORT } from './short-forms.ts';
import { unquestioned } from './slips.ts';
import { askedLater, untrueSummaries } from './summaries.ts';
import { unsavable } from './takes-long.ts';
import {
  type Ask,
  actsOfPages,
  datumsByName,
  halfOptional,
  keysLost,
  type Shown,
  shownForms,
  typedOf,
  untold,
  veiledAnswers,
} from './typed.ts';
import { isKeptIn, veiledRows } from './veiled-rows.ts';
import { rowsSpelled, sentTwice, toldOfBlanks, wellTyped } from './well-typed.ts';

export interface Walks {
  app: App;
  world(): World;
  ask: Ask;
  routes: readonly Declared[];
  access: AccessTable;
  /** The pages where something is typed */
  names: readonly string[];
  /** All pages with forms, each as who fills them sees it */
  pages(): Promise<Map<string, Shown>>;
  /** Somebody of the same application who may not send what those people send */
  stranger(): Promise<string>;
  /** How the long texts of somebody who may not send them are answered */
  closed: number;
  /** Each datum that some form keeps */
  keeps: readonly DatumName[];
  /** The forms of which the same words under a fresh key are asked about */
  asks: readonly string[];
  /** The pages on which a name is a title: of an input, of a line of work, of an edition */
  titled?: readonly string[];
  /** Which fields of a page are asked for only once others were read, by a rule */
  later?: Readonly<Record<string, RegExp>>;
  /** The acts in whose forms nothing is typed, and what stands there */
  notTyped: Readonly<Record<string, string>>;
  /** The acts that no page shows to who is signed in, and what stands in their forms */
  notShown: Readonly<Record<string, string>>;
  /** The forms with the name and the address of a person, each asking of an address that is of another name, or why it does not */
  people: Readonly<Record<string, string>>;
  /** What is done as often as it is sent, and why */
  doneAgain?: Readonly<Record<string, string>>;
}

/** Every form that the pages of an application show, walked with all that people write and may write. */
export function typedWalks(walks: Walks): void {
  const { app, world, ask, names, titled = [], later = {}, doneAgain = {} } = walks;
  let pages = new Map<string, Shown>();
  let known = new Map<string, Datum>();
  let stranger = '';
  let asItWas: () => Promise<void>;
  const knownOn = (name: string) =>
    titled.includes(name) ? new Map([...known, ['name', { datum: 'title', most: 300 }] as const]) : known;
  const sceneOf = (name: string) => ({ ask, page: pages.get(name)!, known: knownOn(name), world: world() });

  beforeAll(async () => {
    stranger = await walks.stranger();
    [known, pages] = await Promise.all([datumsByName(), walks.pages()]);
    asItWas = await sceneKept(world());
  }, 600_000);

  test('every act of the access table stands in a form of these pages, or says what stands in its form', async () => {
    const shown = await actsOfPages(ask, walks.routes, [...pages.values()]);
    const all = doorsOf(walks.access, (route) => route).flatMap(actOf);
    expect(all.filter((act) => shown.get(act)?.every(({ form }) => typedOf(form).length === 0)).sort()).toEqual(
      Object.keys(walks.notTyped).sort(),
    );
    expect(all.filter((act) => !shown.has(act)).sort()).toEqual(Object.keys(walks.notShown).sort());
    expect(Object.keys(doneAgain).filter((act) => !shown.has(act))).toEqual([]);
  });

  test('every page of the walks shows something to type, and no other page does', async () => {
    const typed = [];
    for (const page of pages.values()) {
      const forms = await shownForms(ask, page);
      if (forms.some((form) => typedOf(form).length > 0)) typed.push(page.name);
    }
    expect(typed.sort()).toEqual([...names].sort());
  });

  describe('of each page as it was made', () => {
    beforeEach(() => asItWas());

    test.each(names)('%s: what is not read is told at its field, and is never a 500', async (name) => {
      expect(await untold(ask, pages.get(name)!, knownOn(name), (answer) => isKeptIn(world(), answer))).toEqual([]);
    });

    test.each(names)('%s: a form with a key shows the key with which it came back', async (name) => {
      expect(await keysLost(ask, pages.get(name)!)).toEqual([]);
    });

    test.each(names)('%s: no field that some answer asks for is marked as optional', async (name) => {
      expect(await halfOptional(ask, pages.get(name)!)).toEqual([]);
    });

    test.each(names)('%s: what says nothing is told as what is empty, whatever it is made of', async (name) => {
      expect(await toldOfBlanks(sceneOf(name))).toEqual([]);
    });

    test.each(names)('%s: an address or a day to come that looks like a slip is asked about, once', async (name) => {
      expect(await unquestioned(sceneOf(name))).toEqual([]);
    });

    test.each(names)('%s: all that is missing is told at once', async (name) => {
      const byRule = later[name];
      expect(await askedLater(ask, pages.get(name)!, knownOn(name))).toEqual(
        byRule ? [expect.stringMatching(byRule)] : [],
      );
    });

    test.each(names)('%s: each error leads to its field, and none of them was marked as optional', async (name) => {
      expect(await untrueSummaries(ask, pages.get(name)!)).toEqual([]);
    });
  });

  test('no field of a form is shown and read by nothing that takes it', async () => {
    expect(await fieldsIgnoredIn(ask, pages.values(), asItWas)).toEqual([]);
  }, 240_000);

  test('what takes longer than a minute can be saved unfinished, unless it says why not', async () => {
    await asItWas();
    const routeOf = kindOf(walks.routes);
    const lacking = [];
    for (const name of names) lacking.push(...(await unsavable(ask, pages.get(name)!, routeOf)));
    expect(lacking.filter(({ texts }) => texts > 1)).toEqual([]);
    expect([...new Set(lacking.map(({ act }) => act))].sort()).toEqual(Object.keys(SHORT[app]).sort());
  }, 120_000);

  describe('a long text', () => {
    const answered = new Set<number | 'ended'>();
    beforeEach(() => asItWas());

    test.each(names)('%s: is shown again whatever the answer, and after the session ended', async (name) => {
      const { lost, met } = await longTexts(
        { ask, app, world: world(), known: knownOn(name), stranger },
        pages.get(name)!,
      );
      for (const status of met) answered.add(status);
      expect(lost).toEqual([]);
    });

    test('was met by errors, by what somebody saved first, by what is not theirs and by ended sessions', () => {
      expect([...answered]).toEqual(expect.arrayContaining([422, 409, walks.closed, 'ended']));
    });
  });

  describe('what people write', () => {
    let before = new Map<DatumName, number>();
    const kept = new Set<DatumName>();
    beforeAll(async () => {
      await asItWas();
      before = await rowsSpelled(world());
    });
    beforeEach(() => asItWas());
    afterEach(async () => {
      const now = await rowsSpelled(world());
      for (const [datum, rows] of now) if (rows > before.get(datum)!) kept.add(datum);
    });

    test.each(names)(
      '%s: is read in every field, and kept as it was meant',
      async (name) => {
        expect(await wellTyped(sceneOf(name))).toEqual([]);
      },
      240_000,
    );

    test('is kept by some form, each datum', () => {
      expect([...kept].sort()).toEqual([...walks.keeps].sort());
    });
  });

  test('an address that somebody has under another name is asked about in every form that takes both', async () => {
    const told: Record<string, string> = {};
    for (const name of names) {
      await asItWas();
      Object.assign(told, await otherNames(sceneOf(name), await anAccount(world()), await anAccount(world())));
    }
    const said = Object.entries(told).map(([at, is]) => [at.replace(OF_THE_SCENE, '…'), is]);
    expect(Object.fromEntries(said)).toEqual(walks.people);
  }, 240_000);

  test('what nobody sees is kept nowhere, and is no 500 either', async () => {
    const faults = [];
    for (const name of names) {
      await asItWas();
      faults.push(...(await veiledAnswers(ask, pages.get(name)!, knownOn(name))), ...(await veiledRows(world())));
    }
    expect(faults).toEqual([]);
  }, 240_000);

  test('the same words sent again under a fresh key are asked about, and then sent knowingly', async () => {
    const asked: string[] = [];
    for (const name of pages.keys()) {
      await asItWas();
      const twice = await sentTwice(sceneOf(name));
      asked.push(...twice.asked.map((at) => at.replace(OF_THE_SCENE, '…')));
      expect(twice.faults).toEqual([]);
    }
    expect([...new Set(asked)].sort()).toEqual([...walks.asks].sort());
  }, 600_000);

  describe('what was done and is sent again as it was says that it was done', () => {
    let shown = new Map<string, readonly { page: Shown; form: ShownForm }[]>();
    beforeAll(async () => {
      await asItWas();
      shown = await actsOfPages(ask, walks.routes, [...pages.values()]);
    });
    beforeEach(() => asItWas());
    const acts = doorsOf(walks.access, (route) => route).flatMap(actOf);
    test.each(acts.filter((act) => !(act in walks.notShown) && !(act in doneAgain)))('%s', async (act) => {
      let answer: string | undefined;
      for (const { page, form } of shown.get(act)!) {
        answer = await saidAgain({ ask, world: world(), known: knownOn(page.name), page, form, intent: intentOf(act) });
        if (!answer.startsWith('never')) break;
      }
      expect(answer).toBe('');
    });
  });
}

/** Codes, ids and numbers of a case in what a form is called. */
const OF_THE_SCENE = /[A-Z]{3}-\d{4}-\d{4}|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=plan\/)\d+|(?<=actividad a ).*/g;
