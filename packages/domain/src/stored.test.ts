import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { storedItem } from './acta/index.ts';
import { storedFields } from './alliance/index.ts';
import { storedCut, storedNarrative } from './balance/index.ts';
import { aWorld, by, contents, givenActaInReview, givenAlliance, givenRequestSent, itemsFor, rowOf } from './given.ts';
import { storedRequest } from './intake/index.ts';
import { storedEarlier, storedRelevant } from './network/index.ts';
import { storedCapacities, storedState } from './plan/index.ts';
import { actaPage, approvedProposal, proposalPage, requestPage } from './views/index.ts';

const world = aWorld();

/** Every column of JSON, and its reader; null for what is kept to be looked up and read by no code. */
const readers: { readonly [column: string]: { read(kept: unknown): unknown } | null } = {
  'acta_item.content': storedItem,
  'alliance_turn.kept': null,
  'balance.frozen': storedCut,
  'balance.narrative': storedNarrative,
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
