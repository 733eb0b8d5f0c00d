import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, endAlliance, preparePacket, suspendAlliance } from '../asRead.ts';
import { verifyStored } from '../audit/index.ts';
import { proposeCommitment } from '../commitment/index.ts';
import { aWorld, by, givenAlliance, mailsAbout, must, radicado, refusal, rowOf, through } from '../given.ts';
import { filingDeskPage, packetPage } from '../views/index.ts';
import { enterFilingNumber, receiveFiling, takeBackPacket } from './index.ts';

const world = aWorld();
const day = '2026-02-20';
const desk = () => by(world(), 'correspondence', 20);
const lead = () => by(world(), 'lead', 20);

/** A packet that left for its number, of a case that stands at 9. */
async function packed() {
  const one = await givenAlliance(world(), { at: 9 });
  const [organization] = one.organizations;
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
  const about = { key: randomUUID(), alliance: one.id, organization: organization!.id };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...promise }));
  const ally = through(world(), organization!.representative, 9);
  must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
  const { id: filing } = must(await preparePacket(by(world(), 'professional', 9), { alliance: one.id }));
  return { one, filing };
}

test('a packet whose case ended may still get the number that it was given on paper, which closes nothing', async () => {
  const { one, filing } = await packed();
  must(await endAlliance(lead(), { alliance: one.id, outcome: 'withdrawn', reason: 'No sigue' }));
  const left = await filingDeskPage(desk(), { tab: 'left', after: null });
  expect(left.lines.map(({ id }) => id)).toEqual([filing]);
  expect(left.counts.pending).toBe(0);
  expect(await packetPage(desk(), filing)).toMatchObject({
    caseEnded: true,
    can: { enter: true, takeBack: false, tellEffort: false },
  });
  const back = { filing, reason: 'Ya no hace falta' };
  expect(refusal(await takeBackPacket(by(world(), 'professional', 20), back))).toBe('alliance.notRunning');
  const before = await mailsAbout(world(), one.id);
  must(await enterFilingNumber(desk(), { filing, number: radicado(), filedOn: day }));
  const stands = sql`select state, step, (select count(*)::int from visit v where v.alliance_id = a.id and v.activity = 9 and v.state = 'open') as open
    from alliance a where id = ${one.id}`;
  expect(await rowOf(world(), stands)).toEqual({ state: 'withdrawn', step: null, open: 1 });
  const told = sql`select data::json ->> 'afterEnd' as after from event where name = 'commitments.filed' and stream_id = ${one.id}`;
  expect(await rowOf(world(), told)).toEqual({ after: 'true' });
  expect(await mailsAbout(world(), one.id)).toEqual(before);
  expect((await filingDeskPage(desk(), { tab: 'left', after: null })).lines).toEqual([]);
  must(await receiveFiling(lead(), { filing }));
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
});

test('of a case that is suspended it still waits, and gets none until that goes on', async () => {
  const { one, filing } = await packed();
  must(await suspendAlliance(lead(), { alliance: one.id, reason: 'Está en obra' }));
  const { lines } = await filingDeskPage(desk(), { tab: 'pending', after: null });
  expect(lines.map(({ id }) => id)).toContain(filing);
  const number = { filing, number: radicado(), filedOn: day };
  expect(refusal(await enterFilingNumber(desk(), number))).toBe('alliance.notRunning');
});
