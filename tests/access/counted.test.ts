import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import {
  aWorld,
  by,
  correctVerifiedContribution,
  type GivenAlliance,
  givenAlliance,
  givenEverything,
  givenInvitation,
  givenOrganization,
  must,
  through,
} from '@alianzas/domain/given';
import { declineInvitation } from '@alianzas/domain/intake';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { groups } from '../../apps/backoffice/app/routes/intake/tray-groups.tsx';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { bareCounts, figuresIn, rowsAt } from './counted.ts';
import { countedAt, inTables, OF_TRAY } from './counted-rows.ts';
import { brokenLinks, faultOfPage, kindOf } from './crawl.ts';
import { staffAddresses } from './staff-scene.ts';

const world = aWorld();
const ask = aBackoffice(world);
let addresses = new Map<string, string>();

const GIFTS = [
  ['private', '1000', true],
  ['private', '500', false],
  ['community', '40', true],
  ['mixed', '30', true],
  ['public', null, true],
  ['private', null, true],
  ['community', null, false],
] as const;

/** Deliveries of every origin, with a value and without, verified or not: each with its own words. */
async function gives(given: GivenAlliance): Promise<void> {
  const { id: organization, representative } = given.organizations[0]!;
  for (const [index, [origin, rate, isVerified]] of GIFTS.entries()) {
    const line = {
      ...{ key: randomUUID(), alliance: given.id, organization, initiative: world().cycle.initiatives[index % 2]! },
      ...{
        category: 'space' as const,
        description: `Salón ${index}`,
        quantity: '1',
        unit: 'día',
        deliveredOn: '2026-02-12',
      },
      ...(rate === null
        ? { monetizable: 'no' as const, notMonetizableReason: 'Es voluntario' }
        : { monetizable: 'yes' as const, method: 'quotation' as const, rate, rateSource: 'Cotización' }),
    };
    const { id } = must(await declareContribution(through(world(), representative, 20), line));
    await world().database.owner.db.execute(sql`update contribution set origin = ${origin} where id = ${id}`);
    if (isVerified) must(await verifyContribution(by(world(), 'lead', 20), { contribution: id }));
    const { alliance: _alliance, organization: _organization, ...said } = line;
    if (isVerified)
      await corrected({ ...said, key: randomUUID(), contribution: id, quantity: '3', description: `Otro ${index}` });
  }
}

/** Of the lines that were verified, each second one has a correction that another verified; the rest wait. */
let corrections = 0;
async function corrected(said: Omit<Parameters<typeof correctVerifiedContribution>[1], 'reason'>): Promise<void> {
  const input = { ...said, reason: 'Eran tres' } as Parameters<typeof correctVerifiedContribution>[1];
  const { id } = must(await correctVerifiedContribution(by(world(), 'director', 21), input));
  corrections += 1;
  if (corrections % 2) must(await verifyContribution(by(world(), 'professional', 22), { contribution: id }));
}

beforeAll(async () => {
  await givenEverything(world());
  addresses = await staffAddresses(world());
  await gives(await givenAlliance(world(), { at: 11 }));
  const never = await givenInvitation(world(), await givenOrganization(world()));
  must(await declineInvitation(through(world(), never.bearer, 3), never.id, { reason: 'No ahora' }));
  // Keys such as the storage gives; nothing is stored under them
  await world().database.owner.db.execute(sql`update file set key = md5(id::text)`);
}, 300_000);

const reading = (person: string) => async (address: string) => {
  const answer = await ask(address, person);
  expect(answer.status, address).toBe(200);
  return answer.text();
};

/** How many pages of a kind are walked. */
const EACH = process.env.DEEP ? 25 : 4;

test('no two of several pages of a kind have one title, and none is broken', { timeout: 600_000 }, async () => {
  const { broken, seen } = await brokenLinks({
    from: backoffice.tray(),
    kindOf: kindOf(routes),
    ask: (address) => ask(address, world().staff.lead.id),
    mayMiss: /^\/archivos\//,
    faultOf: (html) => faultOfPage(html, null),
    each: EACH,
  });
  expect(broken).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});

/** The pages of figures, and how many figures each has at least. */
const PAGES: readonly [string, (year: number) => string, number][] = [
  ['the balance', (year) => backoffice.balance(year), 30],
  ['the quantification', (year) => backoffice.quantification(year), 3],
  ['the matrix', (year) => backoffice.matrixOf(year), 20],
  ['the cycle', (year) => backoffice.cycle(year), 4],
  ['the cycles', () => backoffice.cycles(), 9],
  ['the initiatives', () => backoffice.initiatives(), 3],
  ['the plan', (year) => `${backoffice.networkPlan()}?vigencia=${year}`, 5],
  ['the recognitions', () => backoffice.recognitions(), 1],
  ['the agents', () => backoffice.agents(), 5],
  ['the organizations', () => backoffice.organizations(), 5],
  ['the methodologies', () => backoffice.methodologies(), 1],
  ['the people', () => backoffice.procedurePeople(), 1],
];

