import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import { acceptCommitments, preparePacket } from '../asRead.ts';
import { correctBalanceNumber } from '../balance/index.ts';
import { commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import {
  aWorld,
  by,
  eventsOf,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  givenOrganization,
  mailsAbout,
  must,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import { bareNumber, readFilingNumber } from '../platform/inputs.ts';
import {
  balancePage,
  caseRecords,
  commitmentsPage,
  filingDeskPage,
  packetPage,
  quantificationPage,
} from '../views/index.ts';
import { correctFilingNumber, enterFilingNumber, type Filing, numbered, takeBackPacket } from './index.ts';
import { decideCorrection, decideTakingBack } from './rules.ts';

const world = aWorld();
const TIME = 120_000;
const day = '2026-02-11';
const reason = 'Se escribió mal';
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
const staff = (n = 9) => by(world(), 'professional', n);
const desk = (n = 9) => by(world(), 'correspondence', n);

async function packed() {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
  const { id } = must(await proposeCommitment(staff(), input));
  const accepting = { alliance: one.id, commitments: [id], statement: 'yes' as const };
  must(await acceptCommitments(through(world(), representative, 9), accepting));
  const { id: filing } = must(await preparePacket(staff(), { alliance: one.id }));
  return { one, filing, input: { ...input, key: randomUUID() } };
}

async function filed() {
  const { one, filing } = await packed();
  const number = radicado();
  must(await enterFilingNumber(desk(), { filing, number, filedOn: day }));
  return { one, filing, number };
}

const correction = (filing: string, version = 0, number = radicado()) => ({
  ...{ filing, version, number, filedOn: day, reason },
});

const atNine = { state: 'running', step: 9 } as Alliance;
const pending = { kind: 'commitments', filed: null, withdrawnAt: null } as Filing;

test(
  'a packet is taken back while it waits for its number, and nothing else is',
  () => {
    const said = (of: Partial<Filing>, at = atNine) => refusal(decideTakingBack({ ...pending, ...of }, at));
    expect(decideTakingBack(pending, atNine).ok).toBe(true);
    expect(said({ filed: { number: '1', on: day, at: new Date(0), by: 'p' } })).toBe('filing.alreadyFiled');
    expect(said({ withdrawnAt: new Date(0) })).toBe('filing.withdrawn');
    expect(said({ kind: 'amendment' }, { ...atNine, step: 11 })).toBe('not refused');
    expect(said({}, { ...atNine, step: 8 })).toBe('not refused');
    expect(said({ kind: 'balance' })).toBe('filing.notAPacket');
    expect(said({}, { ...atNine, state: 'suspended' })).toBe('alliance.notRunning');
  },
  TIME,
);

test(
  'a number is corrected by another or with another day, not of tomorrow, and only of what is filed',
  () => {
    const inForce = { number: '123456', on: day, corrections: 0 };
    const of = { openedAt: new Date('2026-02-10T15:00:00Z') };
    const said = (number: string, filedOn: string) => refusal(decideCorrection(of, inForce, { number, filedOn }, day));
    expect(said('123457', day)).toBe('not refused');
    expect(said('123456', '2026-02-10')).toBe('not refused');
    expect(said('123456', '2026-02-09')).toBe('filing.dateBeforePrepared');
    expect(said('123456', day)).toBe('filing.sameNumber');
    expect(said('123457', '2026-02-12')).toBe('filing.dateInTheFuture');
    expect(refusal(decideCorrection(of, null, { number: '123457', filedOn: day }, day))).toBe('filing.notFiled');
  },
  TIME,
);

test(
  'a packet taken back leaves the desk with its reason; its acceptances stand, and it is prepared again with more',
  async () => {
    const { one, filing, input } = await packed();
    must(await takeBackPacket(staff(), { filing, reason: 'Falta uno' }));
    expect((await eventsOf(world(), one.id)).at(-1)).toBe('filing.takenBack');
    expect((await filingDeskPage(desk(), { tab: 'pending', after: null })).lines.map((line) => line.id)).not.toContain(
      filing,
    );
    expect(await packetPage(desk(), filing)).toMatchObject({
      takenBack: { reason: 'Falta uno', by: expect.any(String) },
      can: { enter: false, takeBack: false },
    });
    expect((await caseRecords(staff(), one.id)).packet).toBeNull();
    expect(await commitmentsOf(staff(), one.id)).toMatchObject([{ state: 'accepted', filingId: null }]);
    expect(refusal(await enterFilingNumber(desk(), { filing, number: radicado(), filedOn: day }))).toBe(
      'filing.withdrawn',
    );
    expect(refusal(await takeBackPacket(staff(), { filing, reason }))).toBe('filing.withdrawn');
    must(await proposeCommitment(staff(), { ...input, organization: 'secretariat' }));
    const again = must(await preparePacket(staff(), { alliance: one.id }));
    must(await enterFilingNumber(desk(), { filing: again.id, number: radicado(), filedOn: day }));
    expect(await stepOf(world(), one.id)).toBe(10);
    expect(refusal(await takeBackPacket(staff(), { filing: again.id, reason }))).toBe('filing.alreadyFiled');
  },
  TIME,
);

test(
  'a packet is taken back by who drives the case; a stranger finds none',
  async () => {
    const { filing } = await packed();
    const stranger = through(world(), (await givenOrganization(world())).representative, 9);
    for (const name of ['correspondence', 'colleague', 'director'] as const)
      await expect(takeBackPacket(by(world(), name, 9), { filing, reason })).rejects.toThrow(Forbidden);
    await expect(takeBackPacket(stranger, { filing, reason })).rejects.toThrow(NotFound);
    await expect(takeBackPacket(staff(), { filing: newId(staff().now), reason })).rejects.toThrow(NotFound);
  },
  TIME,
);

/** The same number, as others write it: of two filings it can be the number of one. */
const respelt: readonly ((number: string) => string)[] = [
  (number) => ` ${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`,
  (number) => [number.slice(0, 5), number.slice(5)].join('-'),
  (number) => [number.slice(0, 5), number.slice(5)].join('.'),
  (number) => `Radicado No. ${number}`,
];

test(
  'a number is taken however it is written, by whichever entry, in its rule and in its index; it is shown as it was typed',
  async () => {
    const [one, two, three] = [await filed(), await filed(), await packed()];
    const owner = world().database.owner.db;
    const spellings = respelt.map((spell) => must(readFilingNumber(spell(one.number))));
    for (const number of spellings) {
      const enters = enterFilingNumber(desk(), { filing: three.filing, number, filedOn: day });
      expect(refusal(await enters), number).toBe('filing.numberTaken');
      expect(refusal(await correctFilingNumber(desk(10), correction(two.filing, 0, number)))).toBe(
        'filing.numberTaken',
      );
      expect(refusal(await correctFilingNumber(desk(10), correction(one.filing, 0, number)))).toBe('filing.sameNumber');
      const [row] = await owner.execute(sql`select app.bare_number(${number}) as bare`);
      expect(row).toEqual({ bare: bareNumber(number) });
    }
    const typed = `${radicado().slice(0, 5)} ${radicado().slice(5)}-a`;
    must(await enterFilingNumber(desk(), { filing: three.filing, number: typed, filedOn: day }));
    const kept = await rowOf(
      world(),
      sql`select number, number_in_force, number_key from filing where id = ${three.filing}`,
    );
    expect(kept).toEqual({ number: typed, number_in_force: typed, number_key: bareNumber(typed) });
  },
  TIME,
);

test(
  'the number in force is held by its index, for the owner too; another value that is taken is no radicado of another',
  async () => {
    const [one, two] = [await filed(), await packed()];
    const owner = world().database.owner.db;
    const same = owner.execute(
      sql`update filing set state = 'filed', number = ${one.number}, filed_on = ${day}, filed_at = now(), filed_by = ${world().staff.lead.id} where id = ${two.filing}`,
    );
    await expect(same).rejects.toMatchObject({ cause: { constraint_name: 'filing_number_in_force' } });
    await owner.execute(sql`update filing set number_in_force = 'otro' where id = ${one.filing}`);
    expect(await rowOf(world(), sql`select number_in_force as n from filing where id = ${one.filing}`)).toEqual({
      n: one.number,
    });
    const other = Object.assign(new Error('taken'), { code: '23505', constraint_name: 'filing_correction_position' });
    await expect(numbered('123456', () => Promise.reject(other))).rejects.toBe(other);
  },
  TIME,
);

test(
  'a radicado typed wrong is corrected by a later entry: both are kept, the newest first, and the parties are told',
  async () => {
    const { one, filing, number: first } = await filed();
    const second = correction(filing);
    must(await correctFilingNumber(desk(10), second));
    const third = correction(filing, 1);
    must(await correctFilingNumber(desk(10), third));
    const line = await packetPage(desk(10), filing);
    expect(line.filed).toMatchObject({ number: third.number, on: day });
    expect(line.filed!.entries.map((entry) => [entry.number, entry.reason])).toEqual([
      [third.number, reason],
      [second.number, reason],
      [first, null],
    ]);
    expect((await commitmentsPage(staff(10), one.id))[0]!.filing).toMatchObject({ number: third.number, was: first });
    expect((await caseRecords(staff(10), one.id)).packet).toMatchObject({ number: third.number, was: first });
    expect(await rowOf(world(), sql`select number from filing where id = ${filing}`)).toEqual({ number: first });
    expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['filing.corrected', 'filing.corrected']);
    const mails = (await mailsAbout(world(), one.id)).filter((name) => /Corrected$/.test(name));
    expect(mails.sort()).toEqual(['filingCorrected', 'filingCorrected', 'numberCorrected', 'numberCorrected']);
    expect(await stepOf(world(), one.id)).toBe(10);
  },
  TIME,
);

test(
  'a correction names what is filed, by who enters numbers, as it was read',
  async () => {
    const { one, filing, number } = await filed();
    const waits = await packed();
    expect(refusal(await correctFilingNumber(desk(10), correction(waits.filing)))).toBe('filing.notFiled');
    expect(refusal(await correctFilingNumber(desk(10), correction(filing, 0, number)))).toBe('filing.sameNumber');
    const tomorrow = { ...correction(filing), filedOn: '2026-12-31' };
    expect(refusal(await correctFilingNumber(desk(10), tomorrow))).toBe('filing.dateInTheFuture');
    await expect(correctFilingNumber(desk(10), correction(filing, 1))).rejects.toThrow(Stale);
    for (const name of ['colleague', 'auditor', 'director'] as const)
      await expect(correctFilingNumber(by(world(), name, 10), correction(filing))).rejects.toThrow(Forbidden);
    const ally = through(world(), one.organizations[0]!.representative, 10);
    await expect(correctFilingNumber(ally, correction(filing))).rejects.toThrow(Forbidden);
    const stranger = through(world(), (await givenOrganization(world())).representative, 10);
    await expect(correctFilingNumber(stranger, correction(filing))).rejects.toThrow(NotFound);
    await expect(correctFilingNumber(desk(10), correction(newId(desk().now)))).rejects.toThrow(NotFound);
  },
  TIME,
);

test(
  'a number in force is that of one filing, also at once; what it was corrected from is free for its own',
  async () => {
    const [one, two, three] = [await filed(), await filed(), await packed()];
    const taken = { filing: three.filing, number: one.number, filedOn: day };
    expect(refusal(await enterFilingNumber(desk(), taken))).toBe('filing.numberTaken');
    expect(refusal(await correctFilingNumber(desk(10), correction(two.filing, 0, one.number)))).toBe(
      'filing.numberTaken',
    );
    const right = radicado();
    const both = await Promise.all(
      [one, two].map(({ filing }) => correctFilingNumber(desk(10), correction(filing, 0, right))),
    );
    expect(both.map(refusal).sort()).toEqual(['filing.numberTaken', 'not refused']);
    const freed = both[0]!.ok ? one.number : two.number;
    must(await enterFilingNumber(desk(), { ...taken, number: freed }));
    await expect(
      desk().db.execute(sql`update filing_correction set number = 'x' where number = ${right}`),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  },
  TIME,
);

test(
  'the radicado of a balance is corrected too: the year shows both, and each alliance that ended with it is told',
  async () => {
    const of = await givenCycle(world().database, world().staff, 2047);
    const one = await givenAlliance(of, { at: 16 });
    const { filing, number } = await givenBalanceFiled(of);
    const input = { ...correction(filing), filedOn: '2026-03-05' };
    await expect(correctBalanceNumber(by(of, 'auditor', 31), input)).rejects.toThrow(Forbidden);
    await expect(correctFilingNumber(by(of, 'lead', 31), input)).rejects.toThrow(NotFound);
    must(await correctBalanceNumber(by(of, 'correspondence', 31), input));
    const shown = { number: input.number, filedOn: '2026-03-05', was: number };
    expect((await balancePage(by(of, 'lead', 31), 2047)).balance!.filing).toMatchObject(shown);
    expect((await quantificationPage(by(of, 'lead', 31), 2047)).filing).toEqual(shown);
    expect((await eventsOf(of, one.id)).at(-1)).toBe('filing.corrected');
    expect((await eventsOf(of, of.cycle.id)).at(-1)).toBe('filing.corrected');
    expect((await mailsAbout(of, one.id)).filter((name) => /Corrected$/.test(name))).toEqual(['filingCorrected']);
    await expect(correctBalanceNumber(by(of, 'correspondence', 31), input)).rejects.toThrow(Stale);
  },
  TIME,
);
