import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  must,
  through,
} from '@alianzas/domain/given';
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
  for (const [initiative, rate] of [
    [readers, '1000'],
    [parks, '500'],
    [parks, '40'],
  ] as const) {
    await gives(given, initiative!, rate);
  }
}, 180_000);

/** A delivery of the first organization, declared in the portal and verified. */
async function gives(given: GivenAlliance, initiative: string, rate: string, isVerified = true): Promise<void> {
  const { id: organization, representative } = given.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: given.id, organization, initiative, rate, rateSource: 'Cotización' },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const },
  };
  const { id } = must(await declareContribution(through(world(), representative, 20), line));
  if (isVerified) must(await verifyContribution(by(world(), 'lead', 20), { contribution: id }));
}

async function page(address: string, person: string): Promise<string> {
  const answer = await ask(address, person);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

/** Each figure of a page that is a link: its words, its number and where it leads. */
function figuresIn(html: string): { href: string; figure: number }[] {
  return [...html.matchAll(/<dt><a href="([^"]+)">.*?<\/a><\/dt><dd><span class="stat-figure">(\d+)<\/span>/g)].map(
    ([, href, figure]) => ({ href: href!.replaceAll('&amp;', '&'), figure: Number(figure) }),
  );
}

/** How many rows the list of a page has: under the anchor of its address, or the whole page. */
function rowsIn(html: string, href: string): number {
  const [, anchor] = href.split('#');
  const from = anchor ? html.indexOf(`id="${anchor}"`) : 0;
  const to = anchor ? html.indexOf('</section>', from) : html.length;
  const part = html.slice(from, to);
  const rows = /<tbody>(.*?)<\/tbody>/s.exec(part)?.[1] ?? (anchor ? part : '');
  return rows.match(/<tr>|<li/g)?.length ?? 0;
}

async function addUp(address: string, person: string): Promise<number> {
  const figures = figuresIn(await page(address, person));
  for (const { href, figure } of figures) {
    const to = href.startsWith('#') ? address + href : href;
    expect(`${href}: ${rowsIn(await page(to, person), to)}`).toBe(`${href}: ${figure}`);
  }
  return figures.length;
}

test('each figure of the tray opens as many rows as it says', async () => {
  const { staff } = world();
  for (const { id } of [staff.professional, staff.lead, staff.correspondence, staff.observatory]) {
    await addUp(backoffice.tray(), id);
  }
  expect(await addUp(backoffice.tray(), staff.observatory.id)).toBe(1);
});

test('each figure of the balance opens the very rows that it counts, before its confirmation and after', async () => {
  const { staff, cycle } = world();
  for (const { id } of [staff.lead, staff.observatory]) {
    expect(await addUp(backoffice.balance(cycle.year), id)).toBe(15);
  }
});

test('each cell of the matrix opens the very deliveries that it counts', async () => {
  const { staff, cycle } = world();
  const html = await page(`${backoffice.contributionsMatrix()}?vigencia=${cycle.year}`, staff.observatory.id);
  const cells = [...html.matchAll(/<a href="([^"]*celda=[^"]*)">(\d+)<\/a>/g)];
  expect(cells.length).toBeGreaterThan(0);
  for (const [, href, figure] of cells) {
    const to = href!.replaceAll('&amp;', '&');
    expect(rowsIn(await page(to, staff.observatory.id), to)).toBe(Number(figure));
  }
});

test('each figure of the whole matrix opens the very deliveries that it counts, and their pesos add up to it', async () => {
  const { staff, cycle } = world();
  await gives(given, cycle.initiatives[0]!, '7', false);
  const html = await page(`${backoffice.contributionsMatrix()}?vigencia=${cycle.year}`, staff.observatory.id);
  const figures = [...html.matchAll(/<dt>(.*?)<\/dt><dd><span class="stat-figure">(.*?)<\/span>/g)];
  const opened = [];
  for (const [, term, figure] of figures) {
    const to = /href="([^"]+)"/.exec(term!)?.[1]?.replaceAll('&amp;', '&') ?? 'nothing';
    const list = await page(to, staff.observatory.id);
    const section = list.slice(list.indexOf('<section class="space-y-4" aria-labelledby="entregas"'));
    const values = [...section.slice(0, section.indexOf('</section>')).matchAll(/>\$\s*([\d.]+)</g)];
    const sum = values.reduce((total, [, value]) => total + Number(value!.replaceAll('.', '')), 0);
    const counts = figure!.includes('$') ? sum : rowsIn(list, to);
    expect(`${to}: ${counts}`).toBe(`${to}: ${figure!.replace(/[^\d]/g, '')}`);
    opened.push(counts);
  }
  expect(opened).toHaveLength(3);
  expect(opened[1]! - opened[0]!).toBe(7);
  expect(html).toContain('3 entregas verificadas');
});

test('what a filed balance lists is what it froze, whatever the rows say today', async () => {
  const { staff, cycle, database } = world();
  await givenBalanceFiled(world());
  const before = await page(backoffice.figure(cycle.year, 'alianzas'), staff.lead.id);
  expect(before).toContain('Quedaron fijas cuando se confirmó el balance');
  await database.owner.db.execute(sql`update alliance set title = 'Otro nombre' where cycle_id = ${cycle.id}`);
  expect(await page(backoffice.figure(cycle.year, 'alianzas'), staff.lead.id)).not.toContain('Otro nombre');
  expect(await addUp(backoffice.balance(cycle.year), staff.lead.id)).toBe(15);
  expect((await ask(backoffice.figure(cycle.year, 'ninguna'), staff.lead.id)).status).toBe(404);
});
