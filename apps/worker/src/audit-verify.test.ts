import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { handOverAlliances } from '@alianzas/domain/alliance';
import { coverFaults, headFaults, rootFaults, verifyChains, verifyStored } from '@alianzas/domain/audit';
import { declareContribution } from '@alianzas/domain/contribution';
import { correctFilingNumber } from '@alianzas/domain/filing';
import {
  by,
  type GivenAlliance,
  givenAlliance,
  givenCycle,
  givenOrganization,
  must,
  radicado,
  rowOf,
  through,
  type World,
} from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { editPlanActivity, planOf } from '@alianzas/domain/plan';
import type { Database } from '@alianzas/domain/platform';
import { testDatabase } from '@alianzas/domain/testing';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportRoot, readRoots } from './roots.ts';

const key = randomBytes(32);
let world: World;
let one: GivenAlliance;
let dataDir: string;
let folder: string;

beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  one = await givenAlliance(world, { at: 14 });
  must(
    await declareContribution(through(world, one.organizations[0]!.representative, 15), {
      key: randomUUID(),
      alliance: one.id,
      organization: one.organizations[0]!.id,
      initiative: world.cycle.initiatives[0]!,
      category: 'talent',
      description: 'Horas',
      quantity: '1',
      unit: 'hora',
      deliveredOn: '2026-02-05',
      monetizable: 'no',
      notMonetizableReason: 'Voluntariado',
    }),
  );
  await mend();
});
afterAll(() => world.database.drop());

/** What is corrected, edited, given to another and merged. */
async function mend(): Promise<void> {
  const { filing } = await rowOf(world, sql`select id as filing from filing where alliance_id = ${one.id}`);
  const right = { number: radicado(), filedOn: '2026-02-11', reason: 'Dos cifras' };
  must(await correctFilingNumber(by(world, 'correspondence', 17), { filing: String(filing), version: 0, ...right }));
  const running = await givenAlliance(world, { at: 11 });
  const activities = (await planOf(by(world, 'professional', 12), running.id)).actions.flatMap(
    (each) => each.activities,
  );
  const { id: activity, version, title, responsible, startsOn, endsOn } = activities.find((each) => each.partyId)!;
  const organization = running.organizations[0]!.id;
  const said = { title, organization, responsible, startsOn, endsOn, place: 'El parque', reason: 'Lluvia' };
  must(await editPlanActivity(by(world, 'professional', 12), { activity, version, ...said }));
  const [from, to] = [world.staff.professional.id, world.staff.colleague.id];
  must(await handOverAlliances(by(world, 'lead', 19), { from, to, alliances: [running.id], reason: 'Licencia' }));
  const into = (await givenOrganization(world)).id;
  must(await mergeOrganizations(by(world, 'lead', 20), { key: randomUUID(), organization, into, reason: 'La misma' }));
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'auditoria-'));
  folder = join(dataDir, 'auditoria');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

class Undone extends Error {}

/** What only who owns the machine could do, with the guards off; looked at, and undone. */
async function tampered(statements: readonly string[], look: (db: Database) => Promise<void>): Promise<void> {
  const undone = owner().transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    for (const statement of statements) await tx.execute(statement);
    await look(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
}

const owner = () => world.database.owner.db;
const keepRoot = () => exportRoot({ ...by(world, 'lead', 30), db: world.database.worker.db }, folder, key);

/** Everything that the verification finds but the bytes of the files. */
async function found(db: Database = owner()): Promise<string[]> {
  const roots = await readRoots(folder);
  const chains = (await verifyChains(db)).faults.map(({ fault, stream }) => `${fault} ${stream}`);
  const outside = [...rootFaults(roots, key), ...(await headFaults(db, roots))].map(
    ({ fault, of }) => `${fault} ${of}`,
  );
  const stored = (await verifyStored(db)).map(({ fault, of }) => `${fault} ${of}`);
  return [...chains, ...outside, ...stored];
}

const CHAIN_AGAIN = (from: number) => `do $$ declare e event; before text; begin
  select hash into before from event where stream_id = '${one.id}' and seq = ${from - 1};
  for e in select * from event where stream_id = '${one.id}' and seq >= ${from} order by seq loop
    e.previous_hash := before;
    before := encode(sha256(convert_to(app.chain_text(e), 'UTF8')), 'hex');
    update event set previous_hash = e.previous_hash, hash = before where id = e.id;
  end loop;
  update stream_head set hash = before where stream_id = '${one.id}';
end $$`;

test('a history that nobody touched is whole, hour after hour, and its roots are small, signed and their owner’s alone', async () => {
  const first = await keepRoot();
  expect(first).toMatchObject({ whole: true, previous: '' });
  expect(await keepRoot()).toMatchObject({ whole: false, changed: [], previous: first.signature, root: first.root });
  const other = await givenAlliance(world, { at: 3 });
  const third = await keepRoot();
  expect(third.changed.length).toBeGreaterThan(0);
  expect(third.changed.length).toBeLessThan(third.streams);
  expect(third.changed.map(({ stream }) => stream)).toContain(`alliance:${other.id}`);
  expect(await found()).toEqual([]);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o400);
});

