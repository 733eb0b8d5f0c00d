import { aWorld, givenAlliance, givenDraft } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { anActa } from './conflicts-of-staff.ts';
import { anEvidence } from './evidence-scene.ts';
import { linkOf } from './portal-scene.ts';

const world = aWorld();
const inPortal = aPortal(world);
const inBackoffice = aBackoffice(world);

const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded' };
const USUAL = 64_000;
const LONG = ofStaff['meetings/acta']!.form!.bytes;
/** What the wall lets come of a form without files. */
const MOST = 4_000_000;
const KB = 1_000;

/** No answer is heavier, in bytes, nor takes longer than so many usual pages: the process stands still while it is drawn. */
const HEAVIEST = 1_500_000;
const SLOWEST = 30;

/** The signs that cost most: one that HTML spells, those that words are told by, and one of three bytes. */
const SIGNS = ['<', '" ', "'\n", '\u20ac'];

interface Place {
  ask: typeof inPortal;
  path: string;
  person: string | null;
  cookie?: string;
  /** What stands before the text */
  head: string;
  /** How much its form takes */
  takes: number;
}

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

/** An answer and how long this process worked for it, in milliseconds: what others do on the machine does not count. */
const timed = async (act: () => Promise<Response>) => {
  const before = process.cpuUsage();
  const answer = await act();
  const html = await answer.text();
  const { user, system } = process.cpuUsage(before);
  return { status: answer.status, html, bytes: Buffer.byteLength(html), took: (user + system) / 1000 };
};

/** How long a page of that place takes, the middle of five. */
async function usual({ ask, path, person, cookie = '' }: Place): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < 5; n += 1) all.push((await timed(() => ask(path, person, { headers: { cookie } }))).took);
  return all.sort((one, other) => one - other)[2]!;
}

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
        const answer = await timed(() => ask(path, person, { method: 'POST', body, headers }));
        expect(answer.status).toBeLessThan(500);
        if (answer.bytes > HEAVIEST || answer.took > allowed)
          tooMuch.push(`${JSON.stringify(sign)} ${size}: ${answer.bytes} bytes, ${answer.took} of ${allowed} ms`);
      }
    }
    expect(tooMuch).toEqual([]);
  },
  120_000,
);

test('a form in parts that brings no file is bounded and counted like any other', async () => {
  const { here, person } = await anEvidence(world());
  const allowed = SLOWEST * Math.max(20, await usual({ ask: inPortal, path: here, person, head: '', takes: 0 }));
  const send = () => {
    const body = new FormData();
    for (let n = 0; n < 190; n += 1) body.append(`f${n}`, '<'.repeat(10 * KB));
    body.set('description', 'Sembramos diez árboles en el parque');
    return timed(() => inPortal(here, person, { method: 'POST', body }));
  };
  const first = await send();
  expect([first.status, first.bytes < HEAVIEST, first.took < allowed]).toEqual([422, true, true]);
  expect(wordsOf(first.html)).toContain('El texto es demasiado largo');
  expect(first.html).toContain('Sembramos diez árboles');
  const kinds = sql`select distinct split_part(bucket, ':', 1) as kind from attempt where bucket like 'upload%' order by 1`;
  expect([...(await world().database.owner.db.execute(kinds))]).toEqual([
    { kind: 'upload' },
    { kind: 'uploadedMegabytes' },
  ]);
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now() + interval '1 second', 100000 from attempt`,
  );
  const second = await send();
  expect([second.status, second.bytes < 300 * KB]).toEqual([429, true]);
});

test('what nobody writes is given back as far as a usual form goes, and so often as a network may send forms', async () => {
  const path = backoffice.activity((await givenAlliance(world(), { at: 9 })).code, 9);
  const send = (reason: string) =>
    timed(() => inBackoffice(path, null, { method: 'POST', body: new URLSearchParams({ intent: 'propose', reason }) }));
  const usualOne = await send('Prestar el salón los sábados');
  expect([usualOne.status, wordsOf(usualOne.html).includes('Prestar el salón los sábados')]).toEqual([401, true]);
  const long = await send('Prestar el salón los sábados. '.repeat(10_000));
  expect([long.status, long.bytes < 100 * KB]).toEqual([401, true]);
  expect(wordsOf(long.html)).toContain('Lo más largo que escribió no se puede mostrar aquí otra vez');
  const rows = await world().database.owner.db.execute<{ bucket: string; count: number }>(
    sql`select bucket, sum(count)::int as count from attempt where bucket like 'upload%' group by 1`,
  );
  expect(rows.map(({ bucket, count }) => [bucket.split(':').slice(0, 2).join(':'), count])).toEqual([
    ['upload:network', 2],
  ]);
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now() + interval '1 second', 1000 from attempt where bucket like 'upload%'`,
  );
  const over = await send('Prestar el salón los sábados');
  expect([over.status, over.html.includes('Prestar el salón')]).toEqual([429, false]);
});

test('who pasted somewhat too much gets all of it back, and what is longer is said to be', async () => {
  const person = world().staff.professional.id;
  const path = backoffice.newOrganization();
  const pasted = 'La junta trabaja con «niños», jóvenes y "vecinas" del barrio. '.repeat(4_600).trim();
  const send = (name: string) => {
    const body = new URLSearchParams({ name, dependency: 'JAC Las Acacias' });
    return timed(() => inBackoffice(path, person, { method: 'POST', body }));
  };
  expect(Buffer.byteLength(pasted)).toBeGreaterThan(290 * KB);
  const back = await send(pasted);
  expect([back.status, wordsOf(back.html).includes('acorte lo que escribió')]).toEqual([413, true]);
  expect(back.html.replaceAll('&quot;', '"')).toContain(pasted);
  const longer = await send(`${pasted} ${pasted}`);
  expect([longer.status, longer.html.includes('JAC Las Acacias')]).toEqual([413, true]);
  expect(wordsOf(longer.html)).toContain('acórtelo en el lugar donde lo escribió');
});
