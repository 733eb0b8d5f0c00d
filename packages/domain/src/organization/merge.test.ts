import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addParty } from '../alliance/index.ts';
import { figureRowsOf } from '../balance/index.ts';
import { declareContribution, ledgerOf } from '../contribution/index.ts';
import {
  aWorld,
  by,
  eventsOf,
  givenAlliance,
  givenOrganization,
  givenRequestSent,
  invented,
  linkOf,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { acceptRequest, sendInvitation } from '../intake/index.ts';
import { membersOf, mergeFacts, readersOfCases } from '../notification/index.ts';
import { type Actor, Forbidden, type Outcome, sqlState } from '../platform/index.ts';
import { allyFactsOf, decideCategory } from '../recognition/index.ts';
import { openRequest } from '../request.ts';
import { partOrganizations } from '../reversal/index.ts';
import { waitingJobs } from '../testing.ts';
import {
  agentsPage,
  alliancesPage,
  networkPage,
  organizationPage,
  organizationsPage,
  partyCandidates,
  publicNetworkPage,
} from '../views/index.ts';
import {
  mergeOrganizations,
  registerOrganization,
  settleDoubt,
  similarOrganizations,
  verifyLegalNature,
  withdrawLegalNature,
} from './index.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 60);
const owner = () => world().database.owner.db;
const reason = 'Llegó por dos puertas';

const merge = (organization: string, into: string, ctx = lead()) =>
  mergeOrganizations(ctx, { key: randomUUID(), organization, into, reason });
const part = (organization: string, ctx = lead()) => partOrganizations(ctx, { organization, reason: 'No lo eran' });
const two = async () => [await givenOrganization(world()), await givenOrganization(world())] as const;
const standingOf = async (id: string) =>
  (await rowOf(world(), sql`select standing from organization where id = ${id}`)).standing;

/** A member by an alliance of its own, and another registration of it without one. */
async function memberAndOther() {
  const alliance = await givenAlliance(world(), { at: 8 });
  return { alliance, losing: alliance.organizations[0]!, staying: await givenOrganization(world()) };
}

test('two registrations become one: nothing is re-pointed, both timelines and both peoples know it', async () => {
  const { alliance, losing, staying } = await memberAndOther();
  const input = { key: randomUUID(), organization: losing.id, into: staying.id, reason };
  const { id } = must(await mergeOrganizations(lead(), input));
  expect(must(await mergeOrganizations(lead(), input))).toEqual({ id });
  const kept = sql`select p.organization_id as party, o.merged_into as "into", m.reason, m.by from party p
    join organization o on o.id = p.organization_id join organization_merge m on m.organization_id = o.id where p.alliance_id = ${alliance.id} and p.position = 1`;
  expect(await rowOf(world(), kept)).toEqual({
    ...{ party: losing.id, into: staying.id, reason, by: world().staff.lead.id },
  });
  expect(await standingOf(staying.id)).toBe('member');
  expect((await eventsOf(world(), losing.id)).at(-1)).toBe('organization.merged');
  const onBoth = sql`select count(*)::int as n from event e join event_subject s on s.event_id = e.id
    where e.name = 'organization.merged' and e.stream_id = ${losing.id} and s.kind = 'organization' and s.subject_id = ${staying.id}`;
  expect(await rowOf(world(), onBoth)).toEqual({ n: 1 });
  const jobs = (await waitingJobs(world().database.worker.db)).filter(({ payload }) => payload.merge === id);
  expect(jobs).toEqual([{ task: 'mail', payload: { template: 'organizationsMerged', merge: id } }]);
  const told = await mergeFacts(by(world(), 'lead', 60), id);
  const emails = sql`select array_agg(p.email order by p.email) as emails from membership m join person p on p.id = m.person_id
    where m.organization_id in (${losing.id}, ${staying.id}) and m.until is null`;
  expect(told.people.map((one) => one.email)).toEqual((await rowOf(world(), emails)).emails);
  expect(told).toMatchObject({ joined: { id: losing.id }, kept: { id: staying.id }, parted: null, merged: { reason } });
});

test('whoever reads the body reads both: page, lists, search, the Red, the public directory, its category', async () => {
  const { alliance, losing, staying } = await memberAndOther();
  const names = await rowOf(
    world(),
    sql`select (select name from organization where id = ${losing.id}) as losing, (select name from organization where id = ${staying.id}) as staying`,
  );
  const [lost, kept] = [String(names.losing), String(names.staying)];
  const redBefore = (await networkPage(lead(), '', null)).rows.length;
  must(await merge(losing.id, staying.id));
  const page = await organizationPage(lead(), staying.id);
  expect(page.files).toMatchObject([{ code: alliance.code, as: lost }]);
  expect(page.alliances).toBe(1);
  expect(page.people.length).toBeGreaterThan(1);
  expect(page.entry).not.toBeNull();
  expect(page.merges).toMatchObject([{ organization: losing.id, name: lost, into: kept, reason, parted: null }]);
  expect((await organizationPage(lead(), losing.id)).mergedInto).toBe(staying.id);
  const listed = async (text: string) =>
    (await organizationsPage(lead(), { text, standing: '', after: '' })).rows.map((row) => row.id);
  expect(await listed(lost)).toEqual([staying.id]);
  expect(await listed(kept)).toEqual([staying.id]);
  const cases = await alliancesPage(lead(), { text: kept } as Parameters<typeof alliancesPage>[1]);
  expect(cases.rows.map((row) => row.code)).toEqual([alliance.code]);
  const red = await networkPage(lead(), '', null);
  expect(red.rows).toHaveLength(redBefore);
  expect(red.rows.filter((row) => [losing.id, staying.id].includes(row.organization))).toMatchObject([
    { organization: staying.id, name: kept },
  ]);
  const visitor = through(world(), { kind: 'visitor', browser: null }, 60);
  const { members } = await publicNetworkPage(visitor, { sector: null, locality: null, after: null });
  expect(members.filter((one) => [lost, kept].includes(one.name)).map((one) => one.id)).toEqual([staying.id]);
  expect((await allyFactsOf(lead(), staying.id)).alliances).toBe(1);
  const agents = await agentsPage(lead(), '');
  expect(agents.rows.filter((row) => [losing.id, staying.id].includes(row.id))).toMatchObject([
    { id: staying.id, alliances: 1 },
  ]);
});

test('the figures of the balance and the ledger count one organization', async () => {
  const running = await givenAlliance(world(), { at: 11, parties: 2, answers: ['yes', 'yes'] });
  const [delivering, other] = running.organizations;
  const staying = await givenOrganization(world());
  const { id: cycle, initiatives } = world().cycle;
  const members = async () => ((await figureRowsOf(lead(), cycle, ['members', 'recognised'])).members ?? []).length;
  const before = await members();
  must(
    await declareContribution(through(world(), delivering!.representative, 15), {
      ...{ key: randomUUID(), alliance: running.id, organization: delivering!.id, initiative: initiatives[0]! },
      ...{ category: 'talent', description: 'Horas', quantity: '1', unit: 'hora', deliveredOn: '2026-02-05' },
      ...{ monetizable: 'no', notMonetizableReason: 'Voluntariado' },
    }),
  );
  must(await merge(delivering!.id, staying.id));
  expect(await members()).toBe(before);
  must(await merge(other!.id, staying.id));
  expect(await members()).toBe(before - 1);
  const lines = (await ledgerOf(lead(), cycle)).filter((line) => line.alliance === running.code);
  expect(lines).toMatchObject([{ organizationId: staying.id, organization: await nameOf(staying.id) }]);
}, 90_000);

test('the people of either registration see and answer for what is of both, and are told of it', async () => {
  const { alliance, losing, staying } = await memberAndOther();
  const reads = (one: { representative: Actor }) => codesOf(one.representative);
  expect(await reads(staying)).not.toContain(alliance.code);
  must(await merge(losing.id, staying.id));
  expect(await reads(losing)).toContain(alliance.code);
  expect(await reads(staying)).toContain(alliance.code);
  const told = (await readersOfCases(lead(), [alliance.id], losing.id)).map((one) => one.person);
  expect(told).toEqual(expect.arrayContaining([personOf(losing), personOf(staying)]));
  expect(await membersOf(lead(), losing.id, {})).toEqual(await membersOf(lead(), staying.id, {}));
  const stranger = await givenOrganization(world());
  expect(await reads(stranger)).not.toContain(alliance.code);
  must(await part(losing.id));
  expect(await reads(losing)).toContain(alliance.code);
  expect(await reads(staying)).not.toContain(alliance.code);
});

const personOf = (one: { representative: Actor }) => (one.representative as { person: string }).person;

/** What a person of the portal reads, in a request of theirs. */
async function codesOf(actor: Actor): Promise<string[]> {
  const hash = randomUUID();
  const person = (actor as { person: string }).person;
  const moment = new Date();
  await owner().execute(sql`insert into session (id_hash, handle, person_id, app, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${hash}, gen_random_uuid(), ${person}, 'portal', ${moment.toISOString()}, ${moment.toISOString()}, ${new Date(moment.getTime() + 3_600_000).toISOString()}, 'x')`);
  return world().database.portal.db.transaction(async (tx) => {
    await openRequest(tx as never, 'portal', { sessionHash: hash, bearerHash: null, browser: null, requestId: 'x' });
    const rows = await tx.execute<{ code: string }>(sql`select code from alliance`);
    return rows.map((row) => row.code);
  });
}

test('merging is the lead’s and the director’s, and never a chain, a circle or one with itself', async () => {
  const [a, b] = await two();
  const c = await givenOrganization(world());
  for (const name of ['professional', 'administrator', 'auditor', 'undersecretary', 'correspondence'] as const) {
    await expect(merge(a.id, b.id, by(world(), name, 60)), name).rejects.toThrow(Forbidden);
    await expect(part(a.id, by(world(), name, 60)), name).rejects.toThrow(Forbidden);
  }
  await expect(merge(a.id, b.id, through(world(), a.representative, 60))).rejects.toThrow(Forbidden);
  expect(refusal(await merge(a.id, a.id))).toBe('organization.mergeOfOne');
  expect(refusal(await part(a.id))).toBe('organization.notMerged');
  must(await merge(a.id, b.id, by(world(), 'director', 60)));
  expect(refusal(await merge(a.id, c.id))).toBe('organization.merged');
  expect(refusal(await merge(b.id, a.id))).toBe('organization.mergeIntoMerged');
  expect(refusal(await merge(c.id, a.id))).toBe('organization.mergeIntoMerged');
  expect(refusal(await merge(b.id, c.id))).toBe('organization.mergeOfKeeping');
  must(await merge(c.id, b.id));
});

test('two who merge crosswise at the same time: one wins, the other is told', async () => {
  const [a, b] = await two();
  const outcomes = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.map(refusal)).toContain('organization.mergeIntoMerged');
});

