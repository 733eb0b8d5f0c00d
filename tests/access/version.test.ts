import { aWorld, by, dayOf, type GivenAlliance, givenAlliance, givenBalanceSaved, must } from '@alianzas/domain/given';
import { type Activity, type ProcedureVersion, procedureVersions, versionInForce } from '@alianzas/domain/procedure';
import { undoStep } from '@alianzas/domain/reversal';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { linksOf } from './crawl.ts';

const world = aWorld();
const ask = aBackoffice(world);
const askPortal = aPortal(world);
let one: GivenAlliance;

const MARK = '‹TRES› ';
const rows = versionInForce.content.activities;
const marked = ({ name, description, responsible, ...row }: Activity): Activity => ({
  ...{ ...row, name: MARK + name, description: MARK + description, responsible: MARK + responsible },
});
/** A later version of the procedure, whose rows have other words. */
const three: ProcedureVersion = {
  ...{ ...versionInForce, number: 3 },
  content: { ...versionInForce.content, activities: rows.map(marked) },
};
const known = procedureVersions as ProcedureVersion[];

beforeAll(async () => {
  known.push(three);
  one = await givenAlliance(world(), { at: 12, kind: 'pact' });
  await givenBalanceSaved(world());
  // As the case and its year would be, had they begun under it
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update alliance set procedure_version = 3 where id = ${one.id}`);
    await tx.execute(sql`update cycle set procedure_version = 3 where id = ${world().cycle.id}`);
  });
}, 240_000);
afterAll(() => {
  known.splice(known.indexOf(three), 1);
});

const textOf = (html: string) =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a page quotes of version 2, which is not the version of its case. */
function ofAnother(html: string): string[] {
  const text = textOf(html).replaceAll(MARK, '\u0000');
  const quoted = rows.flatMap(({ name, description, responsible }) => [name, description, responsible]);
  return quoted.filter((words) => words.length > 15 && new RegExp(`(?<!\u0000)${escaped(words)}`).test(text));
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every page of a case that its first page leads to, and those that these lead to. */
async function pagesOf(first: string, open: (address: string) => Promise<Response>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  let next = [first];
  for (let round = 0; round < 3; round += 1) {
    const found: string[] = [];
    for (const address of next) {
      const answer = await open(address);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const html = await answer.text();
      pages.set(address, html);
      found.push(...linksOf(html).filter((link) => link.startsWith(first)));
    }
    next = [...new Set(found)].filter((address) => !pages.has(address));
  }
  return pages;
}

function faultsIn(pages: ReadonlyMap<string, string>): string[] {
  return [...pages].flatMap(([address, html]) => ofAnother(html).map((words) => `${address}: ${words}`));
}

test('the pages of a case quote the version that it is pinned to', async () => {
  const pages = await pagesOf(backoffice.alliance(one.code), (address) => ask(address, world().staff.lead.id));
  expect(pages.size).toBeGreaterThan(12);
  expect(faultsIn(pages)).toEqual([]);
  const quoting = [...pages.values()].filter((html) => textOf(html).includes(MARK));
  expect(quoting.length).toBeGreaterThan(5);
}, 120_000);

test('so do those that its organization reads', async () => {
  const { person } = one.organizations[0]!.representative;
  const pages = await pagesOf(portal.alliance(one.code), (address) => askPortal(address, person));
  expect(pages.size).toBeGreaterThan(5);
  expect(faultsIn(pages)).toEqual([]);
}, 120_000);

test('the rows of the balance of its year are those of its version', async () => {
  const html = await (await ask(backoffice.balance(world().cycle.year), world().staff.lead.id)).text();
  expect(ofAnother(html)).toEqual([]);
  expect(textOf(html)).toContain(MARK);
}, 60_000);

test('its last step may be taken back under its version', async () => {
  const undo = { alliance: one.id, step: 12, reason: 'Se cerró por error' };
  must(await undoStep(by(world(), 'lead', dayOf(one, 12)), undo));
});
