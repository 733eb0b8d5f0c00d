import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import { proposeOverdue } from '@alianzas/domain/followup';
import {
  aWorld,
  by,
  carryOverAlliance,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  givenOrganization,
  must,
  refusal,
  reportOf,
  rowOf,
  stepOf,
  through,
  undoStep,
  type World,
  walk,
} from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { planOf } from '@alianzas/domain/plan';
import { bogotaDay } from '@alianzas/domain/platform';
import { partOrganizations } from '@alianzas/domain/reversal';
import { contextOf } from '@alianzas/domain/testing';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { linksOf } from './crawl.ts';

const world = aWorld();
const ask = aBackoffice(world);
let one: GivenAlliance;
/** Carried over before the balance, while it is executed: what is done of it later may be of the filed year */
let two: GivenAlliance;
/** Carried over too: its next step is taken after the filing */
let three: GivenAlliance;
let next: World;
let waiting = '';
let into: GivenAlliance['organizations'][number];
/** Merged into the other party of its case before the year was cut, both recognised */
let merged: GivenAlliance['organizations'][number];

/** The instant of a story at which everything is late: after the filing, and after the last day of the plan. */
const LATE = 80;

/** A delivery of the filed year, declared by the ally and verified by the lead. */
async function deliver(of: GivenAlliance, description: string, day: number, apartReason?: string): Promise<void> {
  const { id: organization, representative } = of.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: of.id, organization, initiative: world().cycle.initiatives[0]!, apartReason },
    ...{ category: 'space' as const, description, quantity: '1', unit: 'día', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '1000', rateSource: 'Cotización' },
  };
  const { id } = must(await declareContribution(through(world(), representative, day), line));
  must(await verifyContribution(by(world(), 'lead', day), { contribution: id }));
}

/** What the ally reports of its activity, executed while the year was open. */
async function report(day: number, description: string, apartReason?: string): Promise<string> {
  const { id: organization, representative } = two.organizations[0]!;
  const ctx = through(world(), representative, day);
  const activities = (await planOf(ctx, two.id)).actions.flatMap((action) => action.activities);
  const planActivity = activities.find(({ partyId }) => partyId)!.id;
  const said = { ...(await reportOf(ctx, two.id, organization)), planActivity, description, apartReason };
  return must(await submitEvidence(ctx, { ...said, executedOn: '2026-02-14' })).id;
}

async function merge(organization: string, into: string, day: number): Promise<void> {
  const reason = 'Es la misma entidad';
  must(await mergeOrganizations(by(world(), 'lead', day), { key: randomUUID(), organization, into, reason }));
}

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 16, kind: 'pact' });
  two = await givenAlliance(world(), { at: 11 });
  three = await givenAlliance(world(), { at: 12 });
  await deliver(one, 'Salón', 20);
  waiting = await report(20, 'Jornada que espera');
  next = await givenCycle(world().database, world().staff, 2027);
  for (const { id } of [two, three])
    must(await carryOverAlliance(by(world(), 'lead', 25), { alliance: id, to: next.cycle.id, reason: 'Sigue' }));
  const [first, second] = (await givenAlliance(world(), { at: 16, kind: 'pact', parties: 2 })).organizations;
  merged = second!;
  await merge(merged.id, first!.id, 26);
  await givenBalanceFiled(world());
  into = await givenOrganization(world());
}, 240_000);

/** The words of a page. */
async function read(address: string): Promise<string> {
  const answer = await ask(address, world().staff.lead.id);
  expect(answer.status, address).toBe(200);
  return wordsOf(await answer.text());
}

async function readAll(addresses: readonly string[]): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const address of addresses) pages[address] = await read(address);
  return pages;
}

/** What was filed of a year: its balance with its figures, its quantification and its matrix with their files, and its plan. */
const frozen = () => {
  const { year } = world().cycle;
  const quantified = [backoffice.quantification(year), backoffice.quantificationData(year)];
  const delivered = [`${backoffice.contributionsMatrix()}?vigencia=${year}`, backoffice.contributionsData(year)];
  return [backoffice.balance(year), ...quantified, ...delivered, planOfYear()];
};
const planOfYear = () => `${backoffice.networkPlan()}?vigencia=${world().cycle.year}`;

/** What else tells of it, from rows that are frozen. */
async function told(): Promise<string[]> {
  const lists = await ask(backoffice.records(), world().staff.lead.id);
  const kinds = linksOf(await lists.text()).filter((link) => link.startsWith(`${backoffice.records()}/`));
  expect(kinds.length).toBeGreaterThan(5);
  const { year } = world().cycle;
  const own = [backoffice.recognitions(), backoffice.sustainment(), backoffice.networkPlan(), backoffice.records()];
  return [backoffice.cycle(year), ...own, ...kinds];
}

test('a filed year reads the same once an organization of it is merged, and parted again', async () => {
  const others = await told();
  const [kept, before] = [await readAll(frozen()), await readAll(others)];
  const { id: organization, name } = one.organizations[0]!;
  await merge(organization, into.id, 31);
  expect(Object.values({ ...kept, ...before }).join(), 'they name it').toContain(name);
  expect(await readAll([...frozen(), ...others])).toEqual({ ...kept, ...before });
  must(await partOrganizations(by(world(), 'lead', 32), { organization, reason: 'No lo era' }));
  expect(await readAll([...frozen(), ...others])).toEqual({ ...kept, ...before });
}, 120_000);