test('no door takes a registration that was merged; what it has goes on', async () => {
  const { alliance, losing, staying } = await memberAndOther();
  const drafting = await givenAlliance(world(), { at: 2 });
  const read = await requestRead(world(), (await givenRequestSent(world())).id);
  must(await merge(losing.id, staying.id));
  const opening = { title: 'Otra', initiatives: [...world().cycle.initiatives] };
  const professional = world().staff.professional.id;
  const who = { contactName: 'Ana', contactEmail: invented('Alguien').email, message: 'Hola' };
  const doors: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
    sendInvitation: () =>
      sendInvitation(
        lead(),
        { key: randomUUID(), organization: losing.id, professional, ...opening, ...who },
        linkOf(),
      ),
    acceptRequest: () => acceptRequest(lead(), { ...read, organization: losing.id, professional, ...opening }),
    addParty: () => addParty(lead(), { key: randomUUID(), alliance: drafting.id, organization: losing.id }),
    verifyLegalNature: () => verifyLegalNature(lead(), { organization: losing.id }),
    withdrawLegalNature: () => withdrawLegalNature(lead(), { organization: losing.id, version: 1, reason: 'Era otra' }),
    settleDoubt: () => settleDoubt(lead(), { organization: losing.id, reason: 'Vimos su certificado' }),
    decideCategory: () =>
      decideCategory(lead(), {
        ...{ key: randomUUID(), organization: losing.id, involvement: 'informed', continuity: 'begins', reason: 'Sí' },
      }),
  };
  for (const [door, takes] of Object.entries(doors)) {
    expect(await takes(), door).toMatchObject({ refusal: { code: 'organization.merged', into: staying.id } });
  }
  must(await addParty(lead(), { key: randomUUID(), alliance: drafting.id, organization: staying.id }));
  const [candidate] = await partyCandidates(lead(), alliance.id, await nameOf(losing.id));
  expect(candidate).toMatchObject({ id: staying.id, isParty: true });
});

