import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Alliance, Party } from '../alliance/index.ts';
import { acceptCommitments, endAlliance, preparePacket } from '../asRead.ts';
import type { Commitment } from '../commitment/index.ts';
import { proposeCommitment } from '../commitment/index.ts';
import {
  answerNo,
  aWorld,
  by,
  eventsOf,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { enterFilingNumber, type Filing, receiveFiling } from './index.ts';
import { enterFilingNumber as input } from './inputs.ts';
import { decideNumber, decidePacket } from './rules.ts';

const world = aWorld();
const day = '2026-02-11';
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
const staff = (n = 9) => by(world(), 'professional', n);
const desk = (n = 9) => by(world(), 'correspondence', n);

async function accepted() {
  const one = await givenAlliance(world(), { at: 9 });
  const { id } = must(
    await proposeCommitment(staff(), {
      key: randomUUID(),
      alliance: one.id,
      organization: one.organizations[0]!.id,
      ...promise,
    }),
  );
  must(
    await acceptCommitments(through(world(), one.organizations[0]!.representative, 9), {
      alliance: one.id,
      commitments: [id],
      statement: 'yes',
    }),
  );
  return one;
}

async function packed() {
  const one = await accepted();
  const { id } = must(await preparePacket(staff(), { alliance: one.id }));
  return { one, filing: { filing: id, number: radicado(), filedOn: day } };
}

const atNine = { state: 'running', step: 9 } as Alliance;
const parties = [{ id: 'x' }, { id: 'y' }] as Party[];
const promised = (partyId: string | null, state = 'accepted', filingId: string | null = null) =>
  ({ number: 1, partyId, state, filingId, round: 0, dueOn: day }) as Commitment;

test('a packet holds commitments of every party, all accepted, once', () => {
  const whole = [promised('x'), promised('y'), promised(null)];
  expect(decidePacket(atNine, parties, whole, day)).toMatchObject({ ok: true, value: { commitments: whole } });
  expect(refusal(decidePacket({ ...atNine, step: 10 }, parties, whole, day))).toBe('activity.notOpen');
  expect(refusal(decidePacket(atNine, parties, [promised('x'), promised(null)], day))).toBe(
    'filing.partyWithoutCommitments',
  );
  expect(refusal(decidePacket(atNine, parties, [...whole, promised('x', 'proposed')], day))).toBe(
    'filing.commitmentsNotAccepted',
  );
  expect(refusal(decidePacket(atNine, parties, [...whole, promised('x', 'returned')], day))).toBe(
    'filing.commitmentsNotAccepted',
  );
  expect(refusal(decidePacket(atNine, parties, whole, '2999-01-01'))).toBe('filing.commitmentsLapsed');
  // All that it lacks, at once
  expect(decidePacket(atNine, parties, [promised('x', 'proposed')], day)).toMatchObject({
    refusal: { code: 'filing.partyWithoutCommitments', parties: 1, without: ['y'] },
    others: [{ code: 'filing.commitmentsNotAccepted' }],
  });
  expect(refusal(decidePacket(atNine, parties, [promised('x', 'accepted', 'f'), promised('y')], day))).toBe(
    'filing.alreadyPrepared',
  );
});

test("a number is entered once, not of tomorrow, and a packet's while 9 is open", () => {
  const pending = { kind: 'commitments', filed: null, openedAt: new Date(`${day}T15:00:00Z`) } as Filing;
  expect(decideNumber(pending, atNine, day, day).ok).toBe(true);
  expect(refusal(decideNumber(pending, atNine, '2026-02-12', day))).toBe('filing.dateInTheFuture');
  expect(refusal(decideNumber(pending, atNine, '2019-02-11', day))).toBe('filing.dateBeforePrepared');
  expect(refusal(decideNumber(pending, { ...atNine, state: 'suspended', step: null }, day, day))).toBe(
    'alliance.notRunning',
  );
  expect(decideNumber(pending, { ...atNine, state: 'withdrawn', step: null }, day, day).ok).toBe(true);
  expect(decideNumber({ ...pending, kind: 'amendment' }, { ...atNine, step: 11 }, day, day).ok).toBe(true);
  const filed = { ...pending, filed: { number: '1', on: day, at: new Date(0), by: 'p' } };
  expect(refusal(decideNumber(filed, atNine, day, day))).toBe('filing.alreadyFiled');
});

test('a filing number holds what the correspondence system writes, and no word', () => {
  const number = (text: string) => input.shape.number.safeParse(text).success;
  expect(['20267100001234', '2026-ER-0012', ' 2026/1234 '].map(number)).toEqual([true, true, true]);
  expect(['12', 'número pendiente', '<b>1234</b>', '', '2026ABC', 'ALZ-2026-0001'].filter(number)).toEqual([]);
});

test('R-171 R-173 activity 9 closes with the radicado of its packet, and with nothing else', async () => {
  const { one, filing } = await packed();
  expect(await stepOf(world(), one.id)).toBe(9);
  must(await enterFilingNumber(desk(), filing));
  expect(await stepOf(world(), one.id)).toBe(10);
  expect(
    await rowOf(world(), sql`select state, number, filed_on::text from filing where id = ${filing.filing}`),
  ).toEqual({ state: 'filed', number: filing.number, filed_on: day });
  expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['filing.prepared', 'commitments.filed']);
  expect(await mailsAbout(world(), one.id)).toContain('commitmentsFiled');
});

