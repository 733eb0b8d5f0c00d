import type { World } from '@alianzas/domain/given';
import type { AccessTable } from '@alianzas/web/access';
import type { Asking } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  doorsOf,
  type EveryRole,
  type Mutation,
  mutationsOf,
  observed,
  type Passage,
  type Question,
  withDoor,
} from './doors.ts';
import { put } from './put-rows.ts';

export interface House<Actor extends string> {
  world: () => World;
  access: AccessTable;
  /** The id of each route in the build, by its name */
  files: ReadonlyMap<string, string>;
  actors: readonly Actor[];
  /** The door of all its roles */
  everyRole: EveryRole;
  ask: (path: string, person: string | null, asking: Asking) => Promise<Response>;
  addressOf: (route: string) => string;
  /** The person and the cookies with which an actor comes */
  comeAs: (
    actor: Actor,
  ) => { person: string | null; cookie?: string } | Promise<{ person: string | null; cookie?: string }>;
  /** What the actor should meet, by a source other than the table */
  wanted: (question: Question, actor: Actor) => Passage;
  /** The routes whose loaders run before this one's page is shown */
  framesOf: (route: string) => readonly string[];
}

/** Every door for every actor; every page as a browser asks for it; and every door changed, which must be noticed. */
export function testDoors<Actor extends string>(house: House<Actor>): void {
  const { world, access, files, actors, everyRole, wanted, framesOf } = house;
  const questions = doorsOf(access, (route) => files.get(route) ?? route);
  const named = new Map(questions.map((question) => [question.name, question]));

  describe('every door, for each actor', () => {
    test.each(questions)('$name', async (question) => {
      for (const actor of actors) {
        const told = await passage(house, question, actor);
        expect(`${actor}: ${told}`).toBe(`${actor}: ${wanted(question, actor)}`);
      }
    });
  });

  describe('every page, asked for as a browser does, is as open as its frames and itself', () => {
    test.each([...files.keys()].filter((route) => framesOf(route).length > 0))('GET %s', async (route) => {
      const doors = [route, ...framesOf(route)].map((name) => named.get(`GET ${name}`)!);
      const shown = { ...doors[0]!, search: '' };
      for (const actor of actors) {
        const meets = doors.map((door) => wanted(door, actor)).find((one) => one !== 'in') ?? 'in';
        expect(`${actor}: ${await passage(house, shown, actor)}`).toBe(`${actor}: ${meets}`);
      }
    });
  });

  /** The mutations of a door that nobody notices, of those that somebody would. */
  async function unnoticed(question: Question, mutations: readonly Mutation[], want = wanted): Promise<string[]> {
    const left: string[] = [];
    for (const { door, witnesses: mayWitness } of mutations) {
      const table = withDoor(access, question, door);
      const witnesses = actors.filter((actor) => mayWitness.includes(actor));
      const asWanted = await Promise.all(
        witnesses.map(async (actor) => (await passage(house, question, actor, table)) === want(question, actor)),
      );
      if (!asWanted.includes(false)) left.push(JSON.stringify(door));
    }
    return left;
  }

  describe('each line, widened to everybody or narrowed by one actor, is noticed', () => {
    test.each(questions)('$name', async (question) => {
      const [first, ...others] = mutationsOf(question.door, everyRole);
      // The frame of every page is that of an error's too: to whom it is shut nothing can be said
      const all = question.route === 'root' ? [first!] : [first!, ...others];
      expect(await unnoticed(question, all)).toEqual([]);
    });
  });

  describe('in a demonstration its doors are open, and each that is narrowed is noticed', () => {
    const mark = (text: string | null) => put(world(), [sql`update installation set mark = ${text}`]);
    beforeAll(() => mark('demonstration'));
    afterAll(() => mark(null));
    const open = questions.filter(({ door }) => door === 'demonstration');
    test.each(open)('$name', async (question) => {
      for (const actor of actors) expect(await passage(house, question, actor), actor).toBe('in');
      expect(await unnoticed(question, mutationsOf(question.door, everyRole, true), () => 'in')).toEqual([]);
    });
  });
}

/**
 * What the actor meets. A noun that is not there, or a link that no longer serves, stands behind an open door: where the door
 * itself says so, whoever was let in is known by the route's own code that ran.
 */
async function passage<Actor extends string>(
  { access, ask, addressOf, comeAs, files }: House<Actor>,
  question: Question,
  actor: Actor,
  table: AccessTable = access,
): Promise<Passage> {
  const { person, cookie } = await comeAs(actor);
  const reached = new Set<string>();
  const asking = { ...question.init(), ...(cookie && { headers: { cookie } }), access: table, reached };
  const answer = await ask(`${addressOf(question.route)}${question.search}`, person, asking);
  expect(answer.status, `${question.name} as ${actor}`).not.toBe(500);
  const seen = await observed(answer);
  const isIn = reached.has(
    `${question.intent === null ? 'GET' : 'POST'} ${files.get(question.route) ?? question.route}`,
  );
  // By its own door who was let in and is turned away all the same, or sent to sign in, was not let in
  const isOfChanged = table !== access;
  return isIn && (isOfChanged || seen === 'absent' || seen === 'gone') ? 'in' : seen;
}
