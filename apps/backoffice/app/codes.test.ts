import { readdirSync, readFileSync } from 'node:fs';
import { aWorld, givenAlliance, givenMinors, rowOf } from '@alianzas/domain/given';
import { refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from './testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const folder = new URL('./routes/', import.meta.url);

/** Each route that takes a code in its query, with an address in which the code changes what is shown. */
const ADDRESSES: Readonly<Record<string, (code: string) => string>> = {
  'cases/hand-over': (code) =>
    `${backoffice.handOver()}?de=${world().staff.professional.id}&alianza=${encodeURIComponent(code)}`,
  'cycle/audit': (code) => `${backoffice.audit()}?expediente=${encodeURIComponent(code)}`,
  'cycle/looks': (code) => `${backoffice.looks()}?alianza=${encodeURIComponent(code)}`,
  'cycle/records-of-kind': (code) => `${backoffice.recordsOfKind('actas')}?alianza=${encodeURIComponent(code)}`,
  'intake/organization': (code) => backoffice.organizationFor(organization, code, 6),
  'meetings/new-meeting': (code) =>
    `${backoffice.newMeeting()}?actividad=11&actividad=12&alianza=${encodeURIComponent(code)}`,
};

let code = '';
let organization = '';
let day = '';

beforeAll(async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await givenAlliance(world(), { at: 11 });
  code = one.code;
  organization = one.organizations[0]!.id;
  const { evidence } = await givenMinors(world(), one);
  expect((await ask(backoffice.evidence(evidence), world().staff.professional.id)).status).toBe(200);
  day = String((await rowOf(world(), sql`select on_day::text as day from personal_data_look limit 1`)).day);
}, 300_000);

async function shown(path: string): Promise<string> {
  const answer = await ask(path, world().staff.lead.id);
  expect(`${path} ${answer.status}`).toBe(`${path} 200`);
  const html = await answer.text();
  return html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replaceAll(/(alianza|expediente)=[^"&]*/g, '$1=…');
}

test('every route that reads a code in its query is one of these', () => {
  const reading = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && /\bcodeOf\(search/.test(readFileSync(new URL(path, folder), 'utf8')),
  );
  expect(reading.map((path) => path.replace(/\.tsx?$/, '')).sort()).toEqual(Object.keys(ADDRESSES).sort());
});

describe('a code is found however it is written', () => {
  test.each(Object.keys(ADDRESSES))('%s', async (route) => {
    const of = ADDRESSES[route]!;
    const exact = await shown(of(code));
    const none = (await shown(of('ALZ-2026-99999'))).replaceAll('ALZ-2026-99999', code);
    expect(none, 'an unknown code finds nothing').not.toBe(exact);
    const [kind, year, number] = code.split('-');
    for (const spelt of [
      code.toLowerCase(),
      `${kind} ${year} ${Number(number)}`,
      `${kind}–${year}–${number}`,
      ` ${code}\u00a0`,
    ]) {
      expect(await shown(of(spelt)), spelt).toBe(exact);
    }
  });
});

test('the day of a look is read as people write it, and what is no day or code is told at its field', async () => {
  const of = (typed: string) => `${backoffice.looks()}?dia=${encodeURIComponent(typed)}`;
  const [year, month, date] = day.split('-');
  const words = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  for (const typed of [day, `${date}/${month}/${year}`, words]) {
    expect(wordsOf(await shown(of(typed))), typed).toContain(code);
  }
  const nothing = 'Ninguna consulta cumple el filtro';
  expect(wordsOf(await shown(of('31/31/2026')))).toContain(refusalSentence({ code: 'day.unreadable' }));
  expect(wordsOf(await shown(of('31/31/2026')))).toContain(nothing);
  const unreadable = wordsOf(await shown(ADDRESSES['cycle/looks']!('la de mayo')));
  expect(unreadable).toContain(refusalSentence({ code: 'code.unreadable', example: 'ALZ-2026-0001' }));
  expect(unreadable).toContain(nothing);
});
