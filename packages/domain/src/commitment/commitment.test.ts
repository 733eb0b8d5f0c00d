import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, registerAcceptance, returnCommitment } from '../asRead.ts';
import { keepFiles } from '../evidence/index.ts';
import {
  answerNo,
  aWorld,
  by,
  dayNumber,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenMember,
  givenOrganization,
  hashOf,
  mailsAbout,
  must,
  refusal,
  rowOf,
  signedOn,
  through,
} from '../given.ts';
import { bogotaDay, Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import { acceptancesOf, commitmentsPage } from '../views/index.ts';
import { contentHash } from './contentHash.ts';
import { amendCommitment, askAcceptance, commitmentsOf, keepCommitment, proposeCommitment } from './index.ts';

const world = aWorld();
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
const staff = (day = 9) => by(world(), 'professional', day);
const ally = (one: GivenAlliance, day = 9) => through(world(), one.organizations[0]!.representative, day);
const proposal = (one: GivenAlliance, organization = one.organizations[0]!.id) => ({
  key: randomUUID(),
  alliance: one.id,
  organization,
  ...promise,
});

async function proposed() {
  const one = await givenAlliance(world(), { at: 9 });
  const { id } = must(await proposeCommitment(staff(), proposal(one)));
  return { one, id, accepting: { alliance: one.id, commitments: [id], statement: 'yes' as const } };
}

test('an ally accepts in the portal, with the hash of what it read, and the professional hears of it', async () => {
  const { one, id, accepting } = await proposed();
  must(await acceptCommitments(ally(one), accepting));
  const row = await rowOf(world(), sql`select state, evidence_form, answered_by from commitment where id = ${id}`);
  expect(row).toEqual({
    state: 'accepted',
    evidence_form: 'electronic',
    answered_by: one.organizations[0]!.representative.person,
  });
  const said = await rowOf(
    world(),
    sql`select data::jsonb ->> 'contentHash' as hash from event where stream_id = ${one.id} and name = 'commitment.accepted'`,
  );
  expect(said.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await mailsAbout(world(), one.id)).toEqual(
    expect.arrayContaining(['commitmentsAccepted', 'commitmentsReceipt']),
  );
  expect(refusal(await acceptCommitments(ally(one), accepting))).toBe('commitment.alreadyAccepted');
});

test('eight commitments accepted at once are one mail to the team and one receipt', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const commitments: string[] = [];
  for (let n = 0; n < 8; n += 1) commitments.push(must(await proposeCommitment(staff(), proposal(one))).id);
  must(await acceptCommitments(ally(one), { alliance: one.id, commitments, statement: 'yes' }));
  const told = (await mailsAbout(world(), one.id)).filter((name) => name.startsWith('commitments'));
  expect(told).toEqual(['commitmentsAccepted', 'commitmentsReceipt']);
});

test('a return and an objection are told to the team, and leave a receipt with the hash of what was read', async () => {
  const { one, id } = await proposed();
  must(await returnCommitment(ally(one), { commitment: id, note: 'Solo los sábados' }));
  expect(await mailsAbout(world(), id)).toEqual(['actToldToTeam', 'receipt']);
  const said = await rowOf(
    world(),
    sql`select data::jsonb ->> 'contentHash' as hash, data::jsonb ->> 'organization' as organization from event where stream_id = ${one.id} and name = 'commitment.returned'`,
  );
  expect(said).toEqual({
    hash: contentHash({ number: 1, ...promise }),
    organization: one.organizations[0]!.id,
  });
});

