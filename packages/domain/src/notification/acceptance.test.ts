import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, prepareAmendment } from '../asRead.ts';
import { commitmentsOf } from '../commitment/index.ts';
import { enterFilingNumber, takeBackPacket } from '../filing/index.ts';
import { answerNo, aWorld, by, givenAlliance, must, radicado, rowOf, through } from '../given.ts';
import { contextOf } from '../testing.ts';
import { type AcceptedStanding, afterAcceptance } from './acceptance.ts';
import { acceptedFacts, isOfLoop } from './index.ts';

const world = aWorld();
const TIME = 180_000;
const at9: AcceptedStanding = { state: 'running', step: 9, loop: false, desk: 'none', waiting: [], without: 0 };
const loop: AcceptedStanding = { ...at9, step: 11, loop: true };

test.each([
  [{ ...at9, waiting: [{ number: 2, organization: null, isReturned: true }] }, 'others'],
  [{ ...at9, without: 1 }, 'missing'],
  [at9, 'prepare'],
  [{ ...at9, desk: 'pending' }, 'number'],
  [{ ...at9, desk: 'filed' }, 'nothing'],
  [{ ...at9, step: 10 }, 'nothing'],
  [{ ...at9, state: 'suspended' }, 'nothing'],
  [{ ...loop, waiting: [{ number: 3, organization: 'JAC', isReturned: false }], without: 1 }, 'prepareAgain'],
  [{ ...loop, desk: 'pending' }, 'numberOfAmendment'],
  [{ ...loop, desk: 'filed' }, 'nothing'],
  [{ ...loop, desk: null }, 'nothing'],
  [{ ...loop, state: 'withdrawn' }, 'nothing'],
] as const)('of %o what follows is %s', (standing, next) => {
  expect(afterAcceptance(standing)).toBe(next);
});

test(
  'what the mail of an acceptance asks for is what its case needs when it is sent, not when it was accepted',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const staff = by(world(), 'professional', 20);
    const { id: organization, representative } = one.organizations[0]!;
    const all = await commitmentsOf(staff, one.id);
    const { id: commitment, filingId } = all.at(-1)!;
    expect([await isOfLoop(staff, all[0]!.id), await isOfLoop(staff, commitment)]).toEqual([false, true]);
    const ally = through(world(), representative, 20);
    must(await acceptCommitments(ally, { alliance: one.id, commitments: [commitment], statement: 'yes' }));
    const worker = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, staff.now);
    const next = async () => (await acceptedFacts(worker, one.id, organization, ally.now)).next;
    expect(await next()).toBe('numberOfAmendment');
    must(await takeBackPacket(staff, { filing: filingId!, reason: 'Falta la firma' }));
    expect(await next()).toBe('prepareAgain');
    const { id: filing } = must(await prepareAmendment(staff, { alliance: one.id }));
    must(
      await enterFilingNumber(by(world(), 'correspondence', 20), {
        ...{ filing, number: radicado(), filedOn: '2026-02-22' },
      }),
    );
    expect(await next()).toBe('nothing');
    const first = await rowOf(
      world(),
      sql`select id, at, organization_id from receipt where alliance_id = ${one.id} and act = 'commitmentAccepted' order by at limit 1`,
    );
    expect((await acceptedFacts(worker, one.id, organization, new Date(String(first.at)))).next).toBe('nothing');
  },
  TIME,
);
