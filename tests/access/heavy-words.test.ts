import { aWorld, givenAlliance, givenDraft } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { anActa } from './conflicts-of-staff.ts';
import { HEAVIEST, type Place, quickest, SLOWEST, usual } from './heavy-answers.ts';
import { RUNS, runIn } from './heavy-runs.ts';
import { linkOf } from './portal-scene.ts';

const world = aWorld();
const inPortal = aPortal(world);
const inBackoffice = aBackoffice(world);

const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded' };
const USUAL = 64_000;
const LONG = ofStaff['meetings/acta']!.form!.bytes;
/** What the wall lets come of a form without files. */
const MOST = 4_000_000;

/** The signs that cost most: one that HTML spells, those that words are told by, and one of three bytes. */
const SIGNS = ['<', '" ', "'\n", '\u20ac'];

const places = new Map<string, Place>();
beforeAll(async () => {
  const { id } = await givenDraft(world());
  const one = await givenAlliance(world(), { at: 9 });
  const acta = await anActa({ world, staff: inBackoffice, allies: inPortal }, 'draft');
  const professional = world().staff.professional.id;
  const cookie = await linkOf(world(), 'request', id);
  const bearer = { ask: inPortal, person: null, cookie, path: portal.requestWish(id) };
  const { person } = one.organizations[0]!.representative;
  const actions = 'version=0&actions=';
  places.set('whoever begins', { ask: inPortal, path: portal.newRequest(), person: null, head: 'a=', takes: 4_000 });
  const contact = { ...bearer, path: portal.requestContact(id), takes: USUAL };
  places.set('who says an address', { ...contact, head: 'version=0&email=' });
  places.set('who says a name', { ...contact, head: 'version=0&name=' });
  const entering = { person: null, head: 'email=', takes: 4_000 };
  places.set('who signs in', { ...entering, ask: inPortal, path: portal.signIn() });
  places.set('who signs in to the back office', { ...entering, ask: inBackoffice, path: backoffice.signIn() });
  places.set('a bearer', { ...bearer, head: actions, takes: USUAL });
  places.set('who has no link', { ...bearer, cookie: '', head: actions, takes: USUAL });
  const said = { path: portal.commitments(one.code), head: 'intent=propose&action=', takes: USUAL };
  places.set('an ally', { ask: inPortal, person, ...said });
  const staff = { ask: inBackoffice, path: acta.path, head: 'intent=save&development=', takes: LONG };
  places.set('the team', { ...staff, person: professional });
  places.set('who may not', { ...staff, person: world().staff.auditor.id });
  places.set('nobody', { ...staff, person: null });
}, 120_000);

beforeEach(async () => {
  await world().database.owner.db.execute(sql`delete from attempt`);
});

test.each(['whoever begins', 'a bearer', 'who has no link', 'an ally', 'the team', 'who may not', 'nobody'])(
  'the worst that %s can write, at each limit, is answered by no more than a page',
  async (who) => {
    const place = places.get(who)!;
    const { ask, path, person, cookie = '', head, takes } = place;
    const allowed = SLOWEST * Math.max(20, await usual(place));
    const tooMuch: string[] = [];
    for (const sign of SIGNS) {
      for (const size of [takes, 2 * takes, MOST]) {
        const room = size - Buffer.byteLength(head);
        const body = head + sign.repeat(Math.floor(room / Buffer.byteLength(sign)));
        const headers = { ...URLENCODED, cookie };
        const answer = await quickest(allowed, () => ask(path, person, { method: 'POST', body, headers }));
        expect(answer.status).toBeLessThan(500);
        if (answer.bytes > HEAVIEST || answer.took > allowed)
          tooMuch.push(`${JSON.stringify(sign)} ${size}: ${answer.bytes} bytes, ${answer.took} of ${allowed} ms`);
      }
    }
    expect(tooMuch).toEqual([]);
  },
  120_000,
);

/** Of a form that is too long as much is given back as a page draws. */
const GIVEN_BACK = 400_000;

test.each([
  ...['who says an address', 'who says a name', 'a bearer', 'who has no link', 'an ally', 'the team', 'who may not'],
  ...['who signs in', 'who signs in to the back office'],
])(
  'no run of signs that %s sends, as long as it is taken or longer, holds the process up',
  async (who) => {
    const place = places.get(who)!;
    const { ask, path, person, cookie = '', head, takes } = place;
    const allowed = SLOWEST * Math.max(20, await usual(place));
    const [name, ...rest] = head.split('&').reverse();
    const tooMuch: string[] = [];
    for (const run of RUNS) {
      for (const size of [takes, GIVEN_BACK]) {
        const body = [...rest, runIn(name!.replace('=', ''), run, size - head.length - 2)].join('&');
        const headers = { ...URLENCODED, cookie };
        const answer = await quickest(allowed, () => ask(path, person, { method: 'POST', body, headers }));
        if (answer.status >= 500 || answer.took > allowed)
          tooMuch.push(`${JSON.stringify(run)} ${size}: ${answer.status}, ${answer.took} of ${allowed} ms`);
      }
    }
    expect(tooMuch).toEqual([]);
  },
  120_000,
);

test.each([backoffice.alliances(), backoffice.organizations()])('nor any that is sought in %s', async (path) => {
  const allowed = SLOWEST * 20;
  for (const run of RUNS) {
    const sought = encodeURIComponent(`a${run.repeat(2_000 / run.length)}a`);
    const answer = await quickest(allowed, () =>
      inBackoffice(`${path}?q=${sought}`, world().staff.professional.id, {}),
    );
    expect([answer.status < 500, answer.took < allowed], run).toEqual([true, true]);
  }
});

test('what a page takes and cannot draw is told so, and never by a limit that it did not pass', async () => {
  const { ask, path, person, head, takes } = places.get('the team')!;
  const send = async (bytes: number) => {
    const body = head + '<'.repeat(bytes - head.length);
    const answer = await ask(path, person, { method: 'POST', body, headers: URLENCODED });
    return { status: answer.status, said: wordsOf(await answer.text()) };
  };
  const drawn = await send(takes);
  expect([drawn.status, drawn.said.includes('pasa del límite de esta página')]).toEqual([413, false]);
  expect(drawn.said).toContain('Lo que envió es más de lo que una página puede mostrar');
  const sent = await send(takes + 1);
  expect([sent.status, sent.said.includes('pasa del límite de esta página')]).toEqual([413, true]);
});
