import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, preparePacket, returnCommitment } from '../asRead.ts';
import { enterFilingNumber } from '../filing/index.ts';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenMember,
  givenOrganization,
  mailsAbout,
  must,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { toAcceptFacts } from '../notification/index.ts';
import { Forbidden, NotFound, Stale } from '../platform/index.ts';
import { caseRecords, commitmentsPage } from '../views/index.ts';
import { amendCommitment, commitmentsOf, proposeCommitment, replaceCommitment, withdrawCommitment } from './index.ts';

const world = aWorld();
const TIME = 120_000;
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
const reason = 'Se escribió dos veces';
const staff = () => by(world(), 'professional', 9);
const ally = (one: GivenAlliance) => through(world(), one.organizations[0]!.representative, 9);
const proposal = (one: GivenAlliance, organization = one.organizations[0]!.id) => ({
  ...{ key: randomUUID(), alliance: one.id, organization },
  ...promise,
});
const accepting = (one: GivenAlliance, id: string) => ({
  ...{ alliance: one.id, commitments: [id], statement: 'yes' as const },
});
const replacing = (commitment: string, version: number) => ({
  ...{ key: randomUUID(), commitment, version, reason },
  ...{ ...promise, deliverable: 'Seis jornadas' },
});

async function proposed() {
  const one = await givenAlliance(world(), { at: 9 });
  return { one, id: must(await proposeCommitment(staff(), proposal(one))).id };
}
async function accepted() {
  const { one, id } = await proposed();
  must(await acceptCommitments(ally(one), accepting(one, id)));
  return { one, id };
}

test(
  'a commitment written by mistake is withdrawn by its writer, stays with its reason, and the other side is told',
  async () => {
    const { one, id } = await proposed();
    must(await withdrawCommitment(staff(), { commitment: id, version: 1, reason }));
    expect(await commitmentsPage(staff(), one.id)).toMatchObject([
      { state: 'withdrawn', endReason: reason, endedBy: expect.any(String), successor: null },
    ]);
    expect((await eventsOf(world(), one.id)).at(-1)).toBe('commitment.withdrawn');
    const told = ['actToldToTeam', 'commitmentChanged', 'receipt'];
    expect((await mailsAbout(world(), id)).sort()).toEqual(told);
    expect((await caseRecords(staff(), one.id)).commitments).toMatchObject({ proposed: 0, accepted: 0 });
    const again = { commitment: id, version: 2, reason };
    expect(refusal(await withdrawCommitment(staff(), again))).toBe('commitment.notProposed');
    expect(refusal(await acceptCommitments(ally(one), accepting(one, id)))).toBe('commitment.notProposed');
  },
  TIME,
);

test(
  'what the organization wrote it withdraws itself, and what the team wrote it does not; a stranger finds nothing',
  async () => {
    const { one, id } = await proposed();
    const stranger = through(world(), (await givenOrganization(world())).representative, 9);
    const withdrawal = { commitment: id, version: 1, reason };
    await expect(withdrawCommitment(ally(one), withdrawal)).rejects.toThrow(Forbidden);
    await expect(withdrawCommitment(by(world(), 'colleague', 9), withdrawal)).rejects.toThrow(Forbidden);
    await expect(withdrawCommitment(stranger, withdrawal)).rejects.toThrow(NotFound);
    await expect(replaceCommitment(stranger, replacing(id, 1))).rejects.toThrow(NotFound);
    const { actor } = await givenMember(world(), one.organizations[0]!.id, 'collaborator');
    const collaborator = through(world(), actor, 9);
    const own = must(await proposeCommitment(collaborator, proposal(one)));
    await expect(withdrawCommitment(staff(), { ...withdrawal, commitment: own.id })).rejects.toThrow(Forbidden);
    must(await withdrawCommitment(collaborator, { ...withdrawal, commitment: own.id }));
    expect((await commitmentsOf(staff(), one.id)).map((c) => c.state)).toEqual(['proposed', 'withdrawn']);
  },
  TIME,
);

test(
  'what the representative sent back is not rewritten nor withdrawn by a collaborator, who may rewrite a proposal',
  async () => {
    const { one, id } = await proposed();
    const { actor } = await givenMember(world(), one.organizations[0]!.id, 'collaborator');
    const collaborator = through(world(), actor, 9);
    must(await amendCommitment(collaborator, { commitment: id, version: 1, ...promise }));
    must(await returnCommitment(ally(one), { commitment: id, note: 'Solo los sábados' }));
    await expect(amendCommitment(collaborator, { commitment: id, version: 3, ...promise })).rejects.toThrow(Forbidden);
    await expect(withdrawCommitment(collaborator, { commitment: id, version: 3, reason })).rejects.toThrow(Forbidden);
    must(await amendCommitment(ally(one), { commitment: id, version: 3, ...promise }));
  },
  TIME,
);

test(
  'a change that somebody made meanwhile is not withdrawn over: the loser reads it first',
  async () => {
    const { one, id } = await proposed();
    must(await amendCommitment(ally(one), { commitment: id, version: 1, ...promise, deliverable: 'Diez jornadas' }));
    await expect(withdrawCommitment(staff(), { commitment: id, version: 1, reason })).rejects.toThrow(Stale);
    expect(await mailsAbout(world(), id)).toContain('actToldToTeam');
    must(await withdrawCommitment(staff(), { commitment: id, version: 2, reason }));
  },
  TIME,
);