test('a filed record is frozen as filed', async () => {
  const { filing } = await packed();
  must(await enterFilingNumber(desk(), filing));
  expect(refusal(await enterFilingNumber(desk(), { ...filing, number: radicado() }))).toBe('filing.alreadyFiled');
  await expect(
    desk().db.execute(sql`update filing set number = 'x' where id = ${filing.filing}`),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('the same number is not entered for two packets, also at once', async () => {
  const [first, second] = [await packed(), await packed()];
  const number = radicado();
  const outcomes = await Promise.all(
    [first, second].map(({ filing }) => enterFilingNumber(desk(), { ...filing, number })),
  );
  expect(outcomes.map(refusal).sort()).toEqual(['filing.numberTaken', 'not refused']);
});

test('R-172 the commitments are sent to the person responsible of the team, who confirms that they arrived', async () => {
  const { one, filing } = await packed();
  const lead = by(world(), 'lead', 10);
  expect(refusal(await receiveFiling(lead, filing))).toBe('filing.notFiled');
  must(await enterFilingNumber(desk(), filing));
  await expect(receiveFiling(staff(), filing)).rejects.toThrow(Forbidden);
  must(await receiveFiling(lead, filing));
  must(await receiveFiling(lead, filing));
  const row = await rowOf(
    world(),
    sql`select sent_to_lead_at is not null as sent, received_by from filing where id = ${filing.filing}`,
  );
  expect(row).toEqual({ sent: true, received_by: world().staff.lead.id });
  expect((await eventsOf(world(), one.id)).filter((name) => name === 'filing.received')).toHaveLength(1);
});

test('nothing is promised once the packet is prepared: what is filed is what was accepted', async () => {
  const { one } = await packed();
  const late = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id, ...promise };
  expect(refusal(await proposeCommitment(staff(), late))).toBe('commitment.packetPrepared');
  expect(refusal(await preparePacket(staff(), { alliance: one.id }))).toBe('filing.alreadyPrepared');
});

test('the packet of an alliance that ended meanwhile takes its number, which opens nothing', async () => {
  const { one, filing } = await packed();
  must(await endAlliance(by(world(), 'lead', 9), { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }));
  must(await enterFilingNumber(desk(), filing));
  expect(await stepOf(world(), one.id)).toBeNull();
});

test('the amendment of a loop waits for its number, which closes no activity', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const { id } = await rowOf(world(), sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment'`);
  must(await enterFilingNumber(desk(20), { filing: String(id), number: radicado(), filedOn: '2026-02-20' }));
  expect(await stepOf(world(), one.id)).toBe(11);
  expect((await eventsOf(world(), one.id)).at(-1)).toBe('amendment.filed');
});

test('packets are prepared by who drives the case and numbered by correspondence too; a stranger finds none', async () => {
  const { one, filing } = await packed();
  const stranger = through(world(), (await givenOrganization(world())).representative, 9);
  await expect(preparePacket(desk(), { alliance: one.id })).rejects.toThrow(Forbidden);
  await expect(preparePacket(stranger, { alliance: one.id })).rejects.toThrow(NotFound);
  for (const name of ['colleague', 'auditor', 'director'] as const) {
    await expect(enterFilingNumber(by(world(), name, 9), filing)).rejects.toThrow(Forbidden);
  }
  await expect(enterFilingNumber(through(world(), one.organizations[0]!.representative, 9), filing)).rejects.toThrow(
    Forbidden,
  );
  await expect(enterFilingNumber(stranger, filing)).rejects.toThrow(NotFound);
  await expect(enterFilingNumber(desk(), { ...filing, filing: newId(desk().now) })).rejects.toThrow(NotFound);
});
