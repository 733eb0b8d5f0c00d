import { contributionsOf, verifyContribution } from '@alianzas/domain/contribution';
import { aWorld, by, endAlliance, must } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import ofAllies from '../../apps/portal/app/routes.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { aboutNothing } from './acts-of-staff.ts';
import { filesOf } from './addresses.ts';
import { changesNoted } from './changes-noted.ts';
import { doorsOf, observed, type Passage, type Question } from './doors.ts';
import { type Act, actOf, type Comer, filled, headersOf, pdfWith } from './foreign-acts.ts';
import { othersOf } from './foreign-scene.ts';
import {
  type Coming,
  linkedSubjects,
  PORTAL_ACTORS,
  type PortalActor,
  portalActors,
  wantedOfActor,
} from './portal-actors.ts';
import { put } from './put-rows.ts';

const world = aWorld();
const ask = aPortal(world);

type Actors = Record<PortalActor, Coming>;
/** Its address names nothing: it is about what the link itself is about. */
const OF_ITS_LINK = 'request/invitation-answer';
/** What these are about has no earlier state: a line is its declarer's until it is verified, and a proposed commitment waits for its answer at whatever step its running case stands. */
const NO_EARLIER = [
  ...['POST alliance/contributions withdraw', 'POST alliance/contributions correct'],
  'POST alliance/evidence withdraw',
];

