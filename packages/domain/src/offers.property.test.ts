import type { SQL } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AllianceState } from './alliance/index.ts';
import { drawnOf, seedsOf } from './closedDraws.ts';
import { shownNouns } from './closedNouns.ts';
import { offerOf } from './closedOffers.ts';
import { actedBy, type Call, caseIn, type Scene, sceneOf, undone, wordOf } from './closedScene.ts';
import { givenAt, type Line, lines } from './closedVerbs.ts';
import { aWorld, type GivenAlliance, givenAlliance, givenMember, walk } from './given.ts';
import type { Actor, Offer } from './platform/index.ts';

const world = aWorld();
let one: GivenAlliance;
let liaison: Actor;

const STATES: readonly AllianceState[] = ['running', 'suspended', 'withdrawn', 'endedEarly', 'closed'];
const ASKERS = ['own', 'professional', 'colleague', 'lead', 'director', 'auditor', 'ally', 'liaison', 'other'] as const;
type Asker = (typeof ASKERS)[number];

/** Who asks; the table's own actor when it is not another. */
function actorOf(asker: Asker): Actor | null {
  if (asker === 'own') return null;
  if (asker === 'ally') return one.organizations[0]!.representative;
  if (asker === 'other') return one.organizations[1]!.representative;
  return asker === 'liaison' ? liaison : world().staff[asker].actor;
}

const OF_OTHERS = ['threw Forbidden', 'threw NotFound'];

/** By verb, what came of its trials: one that was never taken, or never refused, would prove nothing. */
const tried: Record<string, Set<'taken' | 'refused'>> = {};

interface Trial {
  verb: string;
  call: Call;
  asker: Asker;
  where: string;
}

/** Rows on which verbs are tried, each as if none of the others had been. */
interface Rows {
  given?: ((scene: Scene) => Promise<string | undefined>) | undefined;
  put?: ((scene: Scene, made: string) => SQL) | undefined;
}

/** Where what the page offers and what the verb says, of the same rows, to the same person, differ. */
async function differing(trials: readonly Trial[], { given, put }: Rows): Promise<string[]> {
  return undone(world().database.owner.db, async (db) => {
    const scene = sceneOf(world(), one, db);
    const made = (await given?.(scene)) ?? '';
    if (put) await scene.put(put(scene, made));
    const found: string[] = [];
    for (const trial of trials) found.push(...(await differs(trial, scene, made)));
    return found;
  });
}

async function differs({ verb, call, asker, where }: Trial, scene: Scene, made: string): Promise<string[]> {
  const { said, actor } = await undone(scene.db, async (inner) => {
    const { acted, seen } = actedBy(sceneOf(world(), one, inner), actorOf(asker));
    return { said: await wordOf(call(acted, made)), actor: seen.first };
  });
  if (!actor) return [];
  const offered = await offerOf[verb]!({ scene, made, actor });
  if (offered === undefined) return [];
  tried[verb] = new Set([...(tried[verb] ?? []), said === 'yes' ? 'taken' : 'refused']);
  if (told(offered, said)) return [];
  return [`${verb} ${where}, to ${asker}: the page ${wordsOf(offered)}, the verb said ${said}`];
}

/** Offered exactly when it is taken; what stands in the way is what the verb says, or that it is of others. */
function told(offered: Offer<unknown>, said: string): boolean {
  if (offered === null) return OF_OTHERS.includes(said);
  return offered.ok ? said === 'yes' : said === offered.refusal.code || OF_OTHERS.includes(said);
}

function wordsOf(offered: Offer<unknown>): string {
  if (offered === null) return 'does not offer it';
  return offered.ok ? 'offers it' : `states ${offered.refusal.code}`;
}

const asked = lines.filter(({ verb }) => offerOf[verb]);

/** Any verb, or one that is taken there, in any state and by anybody: mostly of a running case, by whose it is. */
const trialAt = (here: readonly Line[]) =>
  fc.record({
    line: fc.oneof(fc.constantFrom(...asked), fc.constantFrom(...(here.length > 0 ? here : asked))),
    state: fc.oneof(fc.constant('running' as const), fc.constantFrom(...STATES)),
    asker: fc.oneof(fc.constant('own' as const), fc.constantFrom(...ASKERS)),
  });

test.each(Array.from({ length: 15 }, (_, n) => n + 2))(
  'of a case that stands at %i, a page offers without an obstacle exactly what the verb takes',
  async (step) => {
    one ??= await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
    liaison ??= (await givenMember(world(), one.organizations[0]!.id, 'liaison')).actor;
    if (step > 2) await walk(world(), one, step - 1, step, 'pact');
    const wrong: string[] = [];
    const here = asked.filter(({ at }) => at.includes(step));
    const known = asked
      .filter(({ at }) => step === (at[0] ?? 3))
      .flatMap((line) =>
        [...new Set(['running', 'suspended', ...(line.beyond ?? [])] as const)].map((state) => ({
          line,
          state,
          asker: 'own' as const,
        })),
      );
    const drawn = seedsOf(step).flatMap((seed) => fc.sample(trialAt(here), { numRuns: 50, seed }));
    const rows = new Map<string, Rows & { trials: Trial[] }>();
    for (const { line, state, asker } of [...known, ...drawn]) {
      const put = state === 'running' ? undefined : (scene: Scene) => caseIn(state, scene);
      const given = givenAt(line, step);
      if (line.given && !given) continue;
      const begins = given && (given === line.given ? lines.indexOf(line) : line.about);
      const key = `${state} ${begins ?? ''}`;
      const alike = rows.get(key) ?? { given, put, trials: [] };
      alike.trials.push({ ...line, asker, where: `at ${step}, ${state}` });
      rows.set(key, alike);
    }
    for (const { trials, ...alike } of rows.values()) wrong.push(...(await differing(trials, alike)));
    const askers = seedsOf(step).flatMap((seed) => fc.sample(fc.constantFrom(...ASKERS), { numRuns: 1, seed }));
    for (const { noun, given, states, verbs } of shownNouns.filter((found) => found.step === step)) {
      for (const [state, put] of Object.entries(states)) {
        const trials = Object.entries(verbs)
          .filter(([verb]) => offerOf[verb])
          .flatMap(([verb, { call }]) =>
            ['own' as const, ...askers].map((asker) => ({
              ...{ verb, call, asker, where: `of a ${noun} that is ${state}` },
            })),
          );
        wrong.push(...(await differing(trials, { given, put })));
      }
    }
    expect(wrong, drawnOf).toEqual([]);
  },
  600_000,
);

test('each of these verbs was both taken and refused', () => {
  const lopsided = Object.keys(offerOf).filter((verb) => tried[verb]?.size !== 2);
  expect(lopsided).toEqual([]);
});
