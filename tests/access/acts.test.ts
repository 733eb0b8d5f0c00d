import { randomBytes } from 'node:crypto';
import { aWorld } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { CHANGED, FIELDS_FIRST, FROM_THE_START, OF_NOTHING, WHEN_OVER } from './acts-answers.ts';
import { ACTS, aboutNothing, actsShown, answerTo, type StaffAct } from './acts-of-staff.ts';
import { changesNoted } from './changes-noted.ts';
import { sceneKept } from './kept-scene.ts';
import { OUTSIDERS, outsiders, TURNED_AWAY, turnedAway } from './outsiders.ts';
import { closed, DRAFTED, put } from './put-rows.ts';
import { datumsByName } from './typed.ts';

const world = aWorld();
const key = randomBytes(32);
const ask = aBackoffice(world, undefined, key);
let shown = new Map<string, StaffAct>();
let known = new Map<string, Datum>();
let changed: () => Promise<string[]>;
let asItWas: () => Promise<void>;

beforeAll(async () => {
  [known, shown] = await Promise.all([datumsByName(), actsShown(world(), ask)]);
  changed = await changesNoted(world());
  asItWas = await sceneKept(world());
}, 600_000);

type Act = (typeof ACTS)[number];
const tried = ACTS.filter(({ name }) => !OF_NOTHING.includes(name) && !FIELDS_FIRST.includes(name));
const asItStands = (text: string) => text;

/** What each role that may do it is answered, each answer once. */
async function answers({ name, roles }: Act, of: (text: string) => string): Promise<string> {
  const found = new Set<number>();
  await changed();
  for (const role of roles) {
    found.add(await answerTo(shown.get(name)!, { ask, known, person: world().staff[role].id, of }));
  }
  return [...found].join(' ');
}

/** Words that came back to those who may do nothing. */
let cameBack = 0;

/** Each act, sent by each of those who may do nothing, is turned away at the door: whatever became of its thing. */
function fromOutside(of: (text: string) => string): void {
  describe('and who holds no role meets no more than the door, keeps the words and changes no row', () => {
    let coming: Awaited<ReturnType<typeof outsiders>>;
    beforeAll(async () => {
      coming = await outsiders(world());
    });
    test.each(ACTS)('$name', async ({ name }) => {
      await changed();
      for (const who of OUTSIDERS) {
        const sending = { ask, known, of, world: world(), key, coming: coming[who] };
        const { meets, words, lost } = await turnedAway(shown.get(name)!, sending);
        expect(`${who}: ${meets}`).toBe(`${who}: ${TURNED_AWAY[who]}`);
        expect(lost, who).toEqual([]);
        cameBack += words.length;
      }
      expect(await changed()).toEqual([]);
    });
  });
}

test('every act of the access table stands in a form of some page', () => {
  expect(ACTS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  const names = [...OF_NOTHING, ...FIELDS_FIRST, ...FROM_THE_START, ...Object.keys(WHEN_OVER)];
  expect(names.filter((name) => !ACTS.some((act) => act.name === name))).toEqual([]);
});

// Nobody comes here more often than one network may
beforeEach(() => world().database.owner.db.execute(sql`delete from attempt`));

describe('an act that could be done', () => fromOutside(asItStands));

describe('an act about what does not exist is not found, for each role that may do it, and changes no row', () => {
  test.each(tried)('$name', async (act) => {
    expect(await answers(act, aboutNothing)).toBe('404');
    expect(await changed()).toEqual([]);
  });
  fromOutside(aboutNothing);
});

describe('an act about what did not come so far is refused to each role that may do it, and changes no row', () => {
  beforeAll(() => put(world(), DRAFTED));
  afterAll(() => asItWas());
  test.each(tried.filter(({ name }) => !FROM_THE_START.includes(name)))('$name', async (act) => {
    expect(await answers(act, asItStands)).toBe('409');
    expect(await changed()).toEqual([]);
  });
  fromOutside(asItStands);
});

describe('an act about what is over is refused to each role that may do it, and changes no row', () => {
  beforeAll(() => put(world(), closed(world())));
  test.each(tried)('$name', async (act) => {
    expect(await answers(act, asItStands)).toBe(WHEN_OVER[act.name] ?? '409');
    expect(await changed()).toEqual(CHANGED[act.name] ?? []);
  });
  fromOutside(asItStands);
});

test('what those typed who may do nothing was words, most of the time', () => {
  expect(cameBack).toBeGreaterThan(2 * OUTSIDERS.length * ACTS.length);
});
