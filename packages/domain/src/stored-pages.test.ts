import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { storedHashOf } from './acta/index.ts';
import { recordDialogueSpace, saveProposal } from './alliance/index.ts';
import type { SaveProposal } from './alliance/inputs.ts';
import { approveProposal } from './asRead.ts';
import { balanceOf } from './balance/index.ts';
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
  linkOf,
  must,
  proposalOf,
  rowOf,
  through,
} from './given.ts';
import { markDuplicate, returnRequest } from './intake/index.ts';
import { entriesOf, standingEntries } from './network/index.ts';
import { receiptFacts } from './notification/index.ts';
import { planOf, snapshotsOf } from './plan/index.ts';
import type { Ctx, Outcome } from './platform/index.ts';
import { contextOf } from './testing.ts';
import { REACHES } from './testing-reaches.ts';
import { aged, type Kept, keptIn, readingFiles, undone } from './testing-stored.ts';
import {
  acceptancesOf,
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
  packetPage,
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
let written: SaveProposal;
let sent: Awaited<ReturnType<typeof givenRequestSent>>;
let other: typeof sent;

beforeAll(async () => {
  whole = await givenAlliance(ended(), { at: 16 });
  await givenBalanceFiled(ended());
  pact = await givenAlliance(going(), { at: 2 });
  const proposal = proposalOf(pact.id, 'pact');
  const fields = { ...proposal.fields, methodology: 'Pactando' } as typeof proposal.fields;
  must(await saveProposal(by(going(), 'professional', 2), { ...proposal, fields }));
  must(await approveProposal(by(going(), 'professional', 2), { alliance: pact.id }));
  const begun = await givenAlliance(going(), { at: 2 });
  written = { ...proposal, fields, alliance: begun.id };
  must(await saveProposal(by(going(), 'professional', 2), written));
  loyal = await givenAlliance(going(), { at: 3, kind: 'loyalty' });
  const items = itemsFor(loyal, () => contents[3]());
  await givenActaInReview(going(), { activities: [3], alliances: [loyal.id], items, day: 3 });
  sent = await givenRequestSent(going());
  other = await givenRequestSent(going());
});

const itsPage = () => organizationPage(lead(ended), whole.organizations[0]!.id);
const itsEntry = () => standingEntries(lead(ended), [whole.organizations[0]!.id]);

type World = typeof ended;

interface Shown {
  world: World;
  column: string;
  /** Where the same content stands too */
  besides?: readonly string[];
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
const itsPacket = async () => {
  const row = await rowOf(ended(), sql`select filing_id as filing from balance where cycle_id = ${ended().cycle.id}`);
  return (await packetPage(lead(ended), String(row.filing))).balance;
};
const itsActaHash = async () => storedHashOf(lead(ended), String((await rowOf(ended(), actaOf(whole.id))).id));
/** What a verb that reads what is kept lets be done, without its fresh ids. */
const saidOf = async (act: (ctx: Ctx) => Promise<Outcome<unknown>>) => must(await undone(lead(going), act)) !== null;
const read = { request: '', version: 0, note: 'Falta algo' };
const returning = (ctx: Ctx) => returnRequest(ctx, { ...read, ...on(sent) }, linkOf());
const repeating = (ctx: Ctx) =>
  markDuplicate(ctx, { ...read, ...on(sent), repeats: other.code, repeatsSeen: other.code }, linkOf());
const on = ({ id, version }: typeof sent) => ({ request: id, version });
const aSpace = () => ({
  ...{ key: randomUUID(), alliance: pact.id, kind: 'dialogue' as const, heldOn: '2026-02-12', place: 'El salón' },
  ...{ citizens: 'Vecinas', institutions: 'La alcaldía local', agreements: 'Seguir', disagreements: '' },
});
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
      '../acta/rows.ts': [itsActaHash],
      'actaPage.ts': [async () => actaPage(lead(ended), await codeOf(ended, actaOf(whole.id)))],
      'allyPages.ts': [
        async () => actaExtract(ally(ended, whole), String((await rowOf(ended(), actaOf(whole.id))).id)),
      ],
    },
  },
  {
    ...{ world: () => ended(), column: 'acta.named' },
    pages: {
      '../acta/hash.ts': [itsActaHash],
      'actaNames.ts': [async () => actaPage(lead(ended), await codeOf(ended, actaOf(whole.id)))],
      'recognitionsPage.ts': [() => recognitionsPage(lead(ended))],
    },
  },
  {
    ...{ world: () => going(), column: 'request.content', besides: ['request_sending.content'] },
    pages: {
      '../intake/rows.ts': [() => saidOf(returning), () => saidOf(repeating)],
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
      '../alliance/recordDialogueSpace.ts': [() => saidOf((ctx) => recordDialogueSpace(ctx, aSpace()))],
      '../alliance/saveProposal.ts': [() => saidOf((ctx) => saveProposal(ctx, { ...written, version: 1 }))],
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
      'packedBalance.ts': [itsPacket],
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
    pages: {
      'balancePage.ts': [() => balancePage(lead(ended), 2026)],
      'packedBalance.ts': [itsPacket],
      '../balance/rows.ts': [() => balanceOf(lead(ended), ended().cycle.id)],
    },
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
    pages: {
      'planPage.ts': [() => planPage(lead(ended), whole.id)],
      '../plan/rows.ts': [() => planOf(lead(ended), whole.id)],
    },
    earlier: [({ capacities }) => capacities],
  },
  {
    ...{ world: () => ended(), column: 'receipt.content' },
    pages: {
      'allyAcceptances.ts': [() => acceptancesOf(ally(ended, whole), whole.id)],
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

test('every page that reads stored JSON stands in the table', () => {
  const listed = shown.flatMap(({ column, pages }) => Object.keys(pages).map((file) => `${column} ${file}`));
  // Those of the applications have their own table, in the worker's aged.test.ts
  expect(listed.sort()).toEqual(readingFiles().filter((reader) => !reader.includes(' apps/')));
});

test.each(shown)('$column of every earlier release shows on its pages as today', async (one) => {
  const pages = Object.values(one.pages).flat();
  const read = () => Promise.all(pages.map((page) => page()));
  const today = await read();
  for (const older of one.earlier ?? [unnumbered]) {
    const { db } = one.world().database.owner;
    const restored = [];
    for (const column of [one.column, ...(one.besides ?? [])]) restored.push(await aged(db, column, older, one.heldBy));
    expect(await read()).toEqual(today);
    for (const restore of restored) await restore();
  }
});

test('the table makes content of every earlier release, and of no other', async () => {
  for (const { world, column, earlier = [unnumbered] } of shown)
    expect((await keptIn(world().database.owner.db, column)).v, column).toBe(earlier.length);
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
