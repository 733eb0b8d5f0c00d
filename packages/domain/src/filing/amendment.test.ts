import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { answerNo, aWorld, by, eventsOf, givenAlliance, must, radicado, refusal, rowOf, stepOf } from '../given.ts';
import { Forbidden } from '../platform/index.ts';
import { undoStep } from '../reversal/index.ts';
import { complianceStanding, packetPage } from '../views/index.ts';
import { enterFilingNumber, prepareAmendment, takeBackPacket } from './index.ts';

const world = aWorld();
const TIME = 120_000;
const reason = 'Se escribió mal';
const staff = (n = 9) => by(world(), 'professional', n);
const desk = (n = 9) => by(world(), 'correspondence', n);

test(
  'an amendment is taken back too: its commitment still needs its number before 13 Sí, and it is prepared again',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const { id } = await rowOf(
      world(),
      sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment'`,
    );
    const waiting = async () => (await complianceStanding(staff(20), one.id)).amendmentsPending;
    expect(refusal(await prepareAmendment(staff(20), { alliance: one.id }))).toBe('filing.nothingToPrepare');
    must(await takeBackPacket(staff(20), { filing: String(id), reason: 'Falta la firma' }));
    expect(await waiting()).toBe(1);
    expect((await complianceStanding(staff(20), one.id)).amendment).toBe(id);
    expect(await packetPage(staff(20), String(id))).toMatchObject({
      takenBack: { reason: 'Falta la firma' },
      can: { enter: false, takeBack: false, prepareAgain: true },
    });
    expect((await packetPage(desk(20), String(id))).can.prepareAgain).toBe(false);
    await expect(prepareAmendment(by(world(), 'colleague', 20), { alliance: one.id })).rejects.toThrow(Forbidden);
    const again = must(await prepareAmendment(staff(20), { alliance: one.id }));
    expect(await waiting()).toBe(1);
    expect((await complianceStanding(staff(20), one.id)).amendment).toBe(again.id);
    expect((await packetPage(staff(20), String(id))).can.prepareAgain).toBe(false);
    must(await enterFilingNumber(desk(20), { filing: again.id, number: radicado(), filedOn: '2026-02-22' }));
    expect(await waiting()).toBe(0);
    expect((await eventsOf(world(), one.id)).slice(-3)).toEqual([
      'filing.takenBack',
      'filing.prepared',
      'amendment.filed',
    ]);
  },
  TIME,
);

test(
  'a 13 No whose amendment was taken back can still be undone',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const { id } = await rowOf(
      world(),
      sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment'`,
    );
    must(await takeBackPacket(staff(20), { filing: String(id), reason }));
    must(await undoStep(by(world(), 'lead', 21), { alliance: one.id, step: 11, reason }));
    expect((await complianceStanding(staff(21), one.id)).amendmentsPending).toBe(0);
    expect(await stepOf(world(), one.id)).toBe(13);
  },
  TIME,
);
