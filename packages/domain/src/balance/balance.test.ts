import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { carryOverAlliance, confirmBalance, endAlliance } from '../asRead.ts';
import {
  correctContribution,
  declareContribution,
  verifyContribution,
  withdrawContribution,
} from '../contribution/index.ts';
import {
  aWorld,
  by,
  dayNumber,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenBalanceSaved,
  givenCycle,
  givenOrganization,
  improvementOf,
  mailsAbout,
  must,
  narrative,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
  type World,
} from '../given.ts';
import { bogotaDay, Forbidden, NotFound, newId, Stale, setScope } from '../platform/index.ts';
import { balancePage, cyclePage, deliveriesOf, matrixPage, quantificationPage } from '../views/index.ts';
import { figuresOf, fileBalance, proposeImprovement, saveBalance, waitingAlliances } from './index.ts';

const world = aWorld();
let year = 2040;
function another(): Promise<World> {
  year += 1;
  return givenCycle(world().database, world().staff, year);
}
const filing = (cycle: string) => ({ cycle, number: radicado(), filedOn: '2026-03-01' });

async function gives(of: World, one: GivenAlliance, rate: string, verified = true) {
  const { id: organization, representative } = one.organizations[0]!;
  const value = { monetizable: 'yes' as const, method: 'quotation' as const, rate, rateSource: 'Cotización' };
  const said = {
    category: 'space' as const,
    description: 'Salón',
    quantity: '1',
    unit: 'día',
    deliveredOn: '2026-02-04',
    ...value,
  };
  const line = { key: randomUUID(), alliance: one.id, organization, initiative: of.cycle.initiatives[0]!, ...said };
  const { id } = must(await declareContribution(through(of, representative, 20), line));
  if (verified) must(await verifyContribution(by(of, 'professional', 20), { contribution: id }));
  return id;
}

test('R-025 R-245 R-246 filing the balance finishes the procedure for the cycle and each of its alliances', async () => {
  const of = await another();
  const one = await givenAlliance(of, { at: 16 });
  const { filing: id, number } = await givenBalanceFiled(of);
  expect(
    await rowOf(of, sql`select state, step, ended_at is not null as ended from alliance where id = ${one.id}`),
  ).toEqual({ state: 'closed', step: null, ended: true });
  expect(
    await rowOf(of, sql`select kind, state, number, filed_on is not null as dated from filing where id = ${id}`),
  ).toEqual({ kind: 'balance', state: 'filed', number, dated: true });
  expect((await eventsOf(of, one.id)).at(-1)).toBe('balance.filed');
  expect(await eventsOf(of, of.cycle.id)).toEqual(
    expect.arrayContaining(['balance.saved', 'improvement.proposed', 'balance.confirmed', 'balance.filed']),
  );
  expect(await mailsAbout(of, one.id)).toContain('balanceFiled');
  expect(refusal(await fileBalance(by(of, 'correspondence', 31), filing(of.cycle.id)))).toBe('balance.alreadyFiled');
  expect(refusal(await saveBalance(by(of, 'lead', 31), { cycle: of.cycle.id, version: 1, narrative }))).toBe(
    'cycle.closed',
  );
});

test('R-242 the quantification adds what is private and community, verified, in whole pesos', async () => {
  const of = await another();
  const one = await givenAlliance(of, { at: 11 });
  const communal = await givenAlliance(of, { at: 11 });
  await of.database.owner.db.execute(
    sql`update organization set sector = 'community' where id = ${communal.organizations[0]!.id}`,
  );
  await gives(of, one, '1000.5');
  await gives(of, one, '99', false);
  await gives(of, communal, '70');
  const figures = await figuresOf(by(of, 'professional', 30), of.cycle.id);
  expect(figures.quantification).toEqual({
    private: '1001',
    community: '70',
    mixed: '0',
    public: '0',
    total: '1071',
    lines: 2,
    notMonetizable: 0,
  });
  expect(figures).toMatchObject({
    year: of.cycle.year,
    alliances: 2,
    members: 2,
    articulating: 0,
    commitments: { met: 0, replaced: 0, total: 4 },
  });
  expect(figures.activities).toHaveLength(16);
  expect(figures.activities[1]).toMatchObject({ activity: 2, norm: 40, visits: 2, days: 1 });
});

