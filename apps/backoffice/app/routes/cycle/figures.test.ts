import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenInvitation,
  givenOrganization,
  must,
  through,
} from '@alianzas/domain/given';
import { declineInvitation } from '@alianzas/domain/intake';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

let given: GivenAlliance;

beforeAll(async () => {
  given = await givenAlliance(world(), { at: 16, kind: 'pact' });
  const [readers, parks] = world().cycle.initiatives;
  await gives(readers!, '1000');
  await gives(parks!, '500');
  await gives(parks!, '40', 'community');
  await gives(parks!, '30', 'mixed');
  await gives(readers!, '20', 'public');
  await gives(parks!, null);
  // What never was an alliance counts as none, also to who reads no invitation
  const never = await givenInvitation(world(), await givenOrganization(world()));
  must(await declineInvitation(through(world(), never.bearer, 3), never.id, { reason: 'No ahora' }));
}, 180_000);

type Origin = 'private' | 'community' | 'mixed' | 'public';

/** A delivery of the organization, declared in the portal and verified; without a rate it has no value. */
async function gives(initiative: string, rate: string | null, origin: Origin = 'private', isVerified = true) {
  const { id: organization, representative } = given.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: given.id, organization, initiative, category: 'space' as const },
    ...{ description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-12' },
    ...(rate === null
      ? { monetizable: 'no' as const, notMonetizableReason: 'Es voluntario' }
      : { monetizable: 'yes' as const, method: 'quotation' as const, rate, rateSource: 'Cotización' }),
  };
  const { id } = must(await declareContribution(through(world(), representative, 20), line));
  await world().database.owner.db.execute(sql`update contribution set origin = ${origin} where id = ${id}`);
  if (isVerified) must(await verifyContribution(by(world(), 'lead', 20), { contribution: id }));
}

async function page(address: string, person: string): Promise<string> {
  const answer = await ask(address, person);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

const bare = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();
const digitsOf = (words: string) => Number(words.replace(/[^\d]/g, ''));

interface Figure {
  href: string;
  /** As it is printed: pesos or a count */
  figure: string;
}

/** Each figure of a page that is a link: of the headline, of a bar (which may say two), of a cell, of a sentence. A median is no count. */
function figuresIn(html: string): Figure[] {
  const main = html.slice(html.indexOf('<h1'));
  const stats = main.matchAll(/<dt><a href="([^"]+)">.*?<\/a><\/dt><dd><span class="stat-figure">(.*?)<\/span>/g);
  const links = main.matchAll(/<a href="([^"]+)">((?:(?!<\/a>).)*)<\/a>/gs);
  return [...stats, ...links]
    .flatMap(([, href, words]) =>
      bare(words!)
        .split(' · ')
        .map((figure) => ({ href: href!.replaceAll('&amp;', '&'), figure })),
    )
    .filter(({ figure }) => /^(\$ [\d.]+|\d+|Ninguna|\d+ (?!días)\p{Ll}.*)$/u.test(figure))
    .filter(({ href }) => !/vigencia=\d+$/.test(href));
}

/** The list that an address opens, page after page: under its anchor, or the whole page. */
async function listAt(address: string, person: string): Promise<string> {
  const [path, anchor] = address.split('#');
  let list = '';
  for (let next: string | undefined = path; next; ) {
    const html = await page(next, person);
    const from = anchor ? html.indexOf(`id="${anchor}"`) : html.indexOf('<h1');
    if (from >= 0) list += html.slice(from, html.indexOf(anchor ? '</section>' : '</main>', from));
    next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return list;
}

/** How many rows a list has, and what their pesos add up to. */
function countedIn(list: string): { rows: number; pesos: number } {
  const tables = [...list.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, rows]) => rows!).join('');
  const told = list.includes('<table') ? tables : list;
  const values = [...told.matchAll(/>(\$[\s\u00a0]*[\d.]+)</g)].map(([, value]) => digitsOf(value!));
  return { rows: told.match(/<tr>|<li/g)?.length ?? 0, pesos: values.reduce((sum, value) => sum + value, 0) };
}

/** Opens each figure of a page and adds up what it shows; answers how many figures of counts and of pesos there were. */
async function addUp(address: string, person: string): Promise<{ counts: number; pesos: number }> {
  const figures = figuresIn(await page(address, person));
  const opened = new Map<string, ReturnType<typeof countedIn>>();
  for (const { href, figure } of figures) {
    const to = href.startsWith('#') ? address + href : href;
    if (!opened.has(to)) opened.set(to, countedIn(await listAt(to, person)));
    const { rows, pesos } = opened.get(to)!;
    expect(`${to}: ${figure.startsWith('$') ? pesos : rows}`).toBe(`${to}: ${digitsOf(figure)}`);
  }
  const pesos = figures.filter(({ figure }) => figure.startsWith('$')).length;
  return { counts: figures.length - pesos, pesos };
}

/** What a page says of pesos outside of its links and of the lists that they open. */
function pesosWithoutRows(html: string): string[] {
  const main = html.slice(html.indexOf('<h1'));
  const rest = main
    .replace(/<a [^>]*>.*?<\/a>/gs, '')
    .replace(/<dl class="stats">.*?<\/dl>/gs, '')
    .replace(/<section[^>]*aria-labelledby="(?:entregas|correcciones)".*?<\/section>/gs, '');
  return bare(rest).match(/\$\s*[\d.]+/g) ?? [];
}

