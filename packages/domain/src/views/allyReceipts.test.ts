import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { returnCommitment } from '../asRead.ts';
import { amendCommitment, proposeCommitment } from '../commitment/index.ts';
import { declareContribution } from '../contribution/index.ts';
import { returnEvidence, submitEvidence } from '../evidence/index.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  reportOf,
  requestRead,
  through,
} from '../given.ts';
import { acceptInvitation, acceptRequest } from '../intake/index.ts';
import { invitationFacts } from '../notification/index.ts';
import { editPlanActivity, planOf } from '../plan/index.ts';
import { setScope } from '../platform/index.ts';
import { bindingText } from '../procedure/index.ts';
import { contextOf } from '../testing.ts';
import { allyHistory, caseEvidence, commitmentsPage, ownInvitationPage, receiptsOf } from './index.ts';

const world = aWorld();

async function read(one: GivenAlliance, side: number) {
  const { representative } = one.organizations[side]!;
  const ctx = through(world(), representative, 12);
  return ctx.db.transaction(async (db) => {
    await setScope(db, representative);
    return receiptsOf({ ...ctx, db }, one.id);
  });
}

test('an organization reads for ever what it accepted and sent: text, person, date and hash, and nobody else’s', async () => {
  const one = await givenAlliance(world(), { at: 10, parties: 2, kind: 'pact' });
  const receipts = await read(one, 0);
  expect(receipts.map((receipt) => receipt.act).sort()).toEqual([
    'commitmentAccepted',
    'principlesAccepted',
    'requestSent',
  ]);
  for (const receipt of receipts) {
    expect(receipt).toMatchObject({ organization: one.organizations[0]!.name, by: expect.stringContaining('Persona') });
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
  const events = await world().database.owner.db.execute<{ name: string; data: string }>(
    sql`select name, data from event where stream_id in (${one.id}, ${one.request})`,
  );
  const hashes = events.map(({ data }) => JSON.parse(data) as { receiptSha256?: string; contentHash?: string });
  const known = new Set(hashes.flatMap((data) => [data.receiptSha256, data.contentHash]));
  for (const receipt of receipts) expect(known).toContain(receipt.sha256);
  const request = receipts.find(({ act }) => act === 'requestSent');
  expect(request).toMatchObject({ content: { wish: { initiative: 'unsure' } }, initiative: null, documents: [] });
  const others = await read(one, 1);
  expect(others.map((receipt) => receipt.act).sort()).toEqual(['commitmentAccepted', 'principlesAccepted']);
  for (const receipt of others) expect(receipt.organization).toBe(one.organizations[1]!.name);
  expect(await receiptsOf(by(world(), 'lead', 12), one.id)).toEqual([]);
});

test('an organization reads for ever what it reported and declared, with the hash of its files; another reads none of it', async () => {
  const one = await givenAlliance(world(), { at: 12, parties: 2, kind: 'pact' });
  const { id: organization, representative } = one.organizations[0]!;
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es voluntariado' },
  };
  must(await declareContribution(through(world(), representative, 12), line));
  const told = async (side: number) =>
    (await read(one, side)).filter(({ act }) => act === 'evidenceReported' || act === 'contributionDeclared');
  const mine = await told(0);
  expect(new Set(mine.map(({ act }) => act))).toEqual(new Set(['evidenceReported', 'contributionDeclared']));
  for (const receipt of mine) {
    expect(receipt).toMatchObject({ organization: one.organizations[0]!.name, by: expect.stringContaining('Persona') });
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (receipt.act !== 'evidenceReported') continue;
    expect(receipt.content.files.length).toBeGreaterThan(0);
    for (const { sha256 } of receipt.content.files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  }
  for (const { organization: of } of await told(1)) expect(of).toBe(one.organizations[1]!.name);
});

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

test('what was sent back stays as it was read and answered, whatever is written over it: for its organization and on the staff’s page', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const professional = by(world(), 'professional', 9);
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
  const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
  const { id: commitment } = must(await proposeCommitment(professional, input));
  for (const [round, note] of ['Solo los sábados', 'Solo en la mañana'].entries()) {
    must(await returnCommitment(through(world(), representative, 10 + 2 * round), { commitment, note }));
    const amended = { commitment, version: 2 + 2 * round, ...promise, deliverable: `Jornadas, versión ${round + 2}` };
    must(await amendCommitment(by(world(), 'professional', 11 + 2 * round), amended));
  }
  const mine = (await read(one, 0)).filter(({ act }) => act === 'commitmentReturned');
  expect(mine).toMatchObject([
    {
      content: { deliverable: 'Doce jornadas', note: 'Solo los sábados' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    { content: { deliverable: 'Jornadas, versión 2', note: 'Solo en la mañana' } },
  ]);
  const [row] = await commitmentsPage(professional, one.id);
  expect(row!.acts.map(({ kept, side }) => [kept.act, side])).toEqual([
    ['commitmentProposed', 'team'],
    ['commitmentReturned', 'organization'],
    ['commitmentAmended', 'team'],
    ['commitmentReturned', 'organization'],
    ['commitmentAmended', 'team'],
  ]);
});

test('a report keeps the name that its activity had, its hash is the one of the act, and one sent again says what was sent back', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const organization = one.organizations[0]!.id;
  const professional = by(world(), 'professional', 12);
  const ally = through(world(), one.organizations[0]!.representative, 12);
  const activities = (await planOf(professional, one.id)).actions.flatMap((action) => action.activities);
  const { id: planActivity, version, startsOn, endsOn, place, responsible } = activities.find((each) => each.partyId)!;
  const report = async () =>
    must(await submitEvidence(ally, { planActivity, ...(await reportOf(ally, one.id, organization)) })).id;
  const reported = async () => (await read(one, 0)).flatMap((each) => (each.act === 'evidenceReported' ? [each] : []));
  const evidence = await report();
  const [before] = await reported();
  const edited = { activity: planActivity, version, title: 'Otro nombre', startsOn, endsOn, place, responsible };
  must(await editPlanActivity(professional, { ...edited, organization, reason: 'Se llamaba distinto' }));
  expect(await reported()).toEqual([before]);
  must(await returnEvidence(professional, { evidence, reason: 'No se ve el taller' }));
  await report();
  expect(await reported()).toMatchObject([
    { content: { earlier: null } },
    { content: { activity: expect.stringContaining('Otro nombre'), earlier: { reason: 'No se ve el taller' } } },
  ]);
  const events = await ally.db.transaction(async (db) => {
    await setScope(db, ally.actor);
    return (await allyHistory({ ...ally, db }, one.id, null)).events;
  });
  expect(events.filter(({ returnedFor }) => returnedFor !== null)).toMatchObject([
    { name: 'evidence.received', returnedFor: 'No se ve el taller', own: { organization, person: expect.any(String) } },
    { name: 'evidence.returned', returnedFor: 'No se ve el taller', own: null },
  ]);
  expect((await caseEvidence(professional, one.id))[0]!.earlier).toMatchObject({ reason: 'No se ve el taller' });
  const kept = await world().database.owner.db.execute<{ content: string; sha256: string; told: string }>(
    sql`select r.content, r.sha256, e.data::json ->> 'receiptSha256' as told from receipt r
      join event e on e.data::json ->> 'receipt' = r.id::text where r.alliance_id = ${one.id}`,
  );
  expect(kept.length).toBeGreaterThan(2);
  for (const { content, sha256, told } of kept) expect([sha256, told]).toEqual([sha(content), sha(content)]);
});

test('an invitation that was accepted is read for ever with the hash of its text', async () => {
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  const { person } = must(
    await acceptInvitation(through(world(), invited.bearer, 2), invited.id, acceptanceOf('Persona Nueva')),
  );
  const [row] = await world().database.owner.db.execute<{ organization: string; message: string }>(
    sql`select organization_id as organization, message from invitation where id = ${invited.id}`,
  );
  const memberships = [{ organization: row!.organization, role: 'representative' as const }];
  const actor = { kind: 'person' as const, person, memberships };
  const ctx = through(world(), actor, 12);
  const receipts = await ctx.db.transaction(async (db) => {
    await setScope(db, actor);
    return receiptsOf({ ...ctx, db }, invited.alliance);
  });
  expect(receipts).toMatchObject([{ act: 'invitationAccepted', text: row!.message, sha256: sha(row!.message) }]);
  const cited = await world().database.owner.db.execute(sql`select i.name from invitation_initiative c
    join initiative i on i.id = c.initiative_id where c.invitation_id = ${invited.id} order by i.position`);
  expect(receipts).toMatchObject([
    { initiatives: [...cited], agreed: [bindingText('generalConditions'), bindingText('purposes')] },
  ]);
});

test('its receipt, its page and its mail take the name that its organization had that day, whoever renames it', async () => {
  const organization = await givenOrganization(world());
  const invited = await givenInvitation(world(), organization);
  const { person } = must(
    await acceptInvitation(through(world(), invited.bearer, 2), invited.id, acceptanceOf('Persona Nueva')),
  );
  await world().database.owner.db.execute(
    sql`update organization set name = 'Fundación Rebautizada' where id = ${organization.id}`,
  );
  const memberships = [{ organization: organization.id, role: 'representative' as const }];
  const actor = { kind: 'person' as const, person, memberships };
  const ctx = through(world(), actor, 12);
  const receipts = await ctx.db.transaction(async (db) => {
    await setScope(db, actor);
    return receiptsOf({ ...ctx, db }, invited.alliance);
  });
  expect(receipts).toMatchObject([{ act: 'invitationAccepted', organization: organization.name }]);
  const { bearer } = invited;
  const page = await ctx.db.transaction(async (db) => {
    await setScope(db, bearer);
    return ownInvitationPage({ ...ctx, actor: bearer, db });
  });
  expect(page.organization).toBe(organization.name);
  const worker = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  expect(await invitationFacts(worker, invited.id)).toMatchObject({ organization: organization.name });
});

test('what somebody sent in its name who does not enter it is not the organization’s own: nothing of them is shown', async () => {
  const organization = await givenOrganization(world());
  const sent = await givenRequestSent(world());
  const accepting = {
    ...{ ...(await requestRead(world(), sent.id)), title: 'Una', initiatives: [...world().cycle.initiatives] },
    ...{ organization: organization.id, newcomer: 'staysOut' as const, professional: world().staff.professional.id },
  };
  const { alliance } = must(await acceptRequest(by(world(), 'lead', 2), accepting));
  const { representative } = organization;
  const ctx = through(world(), representative, 3);
  const seen = await ctx.db.transaction(async (db) => {
    await setScope(db, representative);
    const rows = await db.execute(sql`select id from request union all select request_id from request_sending`);
    return { receipts: await receiptsOf({ ...ctx, db }, alliance), rows: rows.length };
  });
  expect(seen).toEqual({ receipts: [], rows: 0 });
});
