import { caseIn, lines, nouns, sceneOf } from '@alianzas/domain/closed';
import { aWorld, dayNumber, type GivenAlliance, givenAlliance, givenMember, walk } from '@alianzas/domain/given';
import type { Actor } from '@alianzas/domain/platform';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { access as accessOfStaff } from '../../apps/backoffice/app/access.ts';
import ofStaff from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access as accessOfAllies } from '../../apps/portal/app/access.ts';
import ofAllies from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { kindOf } from './crawl.ts';
import { doorsOf as questionsOf } from './doors.ts';
import { sceneKept } from './kept-scene.ts';
import { compared, Opened, type Trial } from './offered.ts';
import { OF_ANYBODY, OPENS } from './offered-apart.ts';
import { doorsOfVerb } from './offered-doors.ts';
import { moreLines, moreNouns } from './offered-more.ts';

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
/** What no verb leads to: a live acta holds its meeting, and is no more one once it closed its meeting. */
const isReached = (noun: string, state: string, verbs: object) =>
  !(noun === 'meeting' && 'approveActa' in verbs && ['cancelled', 'closed'].includes(state));

type Given = (typeof lines)[number]['given'];

/** What was given and put stands while it is asked about; then every row is as before. */
async function standing(
  given: Given,
  put: ((scene: ReturnType<typeof sceneOf>, made: string) => SQL) | null,
  work: (made: string, opened: Opened) => Promise<void>,
): Promise<void> {
  const made = await world().database.owner.db.transaction(async (tx) => {
    const scene = sceneOf(world(), one, tx as unknown as Parameters<typeof sceneOf>[2]);
    const id = (await given?.(scene)) ?? '';
    if (put) await scene.put(put(scene, id));
    return id;
  });
  await work(made, new Opened(world(), houses));
  if (given || put) await restore();
}

async function wrongOf(trial: Pick<Trial, 'verb' | 'call' | 'made' | 'where' | 'opened'>, askers: readonly Asker[]) {
  const wrong: string[] = [];
  for (const asker of askers) {
    const about = { ...trial, world: world(), one, asker: actorOf(asker), where: `${trial.where}, to ${asker}` };
    for (const { act, isTaken, fault } of await compared(about, doorsOf(trial.verb))) {
      const counted = tried.get(act) ?? { taken: 0, refused: 0 };
      counted[isTaken ? 'taken' : 'refused'] += 1;
      tried.set(act, counted);
      if (fault) wrong.push(fault);
    }
  }
  return wrong;
}

const asked = [...lines, ...moreLines].filter(({ verb }) => doorsOf(verb).length > 0);

test.each(Array.from({ length: 15 }, (_, n) => n + 2))(
  'of a case that stands at %i, the pages show exactly what the verbs take',
  async (step) => {
    if (step > 2) await walk(world(), one, step - 1, step, 'pact');
    restore = await sceneKept(world());
    const wrong: string[] = step === 2 || step === 16 ? await unopened() : [];
    const random = <T>(choices: readonly T[], turn: number) =>
      fc.sample(fc.constantFrom(...choices), { numRuns: 1, seed: step * 100 + turn })[0]!;
    const here = asked.filter(({ at, given, about }) => step === at[0] || !given || about || at.length === 0);
    for (const [turn, state] of ['running' as const, random(OTHERS, 1)].entries()) {
      const put = state === 'running' ? null : (scene: ReturnType<typeof sceneOf>) => caseIn(state, scene);
      const isOwn = (line: (typeof asked)[number]) => step === line.at[0] && line.given !== undefined;
      for (const given of new Set(here.map((line) => (isOwn(line) ? line.given : undefined)))) {
        await standing(given, put, async (made, opened) => {
          for (const line of here.filter((other) => (isOwn(other) ? other.given : undefined) === given)) {
            const { about } = line;
            const id = about && !given ? await sceneOf(world(), one, world().database.owner.db).last(about) : made;
            const askers = given ? (['own', random(ASKERS, turn), 'observatory'] as const) : (['own'] as const);
            wrong.push(...(await wrongOf({ ...line, made: id, opened, where: `at ${step}, ${state}` }, askers)));
          }
        });
      }
    }
    for (const { noun, given, states, verbs } of [...nouns, ...moreNouns].filter((other) => other.step === step)) {
      for (const [turn, [state, put]] of Object.entries(states).entries()) {
        if (!isReached(noun, state, verbs)) continue;
        await standing(given, put, async (made, opened) => {
          for (const [verb, { call }] of Object.entries(verbs))
            wrong.push(
              ...(await wrongOf({ verb, call, made, opened, where: `of a ${noun} that is ${state}` }, [
                'own',
                random(ASKERS, turn),
                'observatory',
              ])),
            );
        });
      }
    }
    expect(wrong).toEqual([]);
  },
  300_000,
);

/** Every act of both applications, with who may send it. */
const acts = [accessOfStaff, accessOfAllies].flatMap((table) =>
  questionsOf(table, (route) => route)
    .filter(({ place }) => place !== 'read')
    .map(({ route, intent, place, door }) => ({
      act: place === 'files' ? `${route} with files` : `${route} ${intent}`.trim(),
      door,
    })),
);

test('every act of both access tables is compared here, or says why its page asks no state', () => {
  const shown = new Set(Object.values(doorsOfVerb).flatMap((doors) => doors.map(({ act }) => act)));
  const apart = acts.map(({ act }) => act).filter((act) => !shown.has(act));
  expect(apart.filter((act) => !(act in OPENS) && !OF_ANYBODY.test(act))).toEqual([]);
  expect(Object.keys(OPENS).filter((act) => !apart.includes(act))).toEqual([]);
  expect([...shown].filter((act) => !acts.some((other) => other.act === act))).toEqual([]);
});

test('what is sent by anybody is closed to nobody', () => {
  const everyRole = accessOfStaff['entry/security']!.read;
  const narrow = acts.filter(({ act, door }) => OF_ANYBODY.test(act) && !isWide(door, everyRole));
  expect(narrow).toEqual([]);
});

const isWide = (door: unknown, everyRole: unknown) =>
  door === 'anyone' || door === 'demonstration' || JSON.stringify(door) === JSON.stringify(everyRole);

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
  console.log(all, tried.size);
  expect(all).toBeGreaterThan(2_000);
  process.stderr.write(
    `${[...tried.values()].reduce((sum, { taken, refused }) => sum + taken + refused, 0)} of ${tried.size}\n`,
  );
  const lopsided = [...tried].filter(([, { taken, refused }]) => taken === 0 || refused === 0);
  expect(lopsided).toEqual([]);
  const compared = new Set(Object.values(doorsOfVerb).flatMap((doors) => doors.map(({ act }) => act)));
  expect([...compared].filter((act) => !tried.has(act))).toEqual([]);
});
