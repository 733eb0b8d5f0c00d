import { randomUUID } from 'node:crypto';
import { declareContribution } from '@alianzas/domain/contribution';
import { submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenRequestSent,
  must,
  reportOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const MANY = 13;
let one: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11 });
  const { id: organization, representative } = one.organizations[0]!;
  const ally = through(world(), representative, 11);
  const [initiative] = world().cycle.initiatives;
  const gift = {
    ...{
      key: randomUUID(),
      alliance: one.id,
      organization,
      initiative: initiative!,
      rate: '1000',
      rateSource: 'Cotización',
    },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-11' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const },
  };
  const { id: gift1 } = must(await declareContribution(ally, gift));
  const { actions } = await planOf(by(world(), 'professional', 11), one.id);
  const planActivity = actions.flatMap((action) => action.activities).find((activity) => activity.partyId)!.id;
  const { id: evidence } = must(
    await submitEvidence(ally, { ...(await reportOf(ally, one.id, organization)), planActivity }),
  );
  const { id: request } = await givenRequestSent(world());
  for (let n = 1; n < MANY; n += 1) {
    await again('request', request, { code: `SOL-2026-9${String(n).padStart(3, '0')}` });
    await again('contribution', gift1, n < 3 ? { apart_reason: 'Se entregó antes de la alianza' } : {});
    await again('evidence', evidence, { number: 100 + n });
    await again('alliance', one.id, { code: `ALZ-2026-8${String(n).padStart(3, '0')}` });
  }
  const [filed] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from filing where alliance_id = ${one.id} and state = 'filed'`,
  );
  for (let n = 0; n < MANY; n += 1) {
    await again('alliance', one.id, {
      ...{ code: `ALZ-2026-7${String(n).padStart(3, '0')}`, step: 14 + (n % 2) },
      professional_id: world().staff.colleague.id,
    });
    await again('filing', filed!.id, { number: randomUUID(), received_by_lead_at: null, received_by: null });
    await again('filing', filed!.id, {
      ...{ state: 'pending', number: null, filed_on: null, filed_at: null, filed_by: null },
      ...{ received_by_lead_at: null, received_by: null },
    });
  }
}, 300_000);

/** The row of that id once more, as another. */
async function again(table: string, id: string, changed: Record<string, unknown>): Promise<void> {
  const name = sql.identifier(table);
  const other = JSON.stringify({ ...changed, id: randomUUID() });
  await world().database.owner.db.execute(sql`
    insert into ${name} select (jsonb_populate_record(null::${name}, to_jsonb(t) || ${other}::jsonb)).* from ${name} t where t.id = ${id}`);
}

async function page(address: string, person: string): Promise<string> {
  const answer = await ask(address, person);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

const figuresIn = (html: string) =>
  [...html.matchAll(/<dt><a href="#(\w+)">.*?<\/a><\/dt><dd><span class="stat-figure">(\d+)<\/span>/g)].map(
    ([, group, figure]) => ({ group: group!, figure: Number(figure) }),
  );

function sectionOf(html: string, group: string): string {
  const from = html.indexOf(`<section id="${group}"`);
  return html.slice(from, html.indexOf('</section>', from));
}

/** Where each row of a group leads: its rows, whichever page shows them. */
const rowsIn = (html: string, group: string) => sectionOf(html, group).match(/<li/g)?.length ?? 0;

const DRIVEN = ['requests', 'alliances', 'contributions'];

test.each([
  ['professional', [...DRIVEN, 'evidence', 'filings']],
  ['lead', ['requests', 'contributions', 'evidence', 'filings', 'receipts']],
  ['director', ['requests', 'sessions', 'contributions']],
  ['correspondence', ['filings']],
] as const)(
  'each figure of the tray of %s opens the very rows that it counts, more than a dozen too',
  async (role, many) => {
    const person = world().staff[role].id;
    const html = await page(backoffice.tray(), person);
    const figures = figuresIn(html);
    expect(figures.filter(({ figure }) => figure >= MANY).map(({ group }) => group)).toEqual(
      expect.arrayContaining([...many]),
    );
    for (const { group, figure } of figures) {
      const section = sectionOf(html, group);
      const [, whole] = /<a href="(\/bandeja\?ver=[^"]+)">Ver todo<\/a>/.exec(section) ?? [];
      expect(whole === undefined, `${group} says the way to the rest`).toBe(figure <= 12);
      const rows = whole ? rowsIn(await page(whole, person), group) : rowsIn(html, group);
      expect({ group, rows }).toEqual({ group, rows: figure });
    }
  },
);

test('the deliveries of a cycle are those that its figure opens, without what is told apart', async () => {
  const html = await page(backoffice.tray(), world().staff.observatory.id);
  const [, href, figure, verified, left] =
    /href="([^"]+)"[^>]*>Vigencia 2026: (\d+) entregas.*?(\d+) verificadas? y (\d+) sin verificar/s.exec(html)!;
  expect(Number(verified) + Number(left)).toBe(Number(figure));
  const opened = await page(href!.replaceAll('&amp;', '&'), world().staff.observatory.id);
  const list = opened.slice(opened.indexOf('id="entregas"'));
  const [, rows] = /<tbody>(.*?)<\/tbody>/s.exec(list)!;
  expect(rows!.match(/<tr>/g)).toHaveLength(Number(figure));
  expect(Number(left), 'those that were not told apart').toBe(MANY - 2);
});

test('what only one role answers is in its tray alone: sessions of the director, receipts of the lead', async () => {
  const { staff } = world();
  expect(wordsOf(await page(backoffice.tray(), staff.director.id))).toContain('Le toca a la dirección, en sesión');
  expect(figuresIn(await page(backoffice.tray(), staff.professional.id)).map(({ group }) => group)).not.toContain(
    'receipts',
  );
  const hidden = await page(`${backoffice.tray()}?ver=recibos`, staff.professional.id);
  expect(sectionOf(hidden, 'receipts')).toBe('');
  expect(wordsOf(await page(backoffice.tray(), staff.observatory.id))).not.toContain('esperan su verificación');
});

test('each filing without its receipt is told from the others of its case, by its number and its day', async () => {
  const html = await page(`${backoffice.tray()}?ver=recibos`, world().staff.lead.id);
  const rows = [...sectionOf(html, 'receipts').matchAll(/<li.*?<\/li>/gs)].map(([row]) => row);
  const titles = rows.map((row) => wordsOf(/<a [^>]*>(.*?)<\/a>/s.exec(row)![1]!));
  expect(titles.length).toBeGreaterThanOrEqual(MANY);
  expect(new Set(titles).size).toBe(titles.length);
  for (const row of rows) expect(wordsOf(row)).toMatch(/radicado el \d+ de [a-z]+ de \d{4}\. Confirme que llegó/);
});
