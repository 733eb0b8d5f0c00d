import { proposeCommitment } from '@alianzas/domain/commitment';
import {
  acceptCommitments,
  aWorld,
  by,
  dayOf,
  type GivenAlliance,
  givenAlliance,
  givenBalanceSaved,
  must,
  preparePacket,
  through,
  undoStep,
} from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { type Activity, type ProcedureVersion, procedureVersions, versionInForce } from '@alianzas/domain/procedure';
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
/** Others that are where the procedure's words are chosen from: at its proposal, at its commitments */
let two: GivenAlliance;
let nine: GivenAlliance;

const MARK = '‹TRES› ';
/** The hours of each row, by far more than those of version 2. */
const MORE = 7000;
/** Every text of it with the mark, every section: codes are single words. */
function marked<Of>(of: Of): Of {
  if (typeof of === 'string') return (/\s/.test(of) ? MARK + of : of) as Of;
  if (Array.isArray(of)) return of.map(marked) as Of;
  if (of === null || typeof of !== 'object') return of;
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, marked(value)])) as Of;
}
const slower = (row: Activity): Activity => ({ ...row, hours: row.hours + MORE });
const { content, principles, changes } = versionInForce;
/** A later version of the procedure, all whose texts and hours are others. */
const three: ProcedureVersion = {
  ...{ ...versionInForce, number: 3, changes: marked(changes), principles: marked(principles) },
  content: { ...marked(content), activities: marked(content.activities).map(slower) },
};
/** What this system calls things by itself, whatever a version writes: the Red, its direction, the records, a kind of input. */
const OURS = [
  ...['Red Distrital de Cultura Ciudadana y Democrática', 'Dirección de Redes y Acción Colectiva'],
  ...[...content.records.map(({ name }) => name), content.relation.inputs[0]!],
];
/** Every text of version 2, the longest first: some hold others. What it changed stands in the history of every version. */
const texts = [...new Set(textsIn({ content, principles }))].sort((a, b) => b.length - a.length);

function textsIn(of: unknown): string[] {
  if (typeof of === 'string') return /\s/.test(of) ? [of] : [];
  return of === null || typeof of !== 'object' ? [] : Object.values(of).flatMap(textsIn);
}
const known = procedureVersions as ProcedureVersion[];

