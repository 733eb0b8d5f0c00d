import { caseIn, drawnOf, lines, sceneOf, seedsOf, shownNouns } from '@alianzas/domain/closed';
import { aWorld, dayNumber, type GivenAlliance, givenAlliance, givenMember, walk } from '@alianzas/domain/given';
import type { Actor } from '@alianzas/domain/platform';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import ofStaff from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import ofAllies from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { kindOf } from './crawl.ts';
import { sceneKept } from './kept-scene.ts';
import { type Compared, compared, type Trial } from './offered.ts';
import { account } from './offered-accounts.ts';
import { OPENS } from './offered-apart.ts';
import { doorsOfVerb } from './offered-doors.ts';
import { moreLines } from './offered-more.ts';
import { member, merged, methodology } from './offered-registrations.ts';
import { Opened } from './opened.ts';

const world = aWorld();
const houses = {
  staff: { ask: aBackoffice(world), routeOf: kindOf(ofStaff) },
  others: { ask: aPortal(world), routeOf: kindOf(ofAllies) },
};
const OTHERS = ['suspended', 'withdrawn', 'endedEarly', 'closed'] as const;
/** Who does none of these acts is asked too, apart. */
const ASKERS = ['professional', 'colleague', 'lead', 'director', 'auditor', 'ally', 'liaison', 'other'] as const;
let one: GivenAlliance;
let liaison: Actor;
let restore: () => Promise<void>;
/** By act, what came of its trials: one that was never taken, or never refused, would prove nothing. */
const tried = new Map<string, { taken: number; refused: number }>();

beforeAll(async () => {
  // The pages' day is that of the trials
  const { db } = world().database.owner;
  await db.execute(sql`update installation set clock_offset_ms = ${dayNumber(25).getTime() - Date.now()}`);
  one = await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
  liaison = (await givenMember(world(), one.organizations[0]!.id, 'liaison')).actor;
}, 60_000);

type Asker = 'own' | 'observatory' | (typeof ASKERS)[number];

function actorOf(asker: Asker): Actor | null {
  if (asker === 'own') return null;
  if (asker === 'ally') return one.organizations[0]!.representative;
  if (asker === 'other') return one.organizations[1]!.representative;
  return asker === 'liaison' ? liaison : world().staff[asker].actor;
}

const doorsOf = (verb: string) => doorsOfVerb[verb] ?? doorsOfVerb[verb.split(',')[0]!] ?? [];
/** What no verb leads to: `cancelMeeting` refuses while there is an acta, and a meeting closes with the approval of its acta. */
const isReached = (noun: string, state: string, verbs: object) =>
  !(noun === 'meeting' && 'approveActa' in verbs && ['cancelled', 'closed'].includes(state));

type Scene = ReturnType<typeof sceneOf>;

/** Rows that stand while some verbs are asked about them, and who asks. */
interface Setting {
  given: (typeof lines)[number]['given'];
  put: ((scene: Scene, made: string) => SQL) | null;
  trials: readonly (Pick<Trial, 'verb' | 'call' | 'where'> & { about?: string | undefined })[];
  askers: readonly Asker[];
}

const asked = [...lines, ...moreLines].filter(({ verb }) => doorsOf(verb).length > 0);

/** One of them, the same at each run; in DEEP another besides. */
const drawn = <T>(choices: readonly T[], seed: number) => [
  ...new Set(seedsOf(seed).flatMap((one) => fc.sample(fc.constantFrom(...choices), { numRuns: 1, seed: one }))),
];

/** What a case has that stands at a step, and what is made for the verbs that begin there, while it runs and in another state. */
function settingsOfCase(step: number): Setting[] {
  const here = asked.filter(({ at, given, about }) => step === at[0] || !given || about || at.length === 0);
  const givenTo = ({ at, given }: (typeof asked)[number]) => (step === at[0] ? given : undefined);
  return ['running' as const, ...drawn(OTHERS, step)].flatMap((state, turn) =>
    [...new Set(here.map(givenTo))].map((given) => ({
      given,
      put: state === 'running' ? null : (scene: Scene) => caseIn(state, scene),
      trials: here
        .filter((line) => givenTo(line) === given)
        .map(({ verb, call, about }) => ({
          ...{ verb, call, where: `at ${step}, ${state}` },
          about: given ? undefined : about,
        })),
      askers: given ? ['own', ...drawn(ASKERS, step * 10 + turn), 'observatory'] : ['own'],
    })),
  );
}

