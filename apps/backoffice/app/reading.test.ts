import { readdirSync, readFileSync } from 'node:fs';
import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { ATTEMPT_RULES } from '@alianzas/domain/identity';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { access } from './access.ts';
import { aBackoffice, wordsOf } from './testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const folder = new URL('./routes/', import.meta.url);

const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ name: path.replace(/\.tsx?$/, ''), text: readFileSync(new URL(path, folder), 'utf8') }));
const counted = (kind: string) => Object.keys(access).filter((name) => access[name]!.counts === kind);

test('every spreadsheet and every list that is searched says in the access table that it is counted', () => {
  const sheets = routes.filter(({ text }) => text.includes("/spreadsheet.ts'"));
  expect(sheets.map(({ name }) => name).sort()).toEqual(counted('export').sort());
  // What is read as a code is looked up by an index, and is no search
  const fields = routes.flatMap(({ text }) => text.match(/<(?:TextField|SearchField)\b[^>]*>/gs) ?? []);
  const isSearch = (field: string) => field.startsWith('<SearchField') || field.includes('type="search"');
  const names = fields.flatMap((field) => (isSearch(field) ? [/name="(\w+)"/.exec(field)![1]!] : []));
  const lists = routes.flatMap(({ name, text }) => {
    const sought = names.find((one) =>
      new RegExp(`filterOf\\((?:search|new URL\\(request\\.url\\)\\.searchParams), '${one}'\\)`).test(text),
    );
    return sought ? [`${name} ${sought}`] : [];
  });
  expect(lists.sort()).toEqual(
    counted('search')
      .map((name) => `${name} ${access[name]!.sought ?? 'q'}`)
      .sort(),
  );
});

async function until(path: string, person: string, most: number): Promise<Response> {
  for (let n = 0; n < most; n += 1) expect((await ask(path, person)).status).toBe(200);
  return ask(path, person);
}

test('downloads of one person are limited: a page says when, a colleague behind the same address goes on', async () => {
  const { lead, professional } = world().staff;
  const refused = await until(backoffice.networkData(), lead.id, ATTEMPT_RULES.export.account.most);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(ATTEMPT_RULES.export.account.slower);
  expect(refused.headers.get('Content-Type')).toContain('text/html');
  expect(wordsOf(await refused.text())).toMatch(/Vuelva a pedir esta página en \d+ segundos?\./);
  expect((await ask(backoffice.networkData(), professional.id)).status).toBe(200);
}, 60_000);

test('searches of one person are limited, by the page of an error that says when; the list itself is not', async () => {
  const { lead } = world().staff;
  const { most } = ATTEMPT_RULES.search.account;
  const path = `${backoffice.organizations()}?q=corporacion`;
  expect((await ask(path, lead.id)).status).toBe(200);
  await world().database.owner.db.execute(
    `update attempt set count = ${most + 1} where bucket like 'search:account:%'`,
  );
  const refused = await ask(path, lead.id);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toMatch(/^[1-3]$/);
  expect(wordsOf(await refused.text())).toMatch(/Espere un momento.*Vuelva a pedir esta página en \d segundos?\./);
  expect((await ask(backoffice.organizations(), lead.id)).status).toBe(200);
  expect((await ask(`${backoffice.organizations()}?q=%20`, lead.id)).status).toBe(200);
  const parties = backoffice.activity((await givenAlliance(world(), { at: 2 })).code, 2);
  expect((await ask(`${parties}?buscar=corporacion`, lead.id)).status).toBe(429);
  expect((await ask(parties, lead.id)).status).toBe(200);
});
