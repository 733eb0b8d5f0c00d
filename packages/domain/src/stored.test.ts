import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { storedItem, storedNames } from './acta/index.ts';
import { storedFields } from './alliance/index.ts';
import { storedCut, storedNarrative } from './balance/index.ts';
import { storedPacketNames } from './filing/index.ts';
import { aWorld, by, contents, givenActaInReview, givenAlliance, givenRequestSent, itemsFor, rowOf } from './given.ts';
import { storedRequest } from './intake/index.ts';
import { storedEarlier, storedRelevant } from './network/index.ts';
import { storedCapacities, storedState } from './plan/index.ts';
import type { Kept, ReceiptAct } from './receipt/index.ts';
import { keptFrom, textOf } from './receipt/stored.ts';
import { actaPage, approvedProposal, proposalPage, requestPage } from './views/index.ts';

const world = aWorld();

/** Every column of JSON, and its reader; null for what is kept to be looked up and read by no code. */
const readers: { readonly [column: string]: { read(kept: unknown): unknown } | null } = {
  'acta.named': storedNames,
  'acta_item.content': storedItem,
  'alliance_turn.kept': null,
  'balance.frozen': storedCut,
  'balance.narrative': storedNarrative,
  'filing.named': storedPacketNames,
  'network_entry.earlier': storedEarlier,
  'network_entry.relevant': storedRelevant,
  'plan_section.capacities': storedCapacities,
  'plan_snapshot.content': storedState,
  'proposal.kind_fields': storedFields,
  'request.content': storedRequest,
  'request_sending.content': storedRequest,
};