test('R-169 an acceptance by formal document is kept with its form and its file', async () => {
  const { one, id } = await proposed();
  const file = {
    key: hashOf(),
    name: 'acta.pdf',
    mediaType: 'application/pdf',
    bytes: 10,
    sha256: hashOf(),
    scan: 'noScanner' as const,
  };
  const { ids } = must(await keepFiles(staff(), { alliance: one.id, organization: null, files: [file] }));
  const signed = { ...signedOn(dayNumber(9)), acceptedBy: 'Rosa Quintero' };
  const input = { alliance: one.id, commitments: [id], form: 'document' as const, ...signed, file: ids[0]! };
  const other = await givenAlliance(world(), { at: 9 });
  await expect(registerAcceptance(staff(), { ...input, alliance: other.id })).rejects.toThrow(NotFound);
  await expect(registerAcceptance(staff(), { ...input, file: newId(staff().now) })).rejects.toThrow(NotFound);
  await expect(registerAcceptance(ally(one), input)).rejects.toThrow(Forbidden);
  const later = by(world(), 'professional', 12);
  for (const [acceptedOn, code] of [
    [bogotaDay(dayNumber(8)), 'commitment.acceptedBefore'],
    [bogotaDay(dayNumber(13)), 'commitment.acceptedInFuture'],
  ] as const)
    expect(refusal(await registerAcceptance(later, { ...input, acceptedOn }))).toBe(code);
  must(await registerAcceptance(later, input));
  expect(
    await rowOf(
      world(),
      sql`select state, evidence_form, evidence_file_id, accepted_on::text from commitment where id = ${id}`,
    ),
  ).toEqual({
    ...{ state: 'accepted', evidence_form: 'document', evidence_file_id: ids[0] },
    accepted_on: bogotaDay(dayNumber(9)),
  });
  const [card] = await commitmentsPage(later, one.id);
  expect(card).toMatchObject({
    ...{ acceptedOn: bogotaDay(dayNumber(9)), signer: { by: 'Rosa Quintero', position: 'Presidenta' } },
  });
  const shown = (await acceptancesOf(ally(one), one.id)).get(id);
  expect(shown?.accepted).toMatchObject({ acceptedOn: signed.acceptedOn, signer: { by: 'Rosa Quintero' } });
  const told = await rowOf(
    world(),
    sql`select data::jsonb ->> 'acceptedOn' as day from event where stream_id = ${one.id} and name = 'commitment.accepted'`,
  );
  expect(told).toEqual({ day: signed.acceptedOn });
});

test("the secretariat's own commitment is in force as soon as it is written, and nobody accepts it", async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id } = must(await proposeCommitment(staff(), { ...proposal(one), organization: 'secretariat' }));
  expect(await commitmentsOf(staff(), one.id)).toMatchObject([{ id, partyId: null, state: 'accepted', number: 1 }]);
  await expect(acceptCommitments(ally(one), { alliance: one.id, commitments: [id], statement: 'yes' })).rejects.toThrow(
    NotFound,
  );
  await expect(proposeCommitment(ally(one), { ...proposal(one), organization: 'secretariat' })).rejects.toThrow(
    Forbidden,
  );
});

test('only representative and delegate commit their organization; a stranger finds nothing', async () => {
  const { one, id, accepting } = await proposed();
  const note = { commitment: id, note: 'No podemos' };
  for (const role of ['liaison', 'collaborator'] as const) {
    const { actor } = await givenMember(world(), one.organizations[0]!.id, role);
    await expect(acceptCommitments(through(world(), actor, 9), accepting)).rejects.toThrow(Forbidden);
    await expect(returnCommitment(through(world(), actor, 9), note)).rejects.toThrow(Forbidden);
    must(await proposeCommitment(through(world(), actor, 9), proposal(one)));
  }
  await expect(acceptCommitments(staff(), accepting)).rejects.toThrow(Forbidden);
  await expect(proposeCommitment(by(world(), 'colleague', 9), proposal(one))).rejects.toThrow(Forbidden);
  const stranger = through(world(), (await givenOrganization(world())).representative, 9);
  await expect(acceptCommitments(stranger, accepting)).rejects.toThrow(NotFound);
  await expect(returnCommitment(stranger, note)).rejects.toThrow(NotFound);
  await expect(amendCommitment(stranger, { commitment: id, version: 1, ...promise })).rejects.toThrow(NotFound);
  await expect(proposeCommitment(stranger, proposal(one))).rejects.toThrow(NotFound);
});

test('one party does not accept what another promised', async () => {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  const { id } = must(await proposeCommitment(staff(), proposal(one)));
  const second = through(world(), one.organizations[1]!.representative, 9);
  await expect(acceptCommitments(second, { alliance: one.id, commitments: [id], statement: 'yes' })).rejects.toThrow(
    Forbidden,
  );
  expect((await commitmentsOf(staff(), one.id))[0]?.state).toBe('proposed');
});

test('a commitment is sent back with its reason, rewritten, proposed again and accepted', async () => {
  const { one, id, accepting } = await proposed();
  must(await returnCommitment(ally(one), { commitment: id, note: 'Seis jornadas' }));
  expect(refusal(await acceptCommitments(ally(one), accepting))).toBe('commitment.notProposed');
  expect(refusal(await returnCommitment(ally(one), { commitment: id, note: 'x' }))).toBe('commitment.notProposed');
  await expect(amendCommitment(staff(), { commitment: id, version: 1, ...promise })).rejects.toThrow(Stale);
  must(await amendCommitment(staff(), { commitment: id, version: 2, ...promise, deliverable: 'Seis jornadas' }));
  must(await acceptCommitments(ally(one), accepting));
  expect(refusal(await amendCommitment(staff(), { commitment: id, version: 4, ...promise }))).toBe(
    'commitment.acceptedStands',
  );
  const names = ['commitment.proposed', 'commitment.returned', 'commitment.amended', 'commitment.accepted'];
  expect((await eventsOf(world(), one.id)).slice(-4)).toEqual(names);
});