describe('an act of the portal about what is not theirs, not begun, over or missing changes no row, whoever sends it', () => {
  const files = filesOf(ofAllies);
  const acts = doorsOf(access, (route) => route).filter(
    ({ intent, door, route }) => intent !== null && typeof door === 'object' && /^(alliance|request)\//.test(route),
  );
  const plain = (text: string) => text;
  const asItStands = (text: string) => text;
  const forms = new Map<string, Act>();
  /** Who comes to what an owner has, of the owner's own people and links, and of others */
  const comers = new Map<string, { own: Actors; foreign: Actors }>();
  let others: Awaited<ReturnType<typeof othersOf>>;
  let changed: () => Promise<string[]>;

  beforeAll(async () => {
    others = await othersOf(world());
    for (const { name, route, intent, place } of acts) {
      const act = await actOf(ask, others.owners, route, place === 'files' ? null : intent);
      if (act) forms.set(name, act);
    }
    const { nine, eleven, draft, sent, invitation } = others;
    const apart = await linkedSubjects(world());
    const come = (one: typeof nine, subjects: typeof apart) => portalActors(world(), one.organizations[0]!, subjects);
    const atEleven = await come(eleven, { draft, invitation });
    const foreign = await come(nine, apart);
    comers.set('ally at 9', { own: await come(nine, { draft, invitation }), foreign: await come(eleven, apart) });
    for (const name of ['ally at 11', 'applicant', 'invited']) comers.set(name, { own: atEleven, foreign });
    comers.set('sent', { own: await come(eleven, { draft: sent, invitation }), foreign });
    changed = await changesNoted(world());
  }, 240_000);

  // Nobody comes here more often than one network may
  beforeEach(() => world().database.owner.db.execute(sql`delete from attempt`));

  /** What an actor is answered who sends the form of a page; `of` says what becomes of every id. The page is not drawn. */
  async function answerOf(act: Act, route: string, { person, cookie }: Coming, of: (text: string) => string) {
    const { body, ...sent } = filled(act, plain, pdfWith('x'));
    const about = body instanceof FormData ? new FormData() : new URLSearchParams();
    for (const [key, value] of body as FormData)
      about.append(key, typeof value === 'string' ? of(value) : (value as never));
    const [path, search] = of(act.path).split('?');
    const query = new URLSearchParams([...new URLSearchParams(search), ['_data', files.get(route)!]]);
    return ask(`${path}?${query}`, person, { ...sent, body: about, ...(cookie && { headers: { cookie } }) });
  }

  /** What everybody of a scene is answered, with the words of each answer, and where it leads. */
  async function answersOf(act: Act, { route, intent }: Question, actors: Actors, of: (text: string) => string) {
    // No more than five wait for a person
    await world().database.owner.db.execute(sql`delete from kept_form`);
    const told = new Map<PortalActor, { wanted: Passage; status: number; words: string; met: Passage }>();
    for (const actor of PORTAL_ACTORS) {
      const answer = await answerOf(act, route, actors[actor], of);
      // The way back is of the address that was asked, and what was sent of an invitation comes back with its code
      const said = (await answer.clone().text()).replace(/volver=[^"]+/, 'volver');
      const words = said.replaceAll(/INV-\d{4}-\d+/g, 'INV');
      told.set(actor, {
        wanted: wantedOfActor(route, intent, actor),
        status: answer.status,
        words,
        met: await observed(answer),
      });
    }
    return told;
  }

  describe('of others, and missing: the same answer', () => {
    test.each(acts)('$name', async (question) => {
      const act = forms.get(question.name)!;
      expect(act, 'nobody is shown this form').toBeDefined();
      const { foreign: actors } = comers.get(act.owner.name)!;
      const apart = question.route === OF_ITS_LINK ? { ...actors, invited: actors.nobody } : actors;
      await changed();
      const theirs = await answersOf(act, question, apart, asItStands);
      const nobodys = await answersOf(act, question, apart, aboutNothing);
      for (const actor of PORTAL_ACTORS) {
        const { wanted, met } = theirs.get(actor)!;
        const notTheirs = question.route === OF_ITS_LINK ? 'gone' : 'absent';
        expect(`${actor}: ${met}`).toBe(`${actor}: ${wanted === 'in' ? notTheirs : wanted}`);
        expect(nobodys.get(actor), actor).toEqual(theirs.get(actor));
      }
      expect(await changed()).toEqual([]);
    });
  });

  describe('that did not come so far', () => {
    const notYet = acts.filter(
      ({ name, route }) => /^(request\/sent|alliance\/)/.test(route) && !NO_EARLIER.includes(name),
    );
    const stepOf = () => sql`case id when ${others.nine.id} then 9 else 11 end`;
    const ofOthers = () => sql`id in (${others.nine.id}, ${others.eleven.id})`;
    beforeAll(() =>
      put(world(), [
        sql`update alliance set step = 2 where ${ofOthers()}`,
        sql`update request set state = 'draft' where id = ${others.sent}`,
      ]),
    );
    afterAll(() =>
      put(world(), [
        sql`update alliance set step = ${stepOf()} where ${ofOthers()}`,
        sql`update request set state = 'sent' where id = ${others.sent}`,
      ]),
    );

    test.each(notYet)('$name', async (question) => {
      const act = forms.get(question.name)!;
      await changed();
      for (const [actor, { wanted, met, status }] of await answersOf(
        act,
        question,
        comers.get(act.owner.name)!.own,
        asItStands,
      )) {
        expect(`${actor}: ${wanted === 'in' ? status : met}`).toBe(`${actor}: ${wanted === 'in' ? 409 : wanted}`);
      }
      expect(await changed()).toEqual([]);
    });
  });

  describe('that was closed since its form was opened', () => {
    beforeAll(async () => {
      const ctx = by(world(), 'lead', 12);
      for (const alliance of others.alliances) {
        must(await endAlliance(ctx, { alliance, outcome: 'withdrawn', reason: 'Cerró' }));
        // A line of the ledger is its declarer's until it is verified, whatever became of its case
        for (const { id } of await contributionsOf(ctx, alliance))
          must(await verifyContribution(ctx, { contribution: id }));
      }
      await closeDoors(others.owners);
    }, 120_000);

    /** The draft is sent, what was sent is taken back, and the invitation is answered. */
    async function closeDoors(owners: readonly Comer[]): Promise<void> {
      for (const name of ['POST request/check', 'POST request/sent', 'POST request/invitation-answer']) {
        const act = forms.get(name)!;
        const answer = await ask(act.path, act.owner.person, {
          ...filled(act, plain, pdfWith('x')),
          ...headersOf(owners.find((owner) => owner.name === act.owner.name)!),
        });
        expect(answer.status, name).toBeLessThan(400);
      }
    }

    test.each(acts)('$name', async (question) => {
      const act = forms.get(question.name)!;
      await changed();
      const answer = await ask(act.path, act.owner.person, {
        ...filled(act, plain, pdfWith('x')),
        ...headersOf(act.owner),
      });
      const words = wordsOf(await answer.text());
      // What its sender did already, sent as it was, is told to be done. Of a request that went, the page leads to where it stands; what was written stays with its writer, unsent.
      if (answer.status === 200) expect(words).toContain('Esto ya quedó hecho');
      else if (answer.status < 400) expect(answer.headers.get('location')).toMatch(/^\/solicitud\/[^/]+\/enviada/);
      else expect(answer.status).toBe(409);

      const isOfLink = act.owner.person === null;
      for (const [actor, { wanted, met, status }] of await answersOf(
        act,
        question,
        comers.get(act.owner.name)!.own,
        asItStands,
      )) {
        // The link of an invitation that was answered shows the answer for ever, and past its days finds nothing to do
        const readsForEver = question.route === OF_ITS_LINK && actor === 'lapsedInvitation';
        if (wanted !== 'in') expect(`${actor}: ${met}`).toBe(`${actor}: ${readsForEver ? 'absent' : wanted}`);
        else if (isOfLink) expect(met, actor).toBe('in');
        else expect(`${actor}: ${status}`).toBe(`${actor}: ${actor === 'representative' ? answer.status : 409}`);
      }
      expect(await changed()).toEqual([]);
    });
  });
});