test('every column of JSON has its reader', async () => {
  const columns = await world().database.owner.db.execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type in ('jsonb', 'json') order by 1`);
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(readers));
});

/** Columns of text that hold JSON, and how each is read. */
const JSON_TEXTS: Readonly<Record<string, string>> = {
  'event.data': 'letter by letter, as the chain covers it: an event is read by its name, and only ever gains fields',
  'receipt.content': 'by `keptFrom`, for each act',
};

test('every column of text that holds JSON says how it is read', async () => {
  await givenAlliance(world(), { at: 11 });
  const { db } = world().database.owner;
  const columns = await db.execute<{ table: string; column: string }>(sql`
    select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.data_type = 'text' and t.table_type = 'BASE TABLE'`);
  const looks = columns.map(({ table, column }) => {
    const [of, name] = [sql.identifier(table), sql.identifier(column)];
    return sql`select ${`${table}.${column}`} as name where exists (select from ${of} where ${name} ~ '^[[{]["{[0-9]')`;
  });
  const found = await db.execute<{ name: string }>(sql`${sql.join(looks, sql` union all `)} order by 1`);
  expect(found.map(({ name }) => name)).toEqual(Object.keys(JSON_TEXTS));
});

/** What the first release kept, before anything carried a version. */
const first: { readonly [column: string]: readonly object[] } = {
  'acta_item.content': [
    { activity: 1, committee: 'directorate', initiatives: ['019c0000-0000-7000-8000-000000000001'] },
    { ...contents[3](), minutesUsed: 90 },
    contents[4](),
    contents[5]('no'),
    contents[8](),
    { activity: 9, agreement: 'Prestar el salón' },
    {
      activity: 12,
      activities: [{ activity: '019c0000-0000-7000-8000-000000000001', compliance: 'met', observation: '' }],
    },
    contents[14](),
    contents[15](),
  ],
  'acta.named': [
    {
      organizations: { a: 'Fundación Una' },
      cases: [{ id: 'b', title: 'Una alianza', parties: ['a'] }],
      initiatives: { c: 'Barrios que leen' },
    },
  ],
  'balance.frozen': [
    {
      ...{ year: 2025, alliances: 1, members: 1, articulating: 0, rounds: 0, evidence: 1, nonconformities: 0 },
      ...{ recognised: 1, continuing: 1, commitments: { met: 1, replaced: 0, total: 1 } },
      outcomes: { closed: 1, withdrawn: 0, endedEarly: 0, carriedOver: 0 },
      quantification: {
        ...{ private: '10', community: '0', mixed: '0', public: '0', total: '10', lines: 1, notMonetizable: 0 },
      },
      activities: [{ activity: 2, norm: 40, visits: 1, hours: 0, days: 1 }],
    },
  ],
  'balance.narrative': [{ P: 'Planeamos', H: 'Hicimos', V: 'Verificamos', A: 'Actuamos' }],
  'filing.named': [{ organizations: { a: 'Fundación Una' }, parties: ['a'] }],
  'network_entry.earlier': [
    { rows: [{ name: 'Una', relevant: { address: 'Calle 1' }, at: '2026-03-02', by: 'p', alliance: 'a' }] },
  ],
  'network_entry.relevant': [{ address: 'Calle 1', contact: 'Ana', email: 'a@b.co', phone: '601', interests: 'Leer' }],
  'plan_section.capacities': [[{ party: 'secretariat', capacity: 'Dos gestoras', scope: 'El barrio' }]],
  'plan_snapshot.content': [
    {
      ...{ alliance: { code: 'ALZ-2026-0001', title: 'Una' }, takenOn: '2026-02-14', visit: 1 },
      section: {
        ...{ startsOn: '2026-02-12', endsOn: '2026-08-12', termMonths: 6, followUpMechanisms: 'Mesas' },
        ...{ capacityStatement: null, version: 2 },
      },
      actions: [
        {
          ...{ title: 'Jornadas', coresponsibility: 'Cada parte' },
          commitment: {
            number: 1,
            action: 'Prestar',
            deliverable: '',
            dueOn: '2026-05-01',
            state: 'accepted',
            round: 0,
          },
          activities: [
            {
              ...{ id: '019c0000-0000-7000-8000-000000000001', number: 1, title: 'Una', organization: null },
              ...{ responsible: 'Ana', startsOn: '2026-02-12', endsOn: '2026-03-12', place: '', compliance: 'partly' },
              ...{ observation: 'Va bien', replaced: false },
            },
          ],
        },
      ],
      dates: [{ onDay: '2026-02-14', held: true }],
    },
  ],
  'proposal.kind_fields': [{ kind: 'support', supports: [{ class: 'space', description: 'Un salón' }] }],
  'request.content': [
    {},
    { contact: { name: 'Ana', position: 'Dirección', email: 'a@b.co', phone: '6010000', role: 'liaison' } },
  ],
  'request_sending.content': [
    { contact: { name: 'Ana', position: 'Dirección', email: 'a@b.co', phone: '6010000', role: 'liaison' } },
  ],
};

test('what the first release kept still reads, every word of it', () => {
  for (const [column, reader] of Object.entries(readers).filter(([, one]) => one !== null)) {
    expect(first[column], column).toBeDefined();
    for (const kept of first[column]!) {
      const read = reader!.read(kept);
      expect(Array.isArray(kept) ? (read as { capacities: unknown }).capacities : read, column).toMatchObject(kept);
      expect(reader!.read({ v: 0, ...kept }), column).toEqual(read);
    }
  }
});

const PROMISED = { number: 1, action: 'Prestar', deliverable: 'Doce', dueOn: '2026-05-01' };
const TOLD = { description: 'Sembramos', apartReason: null, note: null };

/** What was kept of an act, in a column of text: today's content of each kind, and what the release before kept of it. */
const acts: readonly [ReceiptAct, today: object, before: object | 'unnumbered'][] = [
  [
    'commitmentAccepted',
    { ...PROMISED, form: null, note: null, successor: null, signed: null },
    Object.values(PROMISED),
  ],
  [
    'commitmentAccepted',
    { ...PROMISED, form: 'email', note: null, successor: null, signed: null },
    { v: 1, ...PROMISED, form: 'email', note: null, successor: null },
  ],
  [
    'commitmentReplaced',
    { ...PROMISED, form: null, note: 'Otra', successor: PROMISED, signed: null },
    { v: 1, ...PROMISED, form: null, note: 'Otra', successor: PROMISED },
  ],
  [
    'evidenceReported',
    {
      ...{ ...TOLD, number: 1, activity: '1. Siembra', executedOn: '2026-05-01', place: 'El parque', peopleReached: 3 },
      ...{ showsMinors: false, files: [{ name: 'a.pdf', sha256: 'f' }], earlier: null },
    },
    'unnumbered',
  ],
  [
    'contributionDeclared',
    {
      ...{ ...TOLD, initiative: 'Parques', category: 'space', quantity: '1', unit: 'hora', deliveredOn: '2026-05-01' },
      ...{ method: null, rate: null, rateSource: null, value: null, notMonetizableReason: 'No', corrects: null },
    },
    'unnumbered',
  ],
  [
    'nonconformityOpened',
    {
      ...{ code: 'SNC-1', activity: '1. Siembra', description: 'Tarde', note: null, responsible: null, dueOn: null },
      correction: null,
    },
    'unnumbered',
  ],
];

test.each(acts)('what was kept of %s reads as it was written, in each version', (act, today, before) => {
  const { v, ...written } = JSON.parse(textOf({ act, content: today } as Kept));
  expect([v, written]).toEqual([1, today]);
  for (const kept of [{ v: 1, ...today }, before === 'unnumbered' ? today : before])
    expect(keptFrom(act, JSON.stringify(kept))).toEqual({ act, content: today });
});

/** Content as it would be had today's shape one field more, and one less, than when it was kept. */
const aged = [
  sql`(content - 'v' - 'reason' - 'capacity') || '{"dropped": true}'`,
  sql`content || '{"v": 1, "dropped": {"deep": [1]}}'`,
];

test('the pages of an acta, a request and a proposal read rows of before', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const items = itemsFor(one, () => contents[3]());
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const sent = await givenRequestSent(world());
  const ctx = by(world(), 'lead', 5);
  const { code } = await rowOf(
    world(),
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  const frozen = sql`set session_replication_role = replica`;
  for (const content of aged) {
    await world().database.owner.db.transaction(async (tx) => {
      await tx.execute(frozen);
      await tx.execute(sql`update acta_item set content = ${content} where acta_id = ${acta}`);
      await tx.execute(sql`update request_sending set content = ${content} where request_id = ${sent.id}`);
      await tx.execute(
        sql`update proposal set kind_fields = (kind_fields - 'v' - 'supports') || '{"dropped": 1}' where alliance_id = ${one.id}`,
      );
      await tx.execute(sql`set session_replication_role = origin`);
    });
    const page = await actaPage(ctx, String(code));
    expect(page.acta!.items[0]!.content).toMatchObject({ activity: 3, influenceCircle: 'Vecinas' });
    expect((await requestPage(ctx, sent.code)).request.content.contact).toMatchObject({ name: sent.contact.name });
    expect((await approvedProposal(ctx, one.id))!.fields).toEqual({ kind: 'support', supports: [] });
    expect((await proposalPage(ctx, one.id)).proposal!.kindFields).toEqual({ kind: 'support', supports: [] });
  }
});