test('the parties whose commitments wait are asked by one mail each; when none waits it says so', async () => {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  expect(refusal(await askAcceptance(staff(), { alliance: one.id }))).toBe('commitment.noneToAccept');
  must(await proposeCommitment(staff(), proposal(one)));
  must(await proposeCommitment(staff(), proposal(one)));
  must(await askAcceptance(staff(), { alliance: one.id }));
  expect((await mailsAbout(world(), one.id)).filter((template) => template === 'commitmentsToAccept')).toHaveLength(1);
  const asked = async () =>
    (await mailsAbout(world(), one.id)).filter((template) => template === 'commitmentsToAccept').length;
  for (let press = 0; press < 5; press += 1) must(await askAcceptance(staff(), { alliance: one.id }));
  expect(await asked(), 'the same asking again').toBe(1);
  must(await proposeCommitment(staff(), proposal(one)));
  const soon = { ...staff(), now: new Date(+staff().now + 60_000) };
  must(await askAcceptance(soon, { alliance: one.id }));
  expect(await asked(), 'another one waits since').toBe(2);
  must(await askAcceptance({ ...soon, now: new Date(+soon.now + 600_000) }, { alliance: one.id }));
  expect(await asked(), 'a while later').toBe(3);
  await expect(askAcceptance(by(world(), 'auditor', 9), { alliance: one.id })).rejects.toThrow(Forbidden);
  const early = await givenAlliance(world(), { at: 8 });
  expect(refusal(await askAcceptance(staff(), { alliance: early.id }))).toBe('activity.notOpen');
});

test('commitments of one alliance are numbered without gaps or repetition, also at once', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  await Promise.all(Array.from({ length: 6 }, () => proposeCommitment(staff(), proposal(one)).then(must)));
  expect((await commitmentsOf(staff(), one.id)).map((c) => c.number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('R-213 R-216 the new commitment of 13 No keeps its parent, is in force at once, and an objection changes nothing', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const born = (await commitmentsOf(staff(14), one.id)).at(-1)!;
  expect(born).toMatchObject({ state: 'proposed', round: 1 });
  expect((await commitmentsOf(staff(14), one.id)).find((c) => c.id === born.parentId)?.state).toBe('replaced');
  must(await returnCommitment(ally(one, 14), { commitment: born.id, note: 'No estamos de acuerdo' }));
  const row = await rowOf(world(), sql`select state, answer_note from commitment where id = ${born.id}`);
  expect(row).toEqual({ state: 'proposed', answer_note: 'No estamos de acuerdo' });
  const again = { commitment: born.id, note: 'Insistimos' };
  expect(refusal(await returnCommitment(ally(one, 14), again))).toBe('commitment.objectionStands');
  must(await acceptCommitments(ally(one, 14), { alliance: one.id, commitments: [born.id], statement: 'yes' }));
  expect(await mailsAbout(world(), one.id)).toContain('newCommitment');
});

test('an objection is answered once by who drives the case, with a reason that its organization is told, and may come again', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const standing = async () => (await commitmentsOf(staff(14), one.id)).at(-1)!;
  const { id } = await standing();
  const keeping = async (reason = 'Lo acordamos en la visita') => ({
    ...{ commitment: id, version: (await standing()).version, reason },
  });
  expect(refusal(await keepCommitment(staff(14), await keeping()))).toBe('commitment.noObjection');
  must(await returnCommitment(ally(one, 14), { commitment: id, note: 'No estamos de acuerdo' }));
  expect(await standing()).toMatchObject({ objected: true, answer: { note: 'No estamos de acuerdo', kept: null } });
  const stale = await keeping();
  await expect(keepCommitment(by(world(), 'colleague', 14), stale)).rejects.toThrow(Forbidden);
  await expect(keepCommitment(ally(one, 14), stale)).rejects.toThrow(Forbidden);
  must(await keepCommitment(staff(14), stale));
  await expect(keepCommitment(staff(14), stale)).rejects.toThrow(Stale);
  expect(await standing()).toMatchObject({
    ...{ state: 'proposed', objected: false },
    answer: { note: 'No estamos de acuerdo', kept: { reason: 'Lo acordamos en la visita' } },
  });
  expect(refusal(await keepCommitment(staff(14), await keeping()))).toBe('commitment.noObjection');
  expect(await mailsAbout(world(), id)).toContain('commitmentChanged');
  must(await returnCommitment(ally(one, 15), { commitment: id, note: 'Insistimos' }));
  expect(await standing()).toMatchObject({ objected: true, answer: { note: 'Insistimos', kept: null } });
});
