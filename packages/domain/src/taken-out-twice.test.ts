import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nouns } from './closedNouns.ts';
import { type Scene, sceneOf, undone, wordOf } from './closedScene.ts';
import type { Noun } from './closedStates.ts';
import { givenAt, lines } from './closedVerbs.ts';
import { aWorld, type GivenAlliance, givenAlliance, walk } from './given.ts';
import { takenOutOf } from './views/index.ts';

const world = aWorld();
const TAKES_OUT = /^(remove|withdraw)[A-Z]\w*$/;

interface Removal {
  verb: string;
  step: number;
  begin: (scene: Scene) => Promise<string | undefined>;
  call: Noun['verbs'][string]['call'];
}

/** What begins in its first state in which the verb is taken. */
const ofNoun = (noun: Noun): Removal[] =>
  Object.entries(noun.verbs).map(([verb, { in: states, call }]) => ({
    ...{ verb, step: noun.step, call },
    begin: async (scene) => {
      const id = await noun.given(scene);
      await scene.put(noun.states[states[0]!]!(scene, id));
      return id;
    },
  }));

const ofLines: Removal[] = lines.map((line) => ({
  ...{ verb: line.verb, step: line.at[0]!, call: line.call },
  begin: async (scene) => givenAt(line, line.at[0]!)?.(scene),
}));

const byVerb = new Map(
  [...nouns.filter(({ verbs }) => Object.values(verbs).every((one) => one.in.length > 0)).flatMap(ofNoun), ...ofLines]
    .filter(({ verb }) => TAKES_OUT.test(verb))
    .map((removal) => [removal.verb, removal]),
);

const here = new URL('./', import.meta.url);
const written = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/[^.]*\.ts$/.test(path))
  .flatMap((path) => [
    ...readFileSync(new URL(path, here), 'utf8').matchAll(/^export async function (\w+)\(\s*outer\b/gm),
  ])
  .map(([, verb]) => verb!);

test('every verb that takes something out is here', () => {
  expect([...byVerb.keys()].sort()).toEqual(written.filter((verb) => TAKES_OUT.test(verb)).sort());
});

let one: GivenAlliance;
let at = 2;

test.each([...byVerb.values()].sort((a, b) => a.step - b.step).map((removal) => [removal.verb, removal] as const))(
  '%s, twice: it is done, or it is said why not, or the history tells who did it',
  async (_, { step, begin, call }) => {
    one ??= await givenAlliance(world(), { at, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
    await walk(world(), one, at, step, 'pact');
    at = step;
    const [first, second, told] = await undone(world().database.owner.db, async (db) => {
      const scene = sceneOf(world(), one, db);
      const made = (await begin(scene)) ?? '';
      const { last } = scene;
      const read = new Map<string, Promise<string>>();
      // Whoever sends it again sends what was read the first time
      scene.last = (table, where) => {
        if (!read.has(table)) read.set(table, last(table, where));
        return read.get(table)!;
      };
      const [done, again] = [await wordOf(call(scene, made)), await wordOf(call(scene, made))];
      const ids = [made, ...(await Promise.all(read.values()))];
      return [done, again, await takenOutOf(scene.by('lead'), one.code, { ids })] as const;
    });
    expect(first).toBe('yes');
    expect(second).not.toMatch(/^fault/);
    if (second.startsWith('threw')) expect([second, told.length]).toEqual(['threw NotFound', 1]);
  },
  120_000,
);