test('R-242 what is declared or verified after the balance is a later correction: no filed figure moves', async () => {
  const of = await another();
  const one = await givenAlliance(of, { at: 16 });
  await gives(of, one, '3209989');
  const waits = await gives(of, one, '40', false);
  await givenBalanceFiled(of);
  const lead = by(of, 'lead', 31);
  const before = await quantificationPage(lead, of.cycle.year);
  expect(before).toMatchObject({ totals: { total: '3209989' }, frozenTotal: '3209989', apart: [] });
  const { id: organization, representative } = one.organizations[0]!;
  const ally = through(of, representative, 31);
  const late = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: of.cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '10', unit: 'día', deliveredOn: '2026-02-04' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100000', rateSource: 'Cotización' },
  };
  expect(refusal(await declareContribution(ally, late))).toBe('contribution.afterCut');
  const { id } = must(await declareContribution(ally, { ...late, apartReason: 'La cotización llegó tarde' }));
  must(await verifyContribution(lead, { contribution: id }));
  must(await verifyContribution(lead, { contribution: waits }));
  const after = await quantificationPage(lead, of.cycle.year);
  expect(after).toEqual({ ...before, apart: after.apart });
  expect(after.apart.map((line) => [line.id, line.apartReason])).toEqual([
    [waits, null],
    [id, 'La cotización llegó tarde'],
  ]);
  expect((await balancePage(lead, of.cycle.year)).figures.quantification).toMatchObject({ total: '3209989', lines: 1 });
  const matrix = await matrixPage(lead, of.cycle.year);
  expect(matrix.totals.whole).toEqual({
    deliveries: 2,
    verifiedDeliveries: 1,
    declared: '3210029',
    verified: '3209989',
  });
  expect(matrix.apart).toHaveLength(2);
  const rows = await deliveriesOf(lead, of.cycle.year);
  expect([rows.counted.length, rows.apart.length]).toEqual([2, 2]);
  const sum = rows.counted.filter((row) => row.state === 'verified').map((row) => row.value);
  expect(sum).toEqual(['3209989']);
});

test('from its confirmation on, filed or not, nothing leaves or enters what a balance counted', async () => {
  const of = await another();
  const one = await givenAlliance(of, { at: 16 });
  const waits = await gives(of, one, '40', false);
  await givenBalanceSaved(of);
  must(await confirmBalance(by(of, 'director', 30), { cycle: of.cycle.id }));
  const { id: organization, representative } = one.organizations[0]!;
  const ally = through(of, representative, 31);
  const before = await matrixPage(by(of, 'lead', 31), of.cycle.year);
  expect(refusal(await withdrawContribution(ally, { contribution: waits, reason: 'Dos veces' }))).toBe(
    'contribution.inCut',
  );
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: of.cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '10', unit: 'día', deliveredOn: '2026-02-04' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Voluntariado' },
  };
  expect(refusal(await declareContribution(ally, line))).toBe('contribution.afterCut');
  const corrected = { ...line, contribution: waits, reason: 'Eran diez' };
  expect(refusal(await correctContribution(ally, corrected))).toBe('contribution.inCut');
  const taking = of.database.portal.db.transaction(async (tx) => {
    await setScope(tx, representative);
    await tx.execute(sql`update contribution set state = 'withdrawn', withdrawn_at = now(), version = version + 1,
      withdrawn_by = ${`person:${'person' in representative ? representative.person : ''}`}, withdraw_reason = 'x' where id = ${waits}`);
  });
  await expect(taking).rejects.toMatchObject({ cause: { code: '42501' } });
  expect(await matrixPage(by(of, 'lead', 31), of.cycle.year)).toEqual(before);
});