test.each(PAGES)(
  'each figure of %s opens the very rows that the tables hold of it',
  async (_name, address, least) => {
    const read = reading(world().staff.lead.id);
    const figures = figuresIn(await read(address(world().cycle.year)));
    const hrefs = [...new Set(figures.map(({ href }) => href))];
    for (const href of hrefs) {
      const counted = countedAt(href)!;
      const rows = await rowsAt(read, href);
      const told = rows.map(({ cells, html }) => counted.called(cells, html)).sort();
      expect(told, href).toEqual(await inTables(world(), counted));
      for (const { figure } of figures.filter((one) => one.href === href && !one.figure.startsWith('$')))
        expect(`${href}: ${figure === 'Ninguna' ? 0 : Number.parseInt(figure, 10)}`).toBe(`${href}: ${told.length}`);
    }
    expect(hrefs.length).toBeGreaterThanOrEqual(least);
  },
  120_000,
);

test.each(['lead', 'director'] as const)(
  'each group of the tray of the %s is the very rows that the tables hold of it',
  async (role) => {
    const { id } = world().staff[role];
    const read = reading(id);
    const html = await read(backoffice.tray());
    const figures = [...html.matchAll(TRAY_FIGURE)].map(([, group, figure]) => ({
      group: group!,
      figure: Number(figure),
    }));
    let seen = 0;
    for (const { address, name } of groups) {
      const statement = OF_TRAY[address];
      const figure = figures.find(({ group }) => group === name)?.figure;
      if (!statement || figure === undefined) continue;
      const whole = await read(`${backoffice.tray()}?ver=${address}`);
      const told = [...sectionOf(whole, name).matchAll(TASK)]
        .map(([, href, title]) => toldOf(address, href!, wordsOf(title!)))
        .sort();
      expect(told, name).toEqual(await inTables(world(), { statement, given: [id], called: String }));
      expect(figure, name).toBe(told.length);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(4);
  },
);

const TRAY_FIGURE = /<dt><a href="#([\w-]+)">.*?<\/a><\/dt><dd><span class="stat-figure">(\d+)<\/span>/g;
const TASK = /<li[^>]*>.*?<a href="([^"]+)"[^>]*>(.*?)<\/a>.*?<\/li>/gs;

function sectionOf(html: string, group: string): string {
  const from = html.indexOf(`<section id="${group}"`);
  return html.slice(from, html.indexOf('</section>', from));
}

/** What a row of the tray is called: by its code, its delivery or, of a packet, its id. */
function toldOf(address: string, href: string, title: string): string {
  if (address === 'aportes') return title.replace(/ · .*?: /, ' · ');
  return ['paquetes', 'recibos'].includes(address) ? href.split('/').at(-1)! : title.split(' · ')[0]!;
}

const OF_NUMBER = 'which one it is: a number that counts nothing';

/** Numbers in cells that count nothing, or whose rows stand on the page itself, by their column. */
const NO_WAY: Readonly<Record<string, string>> = {
  'Actividad, of Acta de reunión': OF_NUMBER,
  'Actividad, of Alianzas de la organización': OF_NUMBER,
  'Actividades, of Comité y sesiones': OF_NUMBER,
  'Actividades, of Reuniones con acta aprobada, o canceladas': OF_NUMBER,
  'Actividades, of Reuniones de la alianza, la más reciente primero': OF_NUMBER,
  'Actividades, of Reuniones sin acta aprobada': OF_NUMBER,
  'Días (mediana), of Horas por actividad': 'a median, whose rows its bar opens',
  'Horas de la norma, of Horas por actividad': 'what the procedure says',
  'Horas empleadas, of Horas por actividad': 'a sum of hours, whose visits the column beside it opens',
  'N.º, of Compromisos de todas las partes': OF_NUMBER,
  'N.º, of Cuantificación, una línea por aliado e iniciativa': OF_NUMBER,
  'Orden en el tiempo, of Firmas': OF_NUMBER,
  'Versión, of 0. HISTORICO DE CAMBIOS': OF_NUMBER,
  'Vigencia, of Cuantificación, una línea por aliado e iniciativa': OF_NUMBER,
  'Vigencia, of Decisiones de sostenimiento, las más recientes primero': OF_NUMBER,
};

test('no table of the back office says how many without the way to them, unless it says why not', async () => {
  const met = new Set<string>();
  for (const address of [...addresses.values(), ...PAGES.map(([, of]) => of(world().cycle.year))]) {
    const answer = await ask(address, world().staff.lead.id);
    if (answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html'))
      for (const bare of bareCounts(await answer.text())) met.add(bare);
    else await answer.body?.cancel();
  }
  expect([...met].sort()).toEqual(Object.keys(NO_WAY).sort());
}, 120_000);
