import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  acceptCommitments,
  prepareAmendment,
  preparePacket,
  resumeAlliance,
  suspendAlliance,
  undoStep,
} from '../asRead.ts';
import { proposeCommitment } from '../commitment/index.ts';
import {
  answerNo,
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  must,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { Forbidden, Stale } from '../platform/index.ts';
import { caseFile, commitmentsPage, complianceStanding, filingDeskPage, packetPage, trayPage } from '../views/index.ts';
import { enterFilingNumber, takeBackPacket } from './index.ts';

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
    const { loose, promisedAs } = await packetPage(staff(20), String(id));
    const { number, action } = (await commitmentsPage(staff(20), one.id)).find((row) => row.loose)!;
    expect(loose).toMatchObject([{ number, action }]);
    const unread = { alliance: one.id, version: promisedAs + 1 };
    await expect(prepareAmendment(staff(20), unread)).rejects.toThrow(Stale);
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

/** What each page of the team knows of a packet of the case that left the desk. */
async function known(one: GivenAlliance, day: number) {
  const ctx = staff(day);
  const tray = await trayPage(ctx, world().staff.professional.id, { group: 'alliances', page: 1 });
  const { again, turn } = await caseFile(ctx, one.code);
  const desk = await filingDeskPage(ctx, { tab: 'again', after: null });
  return {
    again,
    task: turn?.task,
    side: turn?.side,
    tray: tray.alliances.filter(({ code }) => code === one.code).map((row) => [row.turn?.task, row.again]),
    desk: desk.lines.filter(({ alliance }) => alliance === one.code).map(({ id }) => id),
    loose: (await commitmentsPage(ctx, one.id)).filter(({ loose }) => loose).length,
  };
}

test(
  'an amendment that left the desk is the turn of the team on the case and in its tray, until it is at the desk again',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const { id } = await rowOf(
      world(),
      sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment'`,
    );
    const nothing = { again: { packet: null, amendment: null }, desk: [], loose: 0 };
    const before = await known(one, 20);
    expect(before).toMatchObject(nothing);
    expect(before.task).not.toBe('prepareAmendment');
    must(await takeBackPacket(staff(20), { filing: String(id), reason }));
    expect(await known(one, 20)).toEqual({
      again: { packet: null, amendment: id },
      task: 'prepareAmendment',
      side: 'team',
      tray: [['prepareAmendment', id]],
      desk: [id],
      loose: 1,
    });
    expect((await packetPage(desk(20), String(id))).again).toBe(true);
    must(await prepareAmendment(staff(20), { alliance: one.id }));
    expect(await known(one, 20)).toEqual(before);
    expect((await packetPage(desk(20), String(id))).again).toBe(false);
  },
  TIME,
);

test(
  'so is the packet of 9, which is prepared again on the page of 9; of a case that stopped nothing is to be prepared',
  async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const { id: organization, representative } = one.organizations[0]!;
    const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
    const { id } = must(
      await proposeCommitment(staff(), { key: randomUUID(), alliance: one.id, organization, ...promise }),
    );
    const accepting = { alliance: one.id, commitments: [id], statement: 'yes' as const };
    must(await acceptCommitments(through(world(), representative, 9), accepting));
    const { id: packet } = must(await preparePacket(staff(), { alliance: one.id }));
    expect(await known(one, 9)).toMatchObject({ task: 'enterNumber', desk: [], loose: 0, again: { packet: null } });
    must(await takeBackPacket(staff(), { filing: packet, reason }));
    const off = { task: 'preparePacket', desk: [packet], loose: 1, again: { packet, amendment: null } };
    expect(await known(one, 9)).toMatchObject(off);
    must(await suspendAlliance(by(world(), 'lead', 9), { alliance: one.id, reason }));
    expect(await known(one, 9)).toMatchObject({ desk: [], again: { packet: null } });
    must(await resumeAlliance(by(world(), 'lead', 9), { alliance: one.id, reason }));
    must(await preparePacket(staff(), { alliance: one.id }));
    expect(await known(one, 9)).toMatchObject({ task: 'enterNumber', desk: [], loose: 0, again: { packet: null } });
  },
  TIME,
);
