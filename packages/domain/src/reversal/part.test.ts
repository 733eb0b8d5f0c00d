import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments } from '../asRead.ts';
import { commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import { contributionsOf, declareContribution, withdrawContribution } from '../contribution/index.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, givenOrganization, must, rowOf, through } from '../given.ts';
import { mergeOrganizations } from '../organization/index.ts';
import { type Actor, NotFound, transact } from '../platform/index.ts';
import { partOrganizations } from './index.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 20);

/** A case of one body, another body merged with it, and that one's representative while the two are one. */
async function merged(
  at: 9 | 11,
): Promise<{ one: GivenAlliance; own: string; other: Actor; part: () => Promise<void> }> {
  const one = await givenAlliance(world(), { at });
  const own = one.organizations[0]!.id;
  const staying = await givenOrganization(world());
  must(
    await mergeOrganizations(lead(), { key: randomUUID(), organization: own, into: staying.id, reason: 'Es la misma' }),
  );
  const memberships = [staying.id, own].map((organization) => ({ organization, role: 'representative' as const }));
  const other = { ...staying.representative, memberships };
  const part = async () => void must(await partOrganizations(lead(), { organization: own, reason: 'No lo eran' }));
  return { one, own, other, part };
}

async function waiting({ one, own }: { one: GivenAlliance; own: string }) {
  const promise = { action: 'Prestar el salón', deliverable: 'Una jornada', dueOn: '2026-06-01' };
  const said = { key: randomUUID(), alliance: one.id, organization: own, ...promise };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), said));
  const principles = ['equality', 'coordination', 'jointResponsibility'] as const;
  return { alliance: one.id, commitments: [id], statement: 'yes' as const, principles: [...principles] };
}

const stateOf = async ({ alliance, commitments }: { alliance: string; commitments: string[] }) =>
  (await commitmentsOf(lead(), alliance)).find(({ id }) => id === commitments[0])!.state;

test('what somebody of the other body declared while they were one is taken back by its own people, and by the team', async () => {
  const scene = await merged(11);
  const { one, own, other } = scene;
  const declare = async () =>
    must(
      await declareContribution(through(world(), other, 20), {
        ...{ key: randomUUID(), alliance: one.id, organization: own, initiative: world().cycle.initiatives[0]! },
        ...{
          category: 'space' as const,
          description: 'Salón',
          quantity: '1',
          unit: 'jornada',
          deliveredOn: '2026-02-20',
        },
        ...{ monetizable: 'no' as const, notMonetizableReason: 'Se prestó' },
      }),
    ).id;
  const [first, second] = [await declare(), await declare()];
  await scene.part();
  const reason = 'No es nuestro';
  await expect(withdrawContribution(through(world(), other, 21), { contribution: first, reason })).rejects.toThrow(
    NotFound,
  );
  must(
    await withdrawContribution(through(world(), one.organizations[0]!.representative, 21), {
      contribution: first,
      reason,
    }),
  );
  must(await withdrawContribution(by(world(), 'professional', 21), { contribution: second, reason }));
  expect((await contributionsOf(lead(), one.id)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
});

test('of parting and accepting at once, on two connections, what comes second waits: parted first, nobody of the other body accepts', async () => {
  const scene = await merged(9);
  const input = await waiting(scene);
  let parted = () => {};
  const isParted = new Promise<void>((resolve) => {
    parted = resolve;
  });
  const parting = transact(lead(), async (ctx) => {
    const outcome = await partOrganizations(ctx, { organization: scene.own, reason: 'No lo eran' });
    parted();
    await pause(300);
    return outcome;
  });
  await isParted;
  await expect(acceptCommitments(through(world(), scene.other, 21), input)).rejects.toThrow(NotFound);
  must(await parting);
  expect(await stateOf(input)).toBe('proposed');
});

test('accepted first, it is accepted by who belonged to the body, and the parting comes after it', async () => {
  const scene = await merged(9);
  const input = await waiting(scene);
  let accepted = () => {};
  const isAccepted = new Promise<void>((resolve) => {
    accepted = resolve;
  });
  const order: string[] = [];
  const accepting = transact(through(world(), scene.other, 21), async (ctx) => {
    const outcome = await acceptCommitments(ctx, input);
    accepted();
    await pause(300);
    order.push('accepted');
    return outcome;
  });
  await isAccepted;
  await scene.part();
  order.push('parted');
  must(await accepting);
  expect(order).toEqual(['accepted', 'parted']);
  expect(await stateOf(input)).toBe('accepted');
});

test('no policy of the database lets only the very person who wrote a thing of an organization change it', async () => {
  const personal = sql`select string_agg(tablename || '.' || policyname, ', ') as found from pg_policies
    where cmd in ('UPDATE', 'DELETE', 'ALL') and qual ~ '_by\\M[^=<>]*= [^)]*app\\.(actor|person)'`;
  expect(await rowOf(world(), personal)).toEqual({ found: null });
});