beforeAll(async () => {
  known.push(three);
  one = await givenAlliance(world(), { at: 12, kind: 'pact' });
  two = await givenAlliance(world(), { at: 2 });
  nine = await givenAlliance(world(), { at: 9, kind: 'pact' });
  await promised(nine);
  await toFile(await givenAlliance(world(), { at: 9 }));
  await givenBalanceSaved(world());
  // As the case and its year would be, had they begun under it
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update alliance set procedure_version = 3`);
    await tx.execute(sql`update cycle set procedure_version = 3 where id = ${world().cycle.id}`);
  });
}, 240_000);
afterAll(() => {
  known.splice(known.indexOf(three), 1);
});

/** Its commitments wait for their number at the filing desk. */
async function toFile(of: GivenAlliance): Promise<void> {
  const commitments = [await promised(of)];
  const { representative } = of.organizations[0]!;
  must(
    await acceptCommitments(through(world(), representative, 9), { alliance: of.id, commitments, statement: 'yes' }),
  );
  must(await preparePacket(by(world(), 'professional', 9), { alliance: of.id }));
}

async function promised({ id, organizations }: GivenAlliance): Promise<string> {
  const promise = { action: 'Bajar el volumen', deliverable: 'Un acuerdo', dueOn: '2026-04-01' };
  const of = { key: newId(new Date()), alliance: id, organization: organizations[0]!.id };
  return must(await proposeCommitment(by(world(), 'professional', 9), { ...of, ...promise })).id;
}

const textOf = (html: string) =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a page quotes of version 2, which is not the version of its case. */
function ofAnother(html: string): string[] {
  const main = textOf(/<main[^]*<\/main>/.exec(html)?.[0] ?? '');
  const rest = texts.reduce((left, words) => left.replaceAll(MARK + words, ''), main);
  const own = texts
    .filter((words) => words.length > 30 || OF_ROWS.includes(words))
    .filter((words) => !OURS.includes(words) && rest.includes(words));
  const hours = [...rest.matchAll(/norma de (?:la|esta) actividad(?: \d+)? es de ([\d.]+) hora/g)];
  return [
    ...own,
    ...hours.filter(([, of]) => Number(of!.replaceAll('.', '')) < MORE).map(([words]) => words),
    // In a refusal, and beside a measure of its own
    ...(rest.match(/procedimiento,[^.]{0,30} versión 2|procedimiento v2|(?<![\d.])(?:40|960) horas/gi) ?? []),
  ];
}

/** The names of the rows and who answers for them, of whatever length. */
const OF_ROWS = content.activities
  .flatMap(({ name, responsible }) => [name, responsible])
  .filter(({ length }) => length > 15);

/** Of what a page leads to, a case's own pages and those of the procedure under its version. */
const isItsOwn = (first: string) => (link: string) =>
  link.startsWith(first) || /^\/(procedimiento|registros)\b.*[?]version=/.test(link);

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
      found.push(...linksOf(html).filter(isItsOwn(first)));
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
  expect(pages.size).toBeGreaterThan(30);
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([backoffice.procedure(3), backoffice.procedureActivity(9, 3), backoffice.records(3)]),
  );
  expect(faultsIn(pages)).toEqual([]);
  const quoting = [...pages.values()].filter((html) => textOf(html).includes(MARK));
  expect(quoting.length).toBeGreaterThan(5);
}, 120_000);

test('so do those that its organization reads', async () => {
  const { person } = one.organizations[0]!.representative;
  const pages = await pagesOf(portal.alliance(one.code), (address) => askPortal(address, person));
  expect(pages.size).toBeGreaterThan(5);
  // What was accepted stays as it was accepted, before the case was put under another version
  expect(pages.delete(portal.history(one.code))).toBe(true);
  expect(faultsIn(pages)).toEqual([]);
}, 120_000);

test('what its proposal and its commitments are chosen from is of that version too', async () => {
  const { lead } = world().staff;
  const { person } = nine.organizations[0]!.representative;
  const kinds = ['loyalty', 'adoption', 'pact', 'support'];
  const pages = [
    ...kinds.map((kind) => ask(`${backoffice.activity(two.code, 2)}?tipo=${kind}`, lead.id)),
    ask(backoffice.allianceInputs(two.code), lead.id),
    ask(backoffice.allianceAcceptance(nine.code), lead.id),
    askPortal(portal.commitments(nine.code), person),
  ];
  for (const page of await Promise.all(pages)) {
    const html = await page.text();
    expect(ofAnother(html)).toEqual([]);
    expect(textOf(html)).toContain(MARK);
  }
}, 60_000);

test('the matrix of its year, too', async () => {
  const html = await (
    await ask(`${backoffice.contributionsMatrix()}?vigencia=${world().cycle.year}`, world().staff.lead.id)
  ).text();
  expect(ofAnother(html)).toEqual([]);
  expect(textOf(html)).toContain(MARK);
}, 60_000);

test('the rows of the balance of its year are those of its version, and so are the hours that it compares', async () => {
  const html = await (await ask(backoffice.balance(world().cycle.year), world().staff.lead.id)).text();
  expect(ofAnother(html)).toEqual([]);
  expect(textOf(html)).toContain(MARK);
  expect(textOf(html)).toMatch(/norma de la actividad 12 es de [\d.]+ horas y la norma de la actividad 13 es de/);
}, 60_000);

test('the filing desk asks for the hours of a case beside those of its version', async () => {
  const html = await (await ask(backoffice.filingDesk(), world().staff.lead.id)).text();
  expect(ofAnother(html)).toEqual([]);
  expect(textOf(html)).toMatch(/norma de la actividad 9 es de [\d.]+ horas/);
}, 60_000);

test('its last step may be taken back under its version', async () => {
  const undo = { alliance: one.id, step: 12, reason: 'Se cerró por error' };
  must(await undoStep(by(world(), 'lead', dayOf(one, 12)), undo));
});