test('a balance whose lines were not kept with it is read as its ledger stood that day', async () => {
  const of = await another();
  const one = await givenAlliance(of, { at: 16 });
  await gives(of, one, '1000');
  const waits = await gives(of, one, '40', false);
  await givenBalanceFiled(of);
  await of.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update balance set frozen = frozen - 'v' - 'lines' where cycle_id = ${of.cycle.id}`);
  });
  const lead = by(of, 'lead', 31);
  must(await verifyContribution(lead, { contribution: waits }));
  const { totals, frozenTotal, apart } = await quantificationPage(lead, of.cycle.year);
  expect({ total: totals.total, frozenTotal, apart: apart.map((line) => line.id) }).toEqual({
    ...{ total: '1000', frozenTotal: '1000' },
    apart: [waits],
  });
});

test('16 waits for every alliance: its outcome of 15, its end, or its carry-over with a reason', async () => {
  const of = await another();
  const [one, withdrawn, moved] = [
    await givenAlliance(of, { at: 15 }),
    await givenAlliance(of, { at: 3 }),
    await givenAlliance(of, { at: 12 }),
  ];
  const next = await another();
  await givenBalanceSaved(of);
  const director = by(of, 'director', 30);
  const codes = [one.code, withdrawn.code, moved.code].sort();
  expect(await confirmBalance(director, { cycle: of.cycle.id })).toEqual({
    ok: false,
    refusal: { code: 'balance.alliancesWaiting', codes },
  });
  must(await endAlliance(director, { alliance: withdrawn.id, outcome: 'endedEarly', reason: 'Cerró la entidad' }));
  must(await carryOverAlliance(director, { alliance: moved.id, to: next.cycle.id, reason: 'Sigue el año entrante' }));
  expect(await waitingAlliances(director, of.cycle.id)).toEqual([one.code]);
  expect((await cyclePage(director, of.cycle.year)).waiting).toBe(1);
  must(await carryOverAlliance(director, { alliance: one.id, to: next.cycle.id, reason: 'Falta la sesión' }));
  must(await confirmBalance(director, { cycle: of.cycle.id }));
  const row = await rowOf(
    of,
    sql`select a.step, a.state, a.procedure_version, a.cycle_id, c.reason from alliance a join carry_over c on c.alliance_id = a.id where a.id = ${moved.id}`,
  );
  expect(row).toEqual({
    step: 12,
    state: 'running',
    procedure_version: 2,
    cycle_id: next.cycle.id,
    reason: 'Sigue el año entrante',
  });
  expect((await eventsOf(of, moved.id)).at(-1)).toBe('alliance.carriedOver');
});

test('who prepared the balance does not confirm it; its figures are frozen with their hash', async () => {
  const of = await another();
  must(await saveBalance(by(of, 'director', 30), { cycle: of.cycle.id, version: 0, narrative }));
  expect(refusal(await confirmBalance(by(of, 'lead', 30), { cycle: of.cycle.id }))).toBe('balance.improvementsMissing');
  must(await proposeImprovement(by(of, 'director', 30), improvementOf(of.cycle.id)));
  expect(refusal(await confirmBalance(by(of, 'director', 30), { cycle: of.cycle.id }))).toBe('balance.ownPreparation');
  expect(refusal(await fileBalance(by(of, 'lead', 30), filing(of.cycle.id)))).toBe('balance.notConfirmed');
  must(await confirmBalance(by(of, 'lead', 30), { cycle: of.cycle.id }));
  const row = await rowOf(
    of,
    sql`select frozen ->> 'year' as year, length(frozen_sha256) as hash, confirmed_by from balance where cycle_id = ${of.cycle.id}`,
  );
  expect(row).toEqual({ year: String(of.cycle.year), hash: 64, confirmed_by: of.staff.lead.id });
  expect(refusal(await proposeImprovement(by(of, 'lead', 31), improvementOf(of.cycle.id)))).toBe(
    'balance.alreadyConfirmed',
  );
  expect(refusal(await saveBalance(by(of, 'lead', 31), { cycle: of.cycle.id, version: 1, narrative }))).toBe(
    'balance.alreadyConfirmed',
  );
  expect(refusal(await fileBalance(by(of, 'lead', 31), { ...filing(of.cycle.id), filedOn: '2026-03-09' }))).toBe(
    'filing.dateInTheFuture',
  );
});

test('a number that another record has is refused, and nothing is closed', async () => {
  const [of, other] = [await another(), await another()];
  const one = await givenAlliance(other, { at: 16 });
  const { number } = await givenBalanceFiled(of);
  await givenBalanceSaved(other);
  must(await confirmBalance(by(other, 'director', 30), { cycle: other.cycle.id }));
  const taken = { cycle: other.cycle.id, number, filedOn: bogotaDay(dayNumber(30)) };
  expect(refusal(await fileBalance(by(other, 'lead', 30), taken))).toBe('filing.numberTaken');
  expect(await stepOf(other, one.id)).toBe(16);
});

test('the balance is prepared by the team and confirmed by lead or director, from the version that was read', async () => {
  const of = await another();
  const { representative } = await givenOrganization(of);
  const input = { cycle: of.cycle.id, version: 0, narrative };
  for (const ctx of [by(of, 'auditor', 30), by(of, 'correspondence', 30), through(of, representative, 30)]) {
    await expect(saveBalance(ctx, input)).rejects.toThrow(Forbidden);
    await expect(proposeImprovement(ctx, improvementOf(of.cycle.id))).rejects.toThrow(Forbidden);
    await expect(confirmBalance(ctx, { cycle: of.cycle.id })).rejects.toThrow(Forbidden);
  }
  await expect(fileBalance(by(of, 'auditor', 30), filing(of.cycle.id))).rejects.toThrow(Forbidden);
  await expect(confirmBalance(by(of, 'professional', 30), { cycle: of.cycle.id })).rejects.toThrow(Forbidden);
  await expect(saveBalance(by(of, 'lead', 30), { ...input, cycle: newId(new Date()) })).rejects.toThrow(NotFound);
  const outcomes = await Promise.allSettled(
    ['una', 'otra'].map((P) => saveBalance(by(of, 'lead', 30), { ...input, narrative: { ...narrative, P } })),
  );
  expect(
    outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason.constructor),
  ).toEqual([Stale]);
});