const nameOf = async (id: string) =>
  String((await rowOf(world(), sql`select name from organization where id = ${id}`)).name);

test('a body is one party of an alliance, whichever of its registrations is asked', async () => {
  const drafting = await givenAlliance(world(), { at: 2 });
  const staying = await givenOrganization(world());
  must(await merge(drafting.organizations[0]!.id, staying.id));
  const again = await addParty(lead(), { key: randomUUID(), alliance: drafting.id, organization: staying.id });
  expect(refusal(again)).toBe('party.alreadyIn');
});

test('likeness and the NIT of what was merged still warn, by the registration that stayed', async () => {
  const [losing, staying] = await two();
  const row = await rowOf(world(), sql`select name, nit from organization where id = ${losing.id}`);
  const [name, nit] = [String(row.name), String(row.nit)];
  must(await merge(losing.id, staying.id));
  expect((await similarOrganizations(lead(), { name, nit: null })).likeliest[0]?.id).toBe(staying.id);
  const again = { key: randomUUID(), name: invented('Fundación').name, kind: 'FUNDACION' as const, nit };
  expect(refusal(await registerOrganization(lead(), again))).toBe('organization.alreadyRegistered');
});

test('parted again, each has its own history and the standing that its own alliances give it', async () => {
  const { alliance, losing, staying } = await memberAndOther();
  const { id } = must(await merge(losing.id, staying.id));
  must(await part(losing.id));
  expect(await standingOf(losing.id)).toBe('member');
  expect(await standingOf(staying.id)).toBe('prospect');
  expect((await eventsOf(world(), losing.id)).at(-1)).toBe('organization.parted');
  expect((await organizationPage(lead(), staying.id)).files).toEqual([]);
  expect((await organizationPage(lead(), losing.id)).files).toMatchObject([{ code: alliance.code }]);
  expect((await organizationPage(lead(), losing.id)).merges).toMatchObject([{ id, parted: { reason: 'No lo eran' } }]);
  expect((await mergeFacts(lead(), id)).parted).toMatchObject({ reason: 'No lo eran' });
  expect(refusal(await part(losing.id))).toBe('organization.notMerged');
  must(await merge(losing.id, staying.id));
});

test('the database itself keeps merging to who leads, and out of chains', async () => {
  const [a, b] = await two();
  const c = await givenOrganization(world());
  const write = (name: 'lead' | 'professional', id: string, into: string) =>
    world()
      .database.backoffice.db.transaction(async (tx) => {
        const person = world().staff[name].id;
        await tx.execute(
          sql`select set_config('app.person', ${person}, true), set_config('app.roles', ${name}, true), set_config('app.holder', ${`staff:${person}`}, true)`,
        );
        await tx.execute(sql`update organization set merged_into = ${into} where id = ${id}`);
        return 'written';
      })
      .catch(sqlState);
  expect([await write('professional', a.id, b.id), await write('lead', a.id, a.id)]).toEqual(['42501', '42501']);
  must(await merge(a.id, b.id));
  const tried = [await write('lead', b.id, c.id), await write('lead', c.id, a.id), await write('lead', a.id, c.id)];
  expect(tried).toEqual(['42501', '42501', '42501']);
});