test(
  'what was accepted is replaced by one that names it, which is accepted anew: only that one is filed',
  async () => {
    const { one, id } = await accepted();
    const input = replacing(id, 2);
    expect(refusal(await withdrawCommitment(staff(), { commitment: id, version: 2, reason }))).toBe(
      'commitment.acceptedStands',
    );
    await expect(replaceCommitment(staff(), replacing(id, 1))).rejects.toThrow(Stale);
    const born = must(await replaceCommitment(staff(), input));
    expect(must(await replaceCommitment(staff(), input))).toEqual(born);
    expect(await commitmentsPage(staff(), one.id)).toMatchObject([
      { number: 1, state: 'replaced', endReason: reason, successor: 2, form: 'electronic' },
      { number: 2, state: 'proposed', parent: 1, round: 0, deliverable: 'Seis jornadas' },
    ]);
    expect((await mailsAbout(world(), id)).filter((name) => /^(commitmentC|act|receipt)/.test(name))).toEqual([
      'actToldToTeam',
      'commitmentChanged',
      'receipt',
    ]);
    expect(refusal(await preparePacket(staff(), { alliance: one.id }))).toBe('filing.commitmentsNotAccepted');
    expect(refusal(await replaceCommitment(staff(), replacing(born.id, 1)))).toBe('commitment.notAccepted');
    expect(refusal(await replaceCommitment(staff(), replacing(id, 3)))).toBe('commitment.notInForce');
    must(await acceptCommitments(ally(one), accepting(one, born.id)));
    const { id: filing } = must(await preparePacket(staff(), { alliance: one.id }));
    expect(refusal(await replaceCommitment(staff(), replacing(born.id, 2)))).toBe('commitment.packetPrepared');
    const number = { filing, number: radicado(), filedOn: '2026-02-11' };
    must(await enterFilingNumber(by(world(), 'correspondence', 9), number));
    expect(await stepOf(world(), one.id)).toBe(10);
    const filed = await rowOf(
      world(),
      sql`select array_agg(number) as numbers from commitment where filing_id = ${filing}`,
    );
    expect(filed).toEqual({ numbers: [2] });
    expect(refusal(await replaceCommitment(staff(), replacing(born.id, 2)))).toBe('activity.notOpen');
  },
  TIME,
);

test(
  'an acceptance is put aside by who could give it; the secretariat’s own by who drives, and it is in force at once',
  async () => {
    const { one, id } = await accepted();
    const { actor } = await givenMember(world(), one.organizations[0]!.id, 'liaison');
    await expect(replaceCommitment(through(world(), actor, 9), replacing(id, 2))).rejects.toThrow(Forbidden);
    const born = must(await replaceCommitment(ally(one), replacing(id, 2)));
    expect(await rowOf(world(), sql`select state, proposed_side from commitment where id = ${born.id}`)).toEqual({
      state: 'proposed',
      proposed_side: 'organization',
    });
    must(await withdrawCommitment(ally(one), { commitment: born.id, version: 1, reason }));
    const own = must(await proposeCommitment(staff(), { ...proposal(one), organization: 'secretariat' }));
    await expect(replaceCommitment(ally(one), replacing(own.id, 1))).rejects.toThrow(Forbidden);
    const next = must(await replaceCommitment(staff(), replacing(own.id, 1)));
    const states = (await commitmentsOf(staff(), one.id)).map((c) => [c.state, c.id === next.id]);
    expect(states).toEqual([
      ['replaced', false],
      ['withdrawn', false],
      ['replaced', false],
      ['accepted', true],
    ]);
  },
  TIME,
);

test('what an organization wrote itself it changes or withdraws; what the team made of it may be sent back', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id } = must(await proposeCommitment(ally(one), proposal(one)));
  const note = 'Mejor en junio';
  expect(refusal(await returnCommitment(ally(one), { commitment: id, version: 1, note }))).toBe(
    'commitment.ownProposal',
  );
  const listed = async () => {
    const { asked, proposed } = await toAcceptFacts(staff(), one.id, one.organizations[0]!.id);
    return [asked.map(({ number }) => number), proposed.map(({ number }) => number)];
  };
  must(
    await amendCommitment(through(world(), one.organizations[0]!.representative, 10), {
      commitment: id,
      version: 1,
      ...promise,
      deliverable: 'Nueve jornadas',
    }),
  );
  expect(refusal(await returnCommitment(ally(one), { commitment: id, version: 2, note }))).toBe(
    'commitment.ownProposal',
  );
  const { id: ours } = must(await proposeCommitment(staff(), proposal(one)));
  expect(await listed()).toEqual([[2], [1]]);
  must(
    await amendCommitment(by(world(), 'professional', 11), {
      commitment: id,
      version: 2,
      ...promise,
      deliverable: 'Diez jornadas',
    }),
  );
  expect(await listed()).toEqual([[1, 2], []]);
  must(await returnCommitment(ally(one), { commitment: id, version: 3, note }));
  must(await returnCommitment(ally(one), { commitment: ours, version: 1, note }));
});