/** What verbs lock beside the case, in each of its states. */
function settingsOfNouns(step: number): Setting[] {
  const here = [...shownNouns, account, methodology, member, merged].filter((other) => other.step === step);
  return here.flatMap(({ noun, given, states, verbs }) =>
    Object.entries(states)
      .filter(([state]) => isReached(noun, state, verbs))
      .map(([state, put], turn) => ({
        ...{ given, put },
        trials: Object.entries(verbs).map(([verb, { call }]) => ({
          ...{ verb, call, where: `of a ${noun} that is ${state}` },
        })),
        askers: ['own', ...drawn(ASKERS, step * 10 + turn), 'observatory'],
      })),
  );
}

/** Where pages and verbs differ; then every row is as before. */
async function differencesIn({ given, put, trials, askers }: Setting): Promise<string[]> {
  const { db } = world().database.owner;
  const made = await db.transaction(async (tx) => {
    const scene = sceneOf(world(), one, tx as unknown as Scene['db']);
    const id = (await given?.(scene)) ?? '';
    if (put) await scene.put(put(scene, id));
    return id;
  });
  const opened = new Opened(world(), houses);
  const looks: (() => Promise<Compared[]>)[] = [];
  for (const { about, ...trial } of trials) {
    const id = about ? await sceneOf(world(), one, db).last(about) : made;
    for (const asker of askers) {
      const where = `${trial.where}, to ${asker}`;
      const whole = { ...trial, where, made: id, opened, world: world(), one, asker: actorOf(asker) };
      looks.push(await compared(whole, doorsOf(trial.verb)));
    }
  }
  const found = (await Promise.all(looks.map((look) => look()))).flat();
  for (const { act, isTaken } of found) {
    const counted = tried.get(act) ?? { taken: 0, refused: 0 };
    counted[isTaken ? 'taken' : 'refused'] += 1;
    tried.set(act, counted);
  }
  if (given || put) await restore();
  return found.flatMap(({ fault }) => fault ?? []);
}

test.each(Array.from({ length: 15 }, (_, n) => n + 2))(
  'of a case that stands at %i, the pages show exactly what the verbs take',
  async (step) => {
    if (step > 2) await walk(world(), one, step - 1, step, 'pact');
    restore = await sceneKept(world());
    const wrong = step === 2 || step === 16 ? await unopened() : [];
    for (const setting of [...settingsOfCase(step), ...settingsOfNouns(step)])
      wrong.push(...(await differencesIn(setting)));
    expect(wrong, drawnOf).toEqual([]);
  },
  300_000,
);

async function unopened(): Promise<string[]> {
  const opened = new Opened(world(), houses);
  const hidden = [];
  for (const [act, [path, who]] of Object.entries(OPENS)) {
    const page = await opened.open(path, who ? world().staff[who].actor : { kind: 'visitor', browser: null });
    if (!page.forms.some(({ acts }) => acts.includes(act))) hidden.push(`${act}: ${path} (${page.status})`);
  }
  return hidden;
}

test('each act was taken and shown, and refused and not shown', () => {
  const all = [...tried.values()].reduce((sum, { taken, refused }) => sum + taken + refused, 0);
  expect(all).toBeGreaterThan(2_000);
  const lopsided = [...tried].filter(([, { taken, refused }]) => taken === 0 || refused === 0);
  expect(lopsided).toEqual([]);
  const compared = new Set(Object.values(doorsOfVerb).flatMap((doors) => doors.map(({ act }) => act)));
  expect([...compared].filter((act) => !tried.has(act))).toEqual([]);
});
