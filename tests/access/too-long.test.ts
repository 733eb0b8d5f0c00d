import { aWorld } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { endedSession } from './ended-sessions.ts';
import { type Comer, headersOf } from './foreign-acts.ts';
import { formsOf } from './forms.ts';
import { formOf, uploadScenes } from './upload-scenes.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const scenes = uploadScenes(world, { inPortal: aPortal(world), inBackoffice });

const PATH = backoffice.newOrganization();
const USUAL = { bytes: 64_000, fields: 200 };
const NOTE = 'Solo podemos los sábados en la mañana. ';
const LONG = NOTE.repeat(2_500).trim();
/** What is read on at most. */
const MOST_BYTES = 4_000_000;
const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded' };
const BOUNDARY = 'limite';

const pairs = (count: number) => Array.from({ length: count }, (_, n) => [`f${n}`, 'x'] as const);
const parts = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const encoded = (fields: readonly (readonly [string, string])[]) =>
  String(new URLSearchParams(fields.map((one) => [...one])));

/** A body that never ends, and how many bytes of it were taken. */
function endless(head: string) {
  const taken = { bytes: 0 };
  const piece = new TextEncoder().encode(NOTE.repeat(400));
  const give = (stream: ReadableStreamDefaultController<Uint8Array>, bytes: Uint8Array) => {
    taken.bytes += bytes.byteLength;
    stream.enqueue(bytes);
  };
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => give(stream, new TextEncoder().encode(head)),
    pull: (stream) => give(stream, piece),
  });
  return { taken, init: { method: 'POST', body, duplex: 'half' } as RequestInit };
}

beforeEach(async () => {
  await world().database.owner.db.execute(sql`delete from attempt`);
});

/** What was counted of forms with files, and of their weight. */
async function counted(): Promise<Record<string, number>> {
  const rows = await world().database.owner.db.execute<{ kind: string; sum: number }>(
    sql`select split_part(bucket, ':', 1) as kind, sum(count)::int as sum from attempt group by 1`,
  );
  return Object.fromEntries([...rows].map(({ kind, sum }) => [kind, sum]));
}