test('the last event deleted with its head is found by the root, though every chain is whole', async () => {
  await keepRoot();
  const statements = [
    `delete from event where stream_id = '${one.id}' and seq = (select max(seq) from event where stream_id = '${one.id}')`,
    `update stream_head h set seq = e.seq, hash = e.hash from event e
     where h.stream_id = '${one.id}' and e.stream_id = h.stream_id and e.seq = h.seq - 1`,
  ];
  await tampered(statements, async (db) => {
    expect((await verifyChains(db)).faults).toEqual([]);
    expect(await found(db)).toContainEqual(expect.stringMatching(`^missing alliance:${one.id} evento `));
  });
});

test('a chain rewritten from an event on, hashes and head made again, is found by the root', async () => {
  await keepRoot();
  const earlier = `update event set at = at - interval '1 day' where stream_id = '${one.id}' and seq = 5`;
  await tampered([earlier, CHAIN_AGAIN(5)], async (db) => {
    expect((await verifyChains(db)).faults).toEqual([]);
    expect(await found(db)).toEqual([expect.stringMatching(`^rewritten alliance:${one.id} evento `)]);
  });
});

test('a stream removed whole is found by the root, and by the case that is left without history', async () => {
  await keepRoot();
  const gone = ['event', 'stream_head'].map((table) => `delete from ${table} where stream_id = '${one.id}'`);
  await tampered(gone, async (db) => {
    expect((await verifyChains(db)).faults).toEqual([]);
    const faults = await found(db);
    expect(faults).toContainEqual(expect.stringMatching(`^missing alliance:${one.id} evento `));
    expect(faults).toContainEqual(`untold alliance:${one.id}`);
  });
});

test.each([
  ['a step', 'step', 'alliance', 'step = 13'],
  ['a state', 'state', 'alliance', "state = 'suspended'"],
  ['a state of a part', 'state', 'evidence', "state = 'returned', review_reason = 'Borrosa'"],
  ['a value', 'value', 'contribution', 'value = 4000000'],
  ['the text of a commitment', 'text', 'commitment', "action = action || ' y medio'"],
  ['the day of a commitment', 'text', 'commitment', 'due_on = due_on + 1'],
  ['the text of an acta', 'text', 'acta', "development = development || ' Aprobado por todos.'"],
  ['the item of an acta', 'text', 'acta', 'id = id'],
  [
    'who answers for a case',
    'column',
    'alliance',
    'professional_id = (select p.id from person p where p.id <> professional_id limit 1)',
  ],
  ['a corrected radicado', 'column', 'filing_correction', "number = '2026123456789'"],
  ['an edited activity', 'column', 'plan_activity', 'ends_on = ends_on + 30'],
  ['a merge', 'column', 'organization', 'merged_into = null'],
  ['a file’s sum', 'file', 'file', "sha256 = repeat('0', 64)"],
])('%s changed in its row is found', async (what, fault, table, change) => {
  expect(await verifyStored(owner())).toEqual([]);
  const statements = [
    'alter table contribution drop constraint contribution_valued_or_reasoned',
    `update ${table} set ${change} where ${table === 'alliance' && fault !== 'column' ? `id = '${one.id}'` : 'true'}`,
    ...(what === 'the item of an acta' ? ['update acta_item set internal = not internal where position = 1'] : []),
  ];
  await tampered(statements, async (db) => {
    const faults = await verifyStored(db);
    // What its events keep a hash of is found by its text besides
    const found = fault === 'text' ? faults : faults.filter((each) => each.fault !== 'text');
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toEqual({ fault, of: expect.stringMatching(`^${table}:`) });
  });
});