test('a filed year reads the same once two registrations that it counted as one are parted', async () => {
  const all = [...frozen(), ...(await told())];
  const before = await readAll(all);
  expect(before[backoffice.recognitions()]).toContain('Se reconocieron 2 de 2');
  must(await partOrganizations(by(world(), 'lead', 33), { organization: merged.id, reason: 'No lo era' }));
  expect(await readAll(all)).toEqual(before);
}, 120_000);

/** Under these headings stands what came later, below what was filed. */
const LATER = /<section[^>]* aria-labelledby="(?:correcciones|evidencias-posteriores)">.*?<\/section>/gs;
const LATER_LINES = /\r?\n[^\n]*\r?\n"?Correcciones posteriores.*$/s;

/** Everything that tells of the filed year, its figures with the rows that each opens too, without what came later. */
async function filed(): Promise<Record<string, string>> {
  const own = backoffice.balance(world().cycle.year);
  const answer = await ask(own, world().staff.lead.id);
  const opened = linksOf(await answer.text()).filter((link) => link.startsWith(`${own}/`));
  expect(opened.length).toBeGreaterThan(10);
  const pages: Record<string, string> = {};
  for (const address of new Set([...frozen(), ...opened])) {
    const page = await ask(address, world().staff.lead.id);
    expect(page.status, address).toBe(200);
    const text = await page.text();
    pages[address] = page.headers.get('content-type')?.startsWith('text/html')
      ? wordsOf(text.replace(LATER, ''))
      : text.replace(LATER_LINES, '').trimEnd();
  }
  return pages;
}

const kept = () =>
  rowOf(
    world(),
    sql`select narrative::text, frozen::text, frozen_sha256, version from balance where cycle_id = ${world().cycle.id}`,
  );

/** What may come after the filing, each by its verb where there is one. */
const LATE_ACTS: readonly [what: string, done: () => Promise<unknown>][] = [
  ['a delivery of a case that closed', () => deliver(one, 'Salón tardío', LATE, 'Se supo después')],
  ['a delivery of a case that goes on', () => deliver(two, 'Patio tardío', LATE, 'Se supo después')],
  [
    'evidence accepted that had waited',
    async () => must(await acceptEvidence(by(world(), 'professional', LATE), { evidence: waiting })),
  ],
  [
    'evidence reported and accepted',
    async () => {
      const evidence = await report(LATE, 'Jornada tardía', 'Se supo después');
      must(await acceptEvidence(by(world(), 'professional', LATE), { evidence }));
    },
  ],
  [
    'a salida no conforme',
    async () => {
      const night = contextOf(world().database.worker, { kind: 'job', name: 'overdue' }, by(world(), 'lead', LATE).now);
      expect(must(await proposeOverdue(night, two.id)).proposed).toBeGreaterThan(0);
    },
  ],
  [
    'a step taken since, and taken back',
    async () => {
      const [lead, reason] = [by(world(), 'lead', LATE), 'Faltó una firma'];
      await walk(next, { ...three, rounds: 22 }, 12, 13);
      must(await undoStep(lead, { alliance: three.id, step: 13, reason }));
      expect(await stepOf(world(), three.id)).toBe(12);
      expect(refusal(await undoStep(lead, { alliance: two.id, step: 11, reason }))).toBe('undo.counted');
    },
  ],
  [
    'another name of an organization',
    () =>
      world().database.owner.db.execute(
        sql`update organization set name = 'Nombre de después' where id = ${one.organizations[0]!.id}`,
      ),
  ],
];

test('the plan of a filed year holds the section of an alliance that went on, as its own', async () => {
  const plan = await read(planOfYear());
  for (const { code } of [one, two]) expect(plan).toContain(code);
});

test('a filed year reads the same, letter by letter, whatever comes later', async () => {
  const [before, row] = [await filed(), await kept()];
  expect(bogotaDay(by(world(), 'lead', LATE).now) < '2027-01-01', 'all of it in the same year').toBe(true);
  for (const [what, done] of LATE_ACTS) {
    await done();
    expect(await filed(), what).toEqual(before);
    expect(await kept(), what).toEqual(row);
  }
}, 240_000);

test('what came later is listed apart, under its own heading', async () => {
  const { year } = world().cycle;
  const [balance, quantification, data] = await Promise.all(
    [backoffice.balance(year), backoffice.quantification(year), backoffice.quantificationData(year)].map(
      async (address) => (await ask(address, world().staff.lead.id)).text(),
    ),
  );
  const later = (html: string) => wordsOf([...html.matchAll(LATER)].join(' '));
  for (const line of ['Salón tardío', 'Patio tardío']) {
    expect(later(quantification!)).toContain(line);
    expect(wordsOf(quantification!.replace(LATER, ''))).not.toContain(line);
  }
  expect(later(quantification!)).not.toMatch(/Salón(?! tardío)/);
  expect(LATER_LINES.exec(data!)![0].match(/1000/g)!.length).toBeGreaterThanOrEqual(2);
  const { numbers } = await rowOf(
    world(),
    sql`select json_agg(number order by number) as numbers from evidence where alliance_id = ${two.id}`,
  );
  for (const number of numbers as number[]) expect(later(balance!)).toContain(`${number}. `);
});

test('the file of the deliveries has what came later after all others, under its own heading and told in its column', async () => {
  const answer = await ask(backoffice.contributionsData(world().cycle.year), world().staff.lead.id);
  const data = await answer.text();
  const [later, own] = [LATER_LINES.exec(data)![0], data.replace(LATER_LINES, '')];
  expect(own).toContain('Salón');
  for (const line of ['Salón tardío', 'Patio tardío']) {
    expect(own).not.toContain(line);
    expect(later).toContain(line);
  }
  const rows = later.trim().split(/\r?\n/).slice(1);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toContain('Se supo después');
});