/** Whoever sent something sent too much of it. */
const sentTooMuch = () =>
  world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now(), 100000 from attempt`,
  );

async function nameOfAText(): Promise<string> {
  const page = await inBackoffice(PATH, world().staff.professional.id, {});
  const form = formsOf(await page.text(), PATH).find(({ action }) => action === PATH)!;
  return form.controls.find(({ type }) => type === 'text')!.name;
}

/** What of the page's limit is said to have been passed. */
const [OF_BYTES, OF_FIELDS] = ['62,5 KB de texto', `${USUAL.fields} campos`];

const KINDS: readonly [string, (text: string) => string | FormData, passed: string, echoes: boolean][] = [
  ['more bytes', (text) => encoded([[text, LONG]]), OF_BYTES, true],
  ['more fields', () => encoded(pairs(USUAL.fields + 1)), OF_FIELDS, false],
  ['more bytes and fields', (text) => encoded([[text, LONG], ...pairs(USUAL.fields)]), OF_BYTES, false],
  ['more bytes than are read on', (text) => `${text}=${'a'.repeat(MOST_BYTES)}`, OF_BYTES, false],
  ['more bytes, in parts', (text) => parts([[text, LONG]]), OF_BYTES, true],
  ['more fields, in parts', () => parts(pairs(USUAL.fields + 1)), OF_FIELDS, false],
  ['more bytes and fields, in parts', (text) => parts([[text, LONG], ...pairs(USUAL.fields)]), OF_BYTES, false],
];

test.each(KINDS)('a form of %s than its route takes is 413 with its page', async (_, bodyOf, passed, echoes) => {
  const text = await nameOfAText();
  const body = bodyOf(text);
  const headers: HeadersInit = body instanceof FormData ? {} : URLENCODED;
  const answer = await inBackoffice(PATH, world().staff.professional.id, { method: 'POST', body, headers });
  const html = await answer.text();
  expect(answer.status).toBe(413);
  expect(wordsOf(html)).toContain(`pasa del límite de esta página: ${passed}. No se guardó nada`);
  const form = formsOf(html, PATH).find(({ action }) => action === PATH);
  expect(form?.controls.find(({ name }) => name === text)?.value).toBe(echoes ? LONG : '');
  expect(wordsOf(html).includes('vuelva a la página anterior del navegador')).toBe(!echoes);
});

test('what is read on counts as a form with files does; who sent too much is told so without it', async () => {
  const { id } = world().staff.professional;
  const text = await nameOfAText();
  const send = async () => {
    const body = encoded([[text, LONG]]);
    const answer = await inBackoffice(PATH, id, { method: 'POST', body, headers: URLENCODED });
    return { status: answer.status, html: await answer.text() };
  };
  expect((await send()).html).toContain(NOTE.trim());
  expect(await counted()).toEqual({ upload: 1, uploadedMegabytes: 4 });
  await sentTooMuch();
  const { status, html } = await send();
  expect([status, html.includes(NOTE.trim())]).toEqual([413, false]);
  expect(wordsOf(html)).toContain('vuelva a la página anterior del navegador, copie lo que escribió');
});

const STRANGERS: readonly [string, () => Promise<{ person: string | null; cookie: string }>][] = [
  ['is not known', async () => ({ person: null, cookie: '' })],
  ['has no door there', async () => ({ person: world().staff.auditor.id, cookie: '' })],
  [
    'had a session that ended',
    async () => ({
      person: null,
      cookie: await endedSession(world(), 'backoffice', world().staff.professional.id, 5),
    }),
  ],
];

test.each(STRANGERS)('of who %s no more is read than the route takes, and it is counted nowhere', async (_, comes) => {
  const { person, cookie } = await comes();
  const { taken, init } = endless('name=');
  const answer = await inBackoffice(PATH, person, { ...init, headers: { ...URLENCODED, cookie } });
  expect(taken.bytes).toBeLessThan(USUAL.bytes + 60_000);
  expect(await counted()).toEqual({});
  expect(await answer.text()).not.toContain(NOTE.trim());
  if (person) return;
  expect(answer.status).toBe(303);
  const told = await inBackoffice(answer.headers.get('location')!, null, {});
  expect(wordsOf(await told.text())).toContain('Lo que envió no se guardó, y esta vez no pudimos conservarlo');
});

test.each(['request/documents', 'cases/inputs'])(
  '%s: files that weigh too much count; of who sent too much no more is read than the first words',
  async (route) => {
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const typed = form.controls.find(({ type }) => ['textarea', 'text'].includes(type))?.name ?? 'note';
    const part = (name: string, said: string) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${said}\r\n`;
    const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n`;
    const head = `${Object.entries(form.defaults())
      .map((pair) => part(...pair))
      .join('')}${part(typed, NOTE)}${file}`;
    const asWho = headersOf(scene.who as Comer).headers;
    const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'content-length': '900000000' };
    const headers = { ...asWho, ...type };
    await world().database.owner.db.execute(sql`delete from attempt`);

    const whole = `${head}%PDF-1.4\r\n--${BOUNDARY}--\r\n`;
    const first = await scene.ask(scene.path, scene.who.person, { method: 'POST', body: whole, headers });
    expect(first.status).toBe(422);
    expect(wordsOf(await first.text())).toContain('pesa en total más de');
    expect(await counted()).toMatchObject({ upload: expect.any(Number) });

    await sentTooMuch();
    const { taken, init } = endless(head);
    const second = await scene.ask(scene.path, scene.who.person, { ...init, headers });
    expect([second.status, Number(second.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(taken.bytes).toBeLessThan(400_000);
    if (typed !== 'note') expect(await second.text()).toContain(NOTE.trim());
  },
);
