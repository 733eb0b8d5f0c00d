import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenDraft } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

const posts: [string, (request: string) => string, Record<string, string>][] = [
  ['organization', portal.requestOrganization, { version: '1' }],
  ['contact', portal.requestContact, { version: '1', phone: 'no sé' }],
  ['wish', portal.requestWish, { version: '1' }],
  ['consent', portal.requestConsent, { version: '1', textVersion: 'x' }],
  ['link', portal.requestLink, {}],
  ['signIn', portal.signIn, {}],
  ['code', portal.signInCode, {}],
];

test.each(posts)(
  'every error of the page %s leads to its field, in the order of the page',
  async (_, urlOf, fields) => {
    const { id } = await givenDraft(world());
    const token = newToken();
    await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${id}`);
    const headers = { cookie: `__Host-solicitud=${token}` };
    const answer = await ask(urlOf(id), null, { method: 'POST', body: new URLSearchParams(fields), headers });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    const summary = html.slice(html.indexOf('class="error-summary"')).match(/<ul>(.*?)<\/ul>/s)![1]!;
    const lines = summary.match(/<li>/g)!.length;
    const places = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, target]) => html.indexOf(` id="${target}"`));
    expect(places).toHaveLength(lines);
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(summary).not.toContain('>Complete este dato.');
    expect(toldTwice(summary)).toEqual([]);
  },
);

/** The lines of a summary that say the same as another. */
const toldTwice = (summary: string) => {
  const said = [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => wordsOf(line!));
  return said.filter((line, n) => said.indexOf(line) !== n);
};

test('what is too long in several fields is told of each by its name', async () => {
  const { id } = await givenDraft(world());
  const token = newToken();
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${id}`);
  const headers = { cookie: `__Host-solicitud=${token}` };
  const long = 'Muchas palabras. '.repeat(400);
  const body = new URLSearchParams({ version: '1', actions: long, influenceCircle: long, territory: long });
  const html = await (await ask(portal.requestWish(id), null, { method: 'POST', body, headers })).text();
  const summary = html.slice(html.indexOf('class="error-summary"')).match(/<ul>(.*?)<\/ul>/s)![1]!;
  const words = wordsOf(summary);
  for (const label of [
    '¿Qué acciones quiere hacer?: Escriba máximo',
    '¿A quiénes llega su organización?: Escriba máximo',
  ])
    expect(words).toContain(label);
  expect(toldTwice(summary)).toEqual([]);
});