test('a row taken away is found', async () => {
  await tampered(['delete from evidence'], async (db) => {
    expect(await verifyStored(db)).toContainEqual({ fault: 'absent', of: expect.stringMatching(/^evidence:/) });
  });
});

test('roots that were all taken away, or stopped, are told once what they do not hold is a day old', async () => {
  await keepRoot();
  const roots = await readRoots(folder);
  const [older, since] = [
    "update installation set created_at = now() - interval '2 days'",
    "now() - interval '25 hours'",
  ];
  expect(await coverFaults(owner(), [])).toEqual([]);
  await tampered([older, `update event set at = ${since}`], async (db) => {
    expect(await coverFaults(db, roots)).toEqual([]);
    expect(await coverFaults(db, [])).toEqual([
      { fault: 'uncovered', of: expect.stringMatching(/^\d+ cadenas, desde /) },
    ]);
  });
  const later = await givenAlliance(world, { at: 2 });
  const one = `where stream_id = '${later.id}'`;
  await tampered([older, 'update event set at = now()', `update event set at = ${since} ${one}`], async (db) => {
    expect(await coverFaults(db, roots)).toEqual([{ fault: 'uncovered', of: expect.stringMatching(/^1 cadenas/) }]);
  });
});

test('a root that was changed, made with another key, or taken away, is found', async () => {
  for (let hour = 0; hour < 3; hour += 1) await keepRoot();
  const names = readdirSync(folder).sort();
  const paths = names.map((name) => join(folder, name));
  const roots = await readRoots(folder);
  expect(rootFaults(roots, randomBytes(32)).map(({ fault }) => fault)).toEqual(['forged', 'forged', 'forged']);
  expect(rootFaults([roots[0]!, roots[2]!], key)).toEqual([{ fault: 'broken', of: roots[2]!.at }]);
  chmodSync(paths[1]!, 0o600);
  writeFileSync(paths[1]!, readFileSync(paths[1]!, 'utf8').replace('"streams":', '"streams":1'));
  expect(rootFaults(await readRoots(folder), key)).toEqual([{ fault: 'forged', of: roots[1]!.at }]);
});

test('the command says what it checked, exits with 0 when all is whole and with 1 on a fault, and says what it needs', async () => {
  await keepRoot();
  const run = (env: Record<string, string>) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'audit-verify.ts')], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, AUDIT_KEY: key.toString('base64'), ...env },
    }).catch((error) => error);
  const told = await run({ DATABASE_URL: world.database.urls.owner });
  expect(told).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /Cadenas revisadas: \d+\. Eventos: \d+\. Raíces: 1 \(última: .*\)\. Fallas: \d+\.\n$/,
    ),
  });
  const untouched = await givenCycle(await testDatabase());
  await givenAlliance(untouched, { at: 3 });
  const whole = await run({ DATABASE_URL: untouched.database.urls.owner, DATA_DIR: join(dataDir, 'otra') });
  await untouched.database.drop();
  expect(whole).not.toHaveProperty('code');
  expect(whole.stdout).toMatch(/Eventos: [1-9]\d*\. Raíces: 0 .*Fallas: 0\.\n$/);
  expect(await run({})).toMatchObject({ code: 1, stdout: expect.stringContaining('DATABASE_URL: falta') });
  const empty = new URL(world.database.urls.owner);
  empty.pathname = '/postgres';
  expect(await run({ DATABASE_URL: empty.href })).toMatchObject({ code: 1, stdout: expect.stringContaining('42P01') });
}, 120_000);
