import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenOrganization,
  must,
  rowOf,
  through,
} from './given.ts';
import { receiptFacts } from './notification/index.ts';
import { mergeOrganizations } from './organization/index.ts';
import { snapshotsOf } from './plan/index.ts';
import { partOrganizations } from './reversal/index.ts';
import {
  actaExtract,
  actaPage,
  answersOf,
  approvedProposal,
  balancePage,
  commitmentsPage,
  packetPage,
  planStatePage,
  quantificationPage,
  receiptsOf,
  recognitionsPage,
  requestPage,
} from './views/index.ts';

const world = aWorld();
let one: GivenAlliance;
let into: { id: string };

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 16, parties: 2 });
  await givenBalanceFiled(world());
  into = await givenOrganization(world());
}, 240_000);

const lead = (day = 31) => by(world(), 'lead', day);
const ally = () => through(world(), one.organizations[0]!.representative, 31);
const other = () => through(world(), one.organizations[1]!.representative, 31);
const said = async (query: SQL) => String((await rowOf(world(), query)).said);
const acta = () =>
  rowOf(
    world(),
    sql`select m.code, a.id from acta a join meeting m on m.id = a.meeting_id join acta_item i on i.acta_id = a.id
    where i.alliance_id = ${one.id} order by m.starts_at limit 1`,
  );

/** What is closed, and the page that tells of it. */
const CLOSED: { readonly [thing: string]: () => Promise<unknown> } = {
  'a filed packet': async () => {
    const id = await said(sql`select id as said from filing where alliance_id = ${one.id} and state = 'filed' limit 1`);
    const { can, obstacle, ...line } = await packetPage(lead(), id);
    return line;
  },
  'the packet of a filed balance': async () => {
    const { can, obstacle, ...line } = await packetPage(
      lead(),
      await said(sql`select id as said from filing where kind = 'balance' limit 1`),
    );
    return line;
  },
  'an approved acta': async () => {
    const { acta: kept, alliances, meeting } = await actaPage(lead(), String((await acta()).code));
    return {
      items: kept!.items,
      alliances: alliances.map(({ title, parties }) => [title, parties.map((p) => p.name)]),
      meeting,
    };
  },
  'its extract': async () => actaExtract(ally(), String((await acta()).id)),
  'an approved proposal': () => approvedProposal(lead(), one.id),
  'an accepted request': async () => {
    const { request } = await requestPage(
      lead(),
      await said(sql`select code as said from request where id = ${one.request}`),
    );
    return { content: request.content, state: request.state };
  },
  'what was accepted, reported and declared': async () => [
    await receiptsOf(ally(), one.id),
    [...(await answersOf(ally(), one.id))],
  ],
  'what another organization accepted': () => receiptsOf(other(), one.id),
  'the acts on its commitments, as the team sees them': async () =>
    (await commitmentsPage(lead(), one.id)).map(({ acts }) => acts),
  'the mail of an act': async () => {
    const id = await said(sql`select id as said from receipt where organization_id = ${second()} order by id limit 1`);
    return receiptFacts(lead(), id);
  },
  'a plan as its follow-up found it': async () => [
    await planStatePage(lead(), one.code, '1'),
    await snapshotsOf(lead(), one.id),
  ],
  'a filed balance': () => balancePage(lead(), 2026),
  'its quantification': () => quantificationPage(lead(), 2026),
  'the recognitions of a filed year': () => recognitionsPage(lead()),
};

const owner = (statement: SQL) =>
  world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });
const second = () => one.organizations[1]!.id;

/** What may come later, in this order. */
const LATER: { readonly [what: string]: () => Promise<unknown> } = {
  'another name of its organizations': () =>
    owner(
      sql`update organization set name = 'Nombre de después ' || left(id::text, 8) where id in (select organization_id from party where alliance_id = ${one.id})`,
    ),
  'a merge': async () =>
    must(
      await mergeOrganizations(lead(32), {
        key: randomUUID(),
        organization: second(),
        into: into.id,
        reason: 'La misma',
      }),
    ),
  'a parting': async () => must(await partOrganizations(lead(33), { organization: second(), reason: 'No lo era' })),
  'another representative': () =>
    owner(
      sql`update membership set role = 'collaborator' where organization_id = ${second()} and role = 'representative'`,
    ),
  'another name of who represents it': () =>
    owner(
      sql`update person set name = 'Persona de después' where id = (select person_id from membership where organization_id = ${second()} limit 1)`,
    ),
  'another professional': () =>
    owner(sql`update alliance set professional_id = ${world().staff.lead.id} where id = ${one.id}`),
};

test('what is closed reads the same, whatever its organizations, its people and its norms become', {
  timeout: 240_000,
}, async () => {
  const changed: string[] = [];
  for (const [what, done] of Object.entries(LATER)) {
    const before = new Map<string, string>();
    for (const [thing, page] of Object.entries(CLOSED)) before.set(thing, JSON.stringify(await page(), null, 1));
    await done();
    for (const [thing, page] of Object.entries(CLOSED)) {
      const [was, is] = [before.get(thing)!.split('\n'), JSON.stringify(await page(), null, 1).split('\n')];
      const differs = is.filter((line, index) => line !== was[index]).slice(0, 2);
      if (differs.length > 0) changed.push(`${thing}, after ${what}: ${differs.join(' ').trim()}`);
    }
  }
  expect(changed).toEqual([]);
});
