import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { saveProposal } from './alliance/index.ts';
import { approveProposal } from './asRead.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaInReview,
  givenAlliance,
  givenBalanceFiled,
  givenRequestSent,
  itemsFor,
  must,
  proposalOf,
  rowOf,
  through,
} from './given.ts';
import { entriesOf, standingEntries } from './network/index.ts';
import { receiptFacts } from './notification/index.ts';
import { snapshotsOf } from './plan/index.ts';
import { contextOf } from './testing.ts';
import { REACHES } from './testing-reaches.ts';
import { readingFiles } from './testing-stored.ts';
import {
  actaExtract,
  actaPage,
  answersOf,
  approvedProposal,
  balancePage,
  caseRequest,
  commitmentsPage,
  dialoguePage,
  figurePage,
  filingDeskPage,
  methodologiesPage,
  networkPage,
  organizationPage,
  ownRequestPage,
  planPage,
  planStatePage,
  proposalPage,
  quantificationPage,
  receiptsOf,
  recognitionsPage,
  requestPage,
  requestsPage,
} from './views/index.ts';

/** A year that ended with its balance, and one that goes on: a pact, a fidelización and a request that waits. */
const ended = aWorld();
const going = aWorld();
let whole: GivenAlliance;
let pact: GivenAlliance;
let loyal: GivenAlliance;
let sent: Awaited<ReturnType<typeof givenRequestSent>>;

beforeAll(async () => {
  whole = await givenAlliance(ended(), { at: 16 });
  await givenBalanceFiled(ended());
  pact = await givenAlliance(going(), { at: 2 });
  const proposal = proposalOf(pact.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(by(going(), 'professional', 2), { ...proposal, fields }));
  must(await approveProposal(by(going(), 'professional', 2), { alliance: pact.id }));
  loyal = await givenAlliance(going(), { at: 3, kind: 'loyalty' });
  const items = itemsFor(loyal, () => contents[3]());
  await givenActaInReview(going(), { activities: [3], alliances: [loyal.id], items, day: 3 });
  sent = await givenRequestSent(going());
});

const itsPage = () => organizationPage(lead(ended), whole.organizations[0]!.id);
const itsEntry = () => standingEntries(lead(ended), [whole.organizations[0]!.id]);

type Kept = Record<string, unknown>;
type World = typeof ended;

interface Shown {
  world: World;
  column: string;
  /** By the file that reads the column, the page that it makes */
  pages: { readonly [file: string]: readonly (() => Promise<unknown>)[] };
  /** Which check of the table would not let it be put back by hand */
  heldBy?: string;
  /** From today's content to that of each earlier version */
  earlier?: readonly ((today: Kept) => unknown)[];
}

const lead = (world: World) => by(world(), 'lead', 31);
const ally = (world: World, one: GivenAlliance) => through(world(), one.organizations[0]!.representative, 31);
const codeOf = async (world: World, of: SQL) => String((await rowOf(world(), of)).code);
const actaOf = (alliance: string) => sql`
  select m.code, a.id from acta a join meeting m on m.id = a.meeting_id join acta_item i on i.acta_id = a.id
  where i.alliance_id = ${alliance} order by m.starts_at limit 1`;
const unnumbered = ({ v, ...content }: Kept) => content;

/** The bare list of a commitment's words, of what says no more than it; of the other acts, what lacked its number. */
const receiptBefore = (today: Kept) => {
  if (!('successor' in today)) return unnumbered(today);
  const { number, action, deliverable, dueOn, form, note, successor } = today;
  return form === null && note === null && successor === null ? [number, action, deliverable, dueOn] : today;
};

/** What was told in mails of every act of a case. */
async function toldInMails(): Promise<unknown[]> {
  const ctx = contextOf(ended().database.worker, { kind: 'job', name: 'mail' }, lead(ended).now);
  const rows = await ended().database.owner.db.execute<{ id: string }>(sql`select id from receipt order by id`);
  return Promise.all(rows.map(({ id }) => receiptFacts(ctx, id)));
}

