import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, by, type GivenAlliance, givenAlliance, givenMinors, givenRequestSent, must, rowOf } from '../given.ts';
import type { StaffName } from '../givenWorld.ts';
import { lookAtPersonalData } from '../look/index.ts';
import type { Database } from '../platform/index.ts';
import { consentsPage, requestPage, requestsPage } from '../views/index.ts';
import { READS_APART } from './grants.ts';
import { attempted, DENIED } from './scene.ts';

const world = aWorld();
const DAY = 50;

let driven: GivenAlliance;
let waiting: string;

beforeAll(async () => {
  waiting = (await givenRequestSent(world())).id;
  driven = await givenAlliance(world(), { at: 11 });
}, 120_000);

const names = () => (Object.keys(world().staff) as StaffName[]).sort();

interface Written {
  request: Record<string, unknown> | null;
  sending: Record<string, unknown> | null;
}

/** What the database gives of what was written in a request, by the doors that the back office has. */
async function written(db: Database, request: string): Promise<Written> {
  const [row] = await db.execute<Written & Record<string, unknown>>(
    sql`select app.request_content(${request}) as request, app.sending_content(${request}, 1) as sending`,
  );
  return row!;
}

const consentsIn = (told: Written) => [told.request, told.sending].map((said) => said && 'consent' in said);

test('what was authorised in a request is of no column that the back office reads', async () => {
  for (const table of ['request', 'request_sending'] as const) {
    expect(READS_APART.backoffice![table]).toEqual(['content']);
    for (const name of names()) {
      const read = (db: Database) => db.execute(sql`select content from ${sql.identifier(table)}`);
      expect(await attempted(world().database, 'backoffice', world().staff[name].actor, read), name).toBe(DENIED);
    }
  }
});

test('what was written is read by who reads requests; with what was authorised by who reads its consents, and by nobody else', async () => {
  const whole = async (request: string) => {
    const found: string[] = [];
    for (const name of names()) {
      const { db } = by(world(), name, DAY);
      const isRow = (await db.execute(sql`select 1 from consent where request_id = ${request}`)).length > 0;
      const isReader = (await db.execute(sql`select 1 from request where id = ${request}`)).length > 0;
      const told = await written(db, request);
      expect(consentsIn(told), name).toEqual(isReader ? [isRow, isRow] : [null, null]);
      if (isReader) expect(told.request, name).toMatchObject({ organization: { name: expect.any(String) } });
      if (isReader && isRow) found.push(name);
    }
    return found;
  };
  expect(await whole(waiting)).toEqual(['colleague', 'director', 'lead', 'professional']);
  expect(await whole(driven.request), 'in a case').toEqual(['lead', 'professional']);
  const { evidence } = await givenMinors(world(), driven);
  const reason = 'Respuesta a la queja de una familia';
  must(await lookAtPersonalData(by(world(), 'auditor', DAY), { evidence, reason }));
  expect(await whole(driven.request), 'with a reason for something else').toEqual(['lead', 'professional']);
  const { code } = await rowOf(world(), sql`select code from request where id = ${driven.request}`);
  must(await lookAtPersonalData(by(world(), 'auditor', DAY), { request: String(code), reason }));
  expect(await whole(driven.request), 'with a reason of the day').toEqual(['auditor', 'lead', 'professional']);
});

test('with nobody set the doors of what was written give nothing', async () => {
  expect(await written(world().database.backoffice.db, waiting)).toEqual({ request: null, sending: null });
});

test('the pages of requests are read by each of their readers, with what was authorised only for who reads it', async () => {
  const { code } = await rowOf(world(), sql`select code from request where id = ${driven.request}`);
  for (const [name, reads] of [
    ['lead', true],
    ['professional', true],
    ['colleague', false],
    ['director', false],
    ['undersecretary', false],
    ['correspondence', false],
  ] as const) {
    const ctx = by(world(), name, DAY);
    const { request } = await requestPage(ctx, String(code));
    expect(request.content.contact?.email, name).toContain('@');
    const told = [request.content, ...request.sendings.map(({ content }) => content)];
    expect(told.length, name).toBeGreaterThan(1);
    expect(
      told.map((content) => content?.consent !== undefined),
      name,
    ).toEqual(told.map(() => reads));
    expect(
      (await requestsPage(ctx, '', '')).rows.map(({ id }) => id),
      name,
    ).toContain(waiting);
  }
});

test('the register says for which organization each authorised, to the data officer as to the lead', async () => {
  const { name } = driven.organizations[0]!;
  for (const reader of ['dataOfficer', 'lead'] as const) {
    const ctx = by(world(), reader, DAY);
    const { lines } = await consentsPage(ctx, { text: name, after: '' });
    expect(lines.length, reader).toBeGreaterThan(0);
    for (const line of lines) expect(line.organizations, reader).toEqual([name]);
    const sent = await rowOf(world(), sql`select organization_name as name from request where id = ${waiting}`);
    const [line] = (await consentsPage(ctx, { text: String(sent.name), after: '' })).lines;
    expect(line, reader).toMatchObject({ person: null, organizations: [sent.name] });
  }
  const rows = sql`select 1 from membership union all select 1 from request`;
  expect(await by(world(), 'dataOfficer', DAY).db.execute(rows), 'and no row of either').toHaveLength(0);
});

test('for which organization somebody authorised is told of the consents that are rows for who asks', async () => {
  const { id } = await rowOf(world(), sql`select id from consent where request_id = ${driven.request}`);
  const told = async (name: StaffName) => {
    const rows = await by(world(), name, DAY + 1).db.execute(sql`select app.consent_organizations(${id}) as names`);
    return rows[0]!.names as string[];
  };
  const [lead, director, correspondence] = [await told('lead'), await told('director'), await told('correspondence')];
  expect([lead, director, correspondence]).toEqual([[driven.organizations[0]!.name], [], []]);
});
