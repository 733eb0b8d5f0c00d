import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveProposal, preparePacket } from '../asRead.ts';
import {
  aWorld,
  by,
  contents,
  givenActa,
  givenAlliance,
  givenRequestSent,
  itemsFor,
  must,
  proposalOf,
  refusal,
  requestRead,
  rowOf,
  stepOf,
} from '../given.ts';
import { acceptRequest } from '../intake/index.ts';
import { registerOrganization } from '../organization/index.ts';
import { addParty, removeParty, saveProposal } from './index.ts';
import { inclusionAnalysis, saveProposal as proposalInput } from './inputs.ts';
import { mustHaveActors } from './rules.ts';

const world = aWorld();
const staff = (day = 2) => by(world(), 'professional', day);
const id = '019c2404-7d80-7d21-9020-d22158368fb3';

test('R-023 an alliance states the network that manages it and the strategy and initiative that it strengthens', async () => {
  for (const field of ['network', 'strategy', 'objective']) {
    expect(proposalInput.safeParse({ ...proposalOf(id), [field]: ' ' }).success).toBe(false);
  }
  const one = await givenAlliance(world(), { at: 3 });
  const row = await rowOf(
    world(),
    sql`select r.network, r.strategy, (select count(*)::int from alliance_initiative where alliance_id = r.alliance_id) > 0 as strengthens
    from proposal r where r.alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ network: 'RDCCD', strategy: 'Barrios', strengthens: true });
  const late = await givenRequestSent(world());
  const input = {
    ...(await requestRead(world(), late.id)),
    title: 'Sin iniciativa',
    initiatives: [],
    professional: world().staff.professional.id,
  };
  expect(refusal(await acceptRequest(by(world(), 'lead', 2), input))).toBe('initiative.noneCited');
});

test('R-030 an alliance has two or more actors: the SCRD and one organization at least', async () => {
  expect(refusal(mustHaveActors([]))).toBe('alliance.oneActorOnly');
  const one = await givenAlliance(world(), { at: 2 });
  const { id: party } = await rowOf(world(), sql`select id from party where alliance_id = ${one.id}`);
  expect(refusal(await removeParty(staff(), { alliance: one.id, party: String(party), reason: 'Se equivocó' }))).toBe(
    'party.lastOne',
  );
  must(await saveProposal(staff(), proposalOf(one.id)));
  await world().database.owner.db.execute(sql`delete from party where alliance_id = ${one.id}`);
  expect(refusal(await approveProposal(staff(), { alliance: one.id }))).toBe('alliance.oneActorOnly');
  expect(await stepOf(world(), one.id)).toBe(2);
});

test('R-031 each actor is public, private or community, or mixed; the database knows no other sector', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const bodies = [
    { name: 'Empresa Inventada', kind: 'SAS', nit: '901234567' },
    { name: 'Alcaldía Inventada', kind: 'DIST_LOCAL', nit: '901234568', dependency: 'Convivencia' },
    { name: 'Sociedad Mixta Inventada', kind: 'SEM', nit: '901234569' },
    { name: 'Junta Inventada', kind: 'JAC' },
  ];
  for (const body of bodies) {
    const { id: organization } = must(await registerOrganization(staff(), { key: randomUUID(), ...body }));
    must(await addParty(staff(), { key: randomUUID(), alliance: one.id, organization }));
  }
  must(await saveProposal(staff(), proposalOf(one.id, 'pact')));
  const row = await rowOf(
    world(),
    sql`select array_agg(distinct o.sector order by o.sector) as sectors from party p join organization o on o.id = p.organization_id where p.alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ sectors: ['community', 'mixed', 'private', 'public'] });
  await expect(
    world().database.owner.db.execute(
      sql`update organization set sector = 'personal' where id = ${one.organizations[0]!.id}`,
    ),
  ).rejects.toMatchObject({ cause: { code: '23514' } });
});

test('R-032 an alliance has a commitment of cooperation at least: without one, 9 does not close', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  expect(refusal(await preparePacket(staff(9), { alliance: one.id }))).toBe('filing.partyWithoutCommitments');
  expect(await stepOf(world(), one.id)).toBe(9);
  const formal = await givenAlliance(world(), { at: 10 });
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n from commitment where alliance_id = ${formal.id} and party_id is not null and state = 'accepted'`,
  );
  expect(row.n).toBeGreaterThanOrEqual(1);
});

test('R-056 every alliance has a person of DRAC answerable for its agreements, and none is opened without one', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const row = await rowOf(world(), sql`select professional_id as who from alliance where id = ${one.id}`);
  expect(row).toEqual({ who: world().staff.professional.id });
  const sent = await givenRequestSent(world());
  const read = await requestRead(world(), sent.id);
  const input = { ...read, title: 'Sin responsable', initiatives: [...world().cycle.initiatives] };
  const stranger = one.organizations[0]!.representative.person;
  for (const professional of [stranger, world().staff.auditor.id]) {
    expect(refusal(await acceptRequest(by(world(), 'lead', 2), { ...input, professional }))).toBe(
      'alliance.professionalNotOfTeam',
    );
  }
  await expect(
    world().database.owner.db.execute(sql`update alliance set professional_id = null where id = ${one.id}`),
  ).rejects.toMatchObject({ cause: { code: '23502' } });
});

test('R-125 R-126 the analysis of 4 states the active part of each entity and how it serves a satisfactory solution', async () => {
  for (const missing of ['activePart', 'solution']) {
    const analysis = { activePart: 'Convoca y responde', solution: 'La acción se sostiene', [missing]: ' ' };
    expect(inclusionAnalysis.safeParse(analysis).success).toBe(false);
  }
  const one = await givenAlliance(world(), { at: 4, parties: 2 });
  const items = itemsFor(one, (index) => ({
    ...contents[4](),
    activity: 4,
    activePart: `Hace parte ${index}`,
    solution: `Ayuda ${index}`,
  }));
  await givenActa(world(), { activities: [4], alliances: [one.id], items, day: 4 });
  const rows = await world().database.owner.db.execute(
    sql`select active_part_analysis as part, solution_analysis as solution from party where alliance_id = ${one.id} order by position`,
  );
  expect([...rows]).toEqual([0, 1].map((n) => ({ part: `Hace parte ${n}`, solution: `Ayuda ${n}` })));
});