const shown: readonly Shown[] = [
  {
    ...{ world: () => ended(), column: 'acta_item.content' },
    pages: {
      'actaPage.ts': [async () => actaPage(lead(ended), await codeOf(ended, actaOf(whole.id)))],
      'allyPages.ts': [
        async () => actaExtract(ally(ended, whole), String((await rowOf(ended(), actaOf(whole.id))).id)),
      ],
    },
  },
  {
    ...{ world: () => ended(), column: 'acta.named' },
    pages: {
      'actaNames.ts': [async () => actaPage(lead(ended), await codeOf(ended, actaOf(whole.id)))],
      'recognitionsPage.ts': [() => recognitionsPage(lead(ended))],
    },
  },
  {
    ...{ world: () => going(), column: 'request.content' },
    pages: {
      'requestsPage.ts': [() => requestsPage(lead(going), 'sent', ''), () => requestPage(lead(going), sent.code)],
      'requestSendings.ts': [() => requestPage(lead(going), sent.code)],
      'ownRequestPage.ts': [() => ownRequestPage(through(going(), sent.bearer, 2), sent.id)],
      'casePages.ts': [() => caseRequest(lead(going), pact.id), () => proposalPage(lead(going), pact.id)],
      'allyReceipts.ts': [() => receiptsOf(ally(going, pact), pact.id)],
      'actaPage.ts': [async () => actaPage(lead(going), await codeOf(going, actaOf(loyal.id)))],
    },
  },
  {
    ...{ world: () => going(), column: 'proposal.kind_fields' },
    pages: {
      'approvedProposal.ts': [() => approvedProposal(lead(going), loyal.id)],
      'casePages.ts': [() => proposalPage(lead(going), pact.id)],
      'pactPages.ts': [() => dialoguePage(lead(going), pact.id), () => methodologiesPage(lead(going))],
      'actaPage.ts': [async () => actaPage(lead(going), await codeOf(going, actaOf(loyal.id)))],
    },
  },
  {
    ...{ world: () => ended(), column: 'balance.frozen' },
    pages: {
      'balancePage.ts': [() => balancePage(lead(ended), 2026)],
      'figurePage.ts': [async () => (await figurePage(lead(ended), 2026, 'members')).rows],
      '../balance/cut.ts': [() => quantificationPage(lead(ended), 2026)],
    },
    earlier: [
      ({ v, lines, rows, plans, ...figures }) => figures,
      ({ rows, plans, ...cut }) => ({ ...cut, v: 1 }),
      ({ plans, ...cut }) => ({ ...cut, v: 2 }),
    ],
  },
  {
    ...{ world: () => ended(), column: 'balance.narrative' },
    pages: { 'balancePage.ts': [() => balancePage(lead(ended), 2026)] },
  },
  {
    ...{ world: () => ended(), column: 'filing.named' },
    pages: { 'filingDeskPage.ts': [() => filingDeskPage(lead(ended), { tab: 'filed', after: null })] },
  },
  {
    ...{ world: () => ended(), column: 'network_entry.relevant' },
    pages: {
      'organizationsPage.ts': [itsPage, () => networkPage(lead(ended), '', 50)],
      '../network/queries.ts': [() => entriesOf(lead(ended), whole.id)],
      '../network/standing.ts': [itsEntry],
    },
  },
  {
    ...{ world: () => ended(), column: 'network_entry.earlier' },
    pages: { 'organizationsPage.ts': [itsPage] },
  },
  {
    ...{ world: () => ended(), column: 'plan_section.capacities' },
    pages: { 'planPage.ts': [() => planPage(lead(ended), whole.id)] },
    earlier: [({ capacities }) => capacities],
  },
  {
    ...{ world: () => ended(), column: 'receipt.content' },
    pages: {
      'allyReceipts.ts': [
        () => receiptsOf(ally(ended, whole), whole.id),
        () => answersOf(ally(ended, whole), whole.id),
      ],
      'casePages.ts': [() => commitmentsPage(lead(ended), whole.id)],
      '../notification/receipts.ts': [toldInMails],
    },
    heldBy: 'receipt_hash_of_content',
    earlier: [receiptBefore],
  },
  {
    ...{ world: () => ended(), column: 'plan_snapshot.content' },
    pages: {
      'planStatePage.ts': [() => planStatePage(lead(ended), whole.code, '1')],
      '../plan/queries.ts': [() => snapshotsOf(lead(ended), whole.id)],
    },
  },
];

