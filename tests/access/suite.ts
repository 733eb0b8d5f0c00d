import type { Page } from '@alianzas/domain';
import { type AccessTable, type Door, verdictOf } from '@alianzas/web/access';
import type { Asking } from '@alianzas/web/testing';
import { describe, expect, test } from 'vitest';
import { doorsOf, mutationsOf, observed, type Passage, type Question, withDoor } from './doors.ts';

export interface House<Actor extends string> {
  access: AccessTable;
  /** The id of each route in the build, by its name */
  files: ReadonlyMap<string, string>;
  actors: readonly Actor[];
  ask: (path: string, person: string | null, asking: Asking) => Promise<Response>;
  addressOf: (route: string) => string;
  /** The person and the cookies with which an actor comes */
  comeAs: (actor: Actor) => Promise<{ person: string | null; cookie?: string }>;
  /** What the actor should meet, by a source other than the table */
  wanted: (question: Question, actor: Actor) => Passage;
  /** The routes whose loaders run before this one's page is shown */
  framesOf: (route: string) => readonly string[];
  /** Doors behind which nothing stands in a database that is no demonstration, so that nobody notices them open */
  nothingBehind: readonly string[];
}

/** Every door for every actor; every page as a browser asks for it; and every door changed, which must be noticed. */
export function testDoors<Actor extends string>(house: House<Actor>): void {
  const { access, files, actors, wanted, framesOf, nothingBehind } = house;
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

  const ofLinks = questions.filter(({ door }) => isOfLink(door));
  describe.runIf(ofLinks.length > 0)('the door of a page of a link is that of its own link', () => {
    test.each(ofLinks)('$name', (question) => {
      for (const actor of actors) {
        if (wanted(question, actor) === 'in') continue;
        expect(['absent', 'gone']).toContain(wanted(question, actor));
      }
      const open = (['request', 'invitation'] as const).filter(
        (purpose) => verdictOf(question.door, asBearer(purpose)) === 'open',
      );
      expect(open).toEqual([question.route === 'request/invitation-answer' ? 'invitation' : 'request']);
      for (const nobody of [asVisitor, asPerson]) expect(verdictOf(question.door, nobody)).not.toBe('open');
    });
  });

  describe('each line, widened to everybody or narrowed by one actor, is noticed', () => {
    test.each(questions.filter(({ name, door }) => !nothingBehind.includes(name) && !isOfLink(door)))(
      '$name',
      async (question) => {
        for (const { door, witnesses: mayWitness } of mutationsOf(question.door)) {
          const table = withDoor(access, question, door);
          const witnesses = actors.filter((actor) => mayWitness.includes(actor));
          const asWanted = await Promise.all(
            witnesses.map(async (actor) => (await passage(house, question, actor, table)) === wanted(question, actor)),
          );
          expect(asWanted, JSON.stringify(door)).toContain(false);
        }
      },
    );
  });
}

function isOfLink(door: Door): boolean {
  return typeof door === 'object' && 'bearer' in door;
}

function asBearer(purpose: 'request' | 'invitation'): Page {
  return { who: NOBODY, ctx: { actor: { kind: 'bearer', purpose, subject: 'x' } } } as unknown as Page;
}

const NOBODY = { person: null, session: null, roles: [], memberships: [], demonstration: false };
const asVisitor = { who: NOBODY, ctx: { actor: { kind: 'visitor', browser: null } } } as unknown as Page;
const asPerson = {
  who: NOBODY,
  ctx: { actor: { kind: 'person', person: 'x', memberships: [{ organization: 'x', role: 'representative' }] } },
} as unknown as Page;

/** What the actor meets. A noun that is not there, or a link that no longer serves, stands behind an open door. */
async function passage<Actor extends string>(
  { access, ask, addressOf, comeAs }: House<Actor>,
  question: Question,
  actor: Actor,
  table: AccessTable = access,
): Promise<Passage> {
  const { person, cookie } = await comeAs(actor);
  const asking = { ...question.init(), ...(cookie && { headers: { cookie } }), access: table };
  const answer = await ask(`${addressOf(question.route)}${question.search}`, person, asking);
  expect(answer.status, `${question.name} as ${actor}`).not.toBe(500);
  const seen = await observed(answer);
  const { door } = question;
  const saysSo = door === 'demonstration' || (typeof door === 'object' && 'bearer' in door);
  return !saysSo && (seen === 'absent' || seen === 'gone') ? 'in' : seen;
}