const numberOf = (words: string) => Number(words.replace(',', '.'));

/** The middle of what was counted, or between the two in the middle. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Opens each median of days of a balance: its rows have their days, whose median it is. Answers how many there were. */
async function mediansOpen(person: string): Promise<number> {
  const html = await page(backoffice.balance(world().cycle.year), person);
  const medians = [...html.matchAll(/<a href="([^"]+actividad=\d+)"[^>]*>((?:(?!<\/a>).)*)<\/a>/gs)].flatMap(
    ([, href, words]) => {
      const days = /^mediana ([\d.,]+) días?$/.exec(bare(words!))?.[1];
      return days === undefined ? [] : [{ href: href!.replaceAll('&amp;', '&'), days: numberOf(days) }];
    },
  );
  for (const { href, days } of medians) {
    const [, activity] = /actividad=(\d+)/.exec(href)!;
    const words = bare(await page(href, person));
    expect(words, href).toContain(
      `la actividad ${activity}, ${activityOf(Number(activity) as ActivityNumber, 2).name}, ${world().cycle.year}: `,
    );
    expect(words, href).toContain('La mediana de los días');
    const rows = [...(await listAt(href, person)).matchAll(/<tr>(.*?)<\/tr>/gs)].flatMap(([, row]) =>
      [...row!.matchAll(/<td[^>]*class="figure"[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => bare(cell!)),
    );
    const counted = rows.map(numberOf);
    expect(counted.length, href).toBeGreaterThan(0);
    expect(counted.filter(Number.isNaN), href).toEqual([]);
    expect(Math.abs(medianOf(counted) - days), href).toBeLessThan(0.11);
  }
  return medians.length;
}

test('each figure of the tray opens as many rows as it says', async () => {
  const { staff } = world();
  for (const { id } of [staff.professional, staff.lead, staff.correspondence]) await addUp(backoffice.tray(), id);
  await gives(world().cycle.initiatives[0]!, '7', 'private', false);
  const { counts } = await addUp(backoffice.tray(), staff.lead.id);
  expect(counts).toBeGreaterThan(0);
});

/** The pages of figures, and how many of counts and of pesos each has at least. */
const PAGES: [string, (year: number) => string, { counts: number; pesos: number }][] = [
  ['balance', (year) => backoffice.balance(year), { counts: 15 + 2 + 4 + 14 + 12, pesos: 5 }],
  ['quantification', (year) => backoffice.quantification(year), { counts: 1 + 3, pesos: 3 + 2 + 3 }],
  ['matrix', (year) => backoffice.matrixOf(year), { counts: 1 + 2 * 5 + 3, pesos: 2 + 4 + 2 * 5 + 3 }],
  // Once its balance is filed, no alliance of the cycle runs.
  ['cycle', (year) => backoffice.cycle(year), { counts: 0, pesos: 0 }],
];

/** Every page of figures, as the lead and the observatory read it. */
async function everyPageAddsUp(): Promise<void> {
  const { staff, cycle } = world();
  for (const [name, address, least] of PAGES) {
    for (const { id } of [staff.lead, staff.observatory]) {
      const { counts, pesos } = await addUp(address(cycle.year), id);
      expect(counts, `${name}: counts`).toBeGreaterThanOrEqual(id === staff.lead.id ? least.counts : 0);
      expect(pesos, `${name}: pesos`).toBeGreaterThanOrEqual(least.pesos);
      expect(pesosWithoutRows(await page(address(cycle.year), id)), name).toEqual([]);
    }
  }
}

test('each figure of the balance, the quantification, the matrix and the cycle opens the very rows that it counts, and their pesos add up to it', async () => {
  await everyPageAddsUp();
  expect(await mediansOpen(world().staff.lead.id)).toBeGreaterThan(10);
  expect((await addUp(backoffice.cycle(world().cycle.year), world().staff.lead.id)).counts).toBe(1);
}, 120_000);

test('the figures of the contributions of a case open their lines, and an unknown figure opens none', async () => {
  const { staff } = world();
  const here = backoffice.allianceContributions(given.code);
  expect(await addUp(here, staff.lead.id)).toEqual({ counts: 0, pesos: 2 });
  expect(countedIn(await listAt(`${here}?cifra=constructor#aportes`, staff.lead.id)).rows).toBe(0);
  const unknown = `${backoffice.matrixOf(world().cycle.year)}&entregas=constructor#entregas`;
  expect(countedIn(await listAt(unknown, staff.lead.id)).rows).toBe(0);
});

test('what a filed balance lists is what it froze, whatever the rows say today', async () => {
  const { staff, cycle, database } = world();
  await givenBalanceFiled(world());
  const before = await page(backoffice.figure(cycle.year, 'alianzas'), staff.lead.id);
  expect(before).toContain('Quedaron fijas cuando se confirmó el balance');
  await database.owner.db.execute(sql`update alliance set title = 'Otro nombre' where cycle_id = ${cycle.id}`);
  expect(await page(backoffice.figure(cycle.year, 'alianzas'), staff.lead.id)).not.toContain('Otro nombre');
  await everyPageAddsUp();
  expect(await mediansOpen(staff.lead.id)).toBeGreaterThan(10);
  expect((await ask(backoffice.figure(cycle.year, 'ninguna'), staff.lead.id)).status).toBe(404);
}, 120_000);