/** Of a text some rows may hold JSON and others not: what a receipt says of the principles is their own words. */
const holdsJson = (name: ReturnType<typeof sql.identifier>) => sql`${name}::text ~ '^[[{]'`;

/** Puts in place of each row's content what an earlier release would have kept; what it answers puts today's back. */
async function aged({ world, column, heldBy }: Shown, older: (today: Kept) => unknown): Promise<() => Promise<void>> {
  const [table, name] = column.split('.').map((part) => sql.identifier(part));
  const { db } = world().database.owner;
  if (heldBy) await db.execute(sql`alter table ${table} drop constraint ${sql.identifier(heldBy)}`);
  const rows = await db.execute<{ at: string; text: string }>(
    sql`select ctid::text as at, ${name}::text as text from ${table} where ${holdsJson(name!)}`,
  );
  const kept = rows.map(({ at, text }) => ({ at, content: JSON.parse(text) as Kept }));
  expect(kept.length, column).toBeGreaterThan(0);
  const put = (rows: readonly { at: string; content: unknown }[]) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      const places: string[] = [];
      for (const { at, content } of rows) {
        const [row] = await tx.execute<{ at: string }>(sql`
          update ${table} set ${name} = ${JSON.stringify(content)}::jsonb where ctid = ${at}::tid returning ctid::text as at`);
        places.push(row!.at);
      }
      return places;
    });
  const places = await put(kept.map(({ at, content }) => ({ at, content: older(content) })));
  return async () => void (await put(kept.map(({ content }, index) => ({ at: places[index]!, content }))));
}

test('every page that reads stored JSON stands in the table', () => {
  const listed = shown.flatMap(({ column, pages }) => Object.keys(pages).map((file) => `${column} ${file}`));
  expect(listed.sort()).toEqual(readingFiles());
});

test.each(shown)('$column of every earlier release shows on its pages as today', async (one) => {
  const pages = Object.values(one.pages).flat();
  const read = () => Promise.all(pages.map((page) => page()));
  const today = await read();
  for (const older of one.earlier ?? [unnumbered]) {
    const restore = await aged(one, older);
    expect(await read()).toEqual(today);
    await restore();
  }
});

test('the table makes content of every earlier release, and of no other', async () => {
  for (const { world, column, earlier = [unnumbered] } of shown) {
    const [table, name] = column.split('.').map((part) => sql.identifier(part));
    const [kept] = await world().database.owner.db.execute<{ text: string }>(
      sql`select ${name}::text as text from ${table} where ${holdsJson(name!)} limit 1`,
    );
    expect(JSON.parse(kept!.text).v, column).toBe(earlier.length);
  }
});

test('no function, view, policy or index of the database looks into stored JSON but those that are listed', async () => {
  const bodies = await going().database.owner.db.execute<{ name: string; body: string }>(sql`
    select p.proname as name, pg_get_functiondef(p.oid) as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'app') and p.prokind = 'f'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select viewname, definition from pg_views where schemaname in ('public', 'app')
    union all select indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select policyname, coalesce(qual, '') || coalesce(with_check, '') from pg_policies`);
  const names = shown.map(({ column }) => column.split('.')[1]).join('|');
  const reaching = new RegExp(`\\b(?:${names})\\)?\\s*(?:->|#>|@>|\\?)|jsonb?_\\w+\\(\\s*(?:\\w+\\.)?(?:${names})\\b`);
  const found = bodies.filter(({ body }) => reaching.test(body)).map(({ name }) => name);
  expect(found.sort()).toEqual(Object.keys(REACHES).sort());
});
