import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenMember,
  givenOrganization,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { type Contribution, contributionsOf, declareContribution, verifyContribution } from './index.ts';
import { declareContribution as input } from './inputs.ts';
import { decideDeclaration, decideVerification, offersDeclaration, valueLine } from './rules.ts';

const world = aWorld();
const line = (one?: GivenAlliance) => ({
  key: randomUUID(),
  alliance: one?.id ?? randomUUID(),
  organization: one?.organizations[0]?.id ?? randomUUID(),
  initiative: world()?.cycle.initiatives[0] ?? randomUUID(),
  category: 'space' as const,
  description: 'Salón comunal',
  quantity: '2.5',
  unit: 'jornada',
  deliveredOn: '2026-02-04',
  monetizable: 'yes' as const,
  method: 'quotation' as const,
  rate: '100001',
  rateSource: 'Cotización de un salón',
});
const free = (one?: GivenAlliance) => ({
  ...line(one),
  monetizable: 'no' as const,
  notMonetizableReason: 'Es voluntariado',
});

test('a line is worth its rate by its quantity in whole pesos, rounded half up once', () => {
  expect(valueLine(line())).toMatchObject({ ok: true, value: { quantity: '2.5', rate: '100001', value: 250_003n } });
});

test('R-060 a line that cannot be monetised has its reason and no value', () => {
  expect(valueLine(free())).toMatchObject({ ok: true, value: { rate: null, value: null } });
  const unsaid = input.safeParse({ ...free(), quantity: '2,5', notMonetizableReason: ' ' });
  expect(unsaid.error?.issues.map(({ path }) => path.join('.'))).toEqual(['notMonetizableReason']);
});

test('a line with a value says method, rate and source, and nothing of the other answer', () => {
  const read = line();
  const typed = { ...read, quantity: '2,5', rate: '$ 100.001' };
  expect(input.parse({ ...typed, notMonetizableReason: 'nada' })).toEqual(read);
  for (const name of ['method', 'rate', 'rateSource']) {
    const unsaid = input.safeParse({ ...typed, [name]: undefined });
    expect(unsaid.error?.issues.map(({ path }) => path.join('.'))).toEqual([name]);
  }
});

test('a line that is worth nothing is refused', () => {
  for (const zero of [{ quantity: '0' }, { rate: '0,00' }])
    expect(input.safeParse({ ...line(), quantity: '2,5', ...zero }).success).toBe(false);
  expect(refusal(valueLine({ ...line(), rate: '0.0001', quantity: '1' }))).toBe('money.zero');
});

test('a line whose product does not fit is refused, not thrown', () => {
  expect(refusal(valueLine({ ...line(), rate: '99999999999999', quantity: '99999999999999' }))).toBe('money.tooLarge');
});

test('a value is verified once, of what was delivered, by somebody other than who declared it', () => {
  const given = { state: 'delivered', declaredBy: 'staff:p' } as Contribution;
  expect(decideVerification(given, 'q').ok).toBe(true);
  expect(refusal(decideVerification({ ...given, declaredBy: 'person:p' }, 'p'))).toBe('contribution.ownDeclaration');
  expect(refusal(decideVerification(given, 'p'))).toBe('contribution.ownDeclaration');
  expect(refusal(decideVerification({ ...given, state: 'verified' }, 'q'))).toBe('contribution.alreadyVerified');
  expect(refusal(decideVerification({ ...given, state: 'offered' }, 'q'))).toBe('contribution.notDelivered');
});

const opened = new Date('2025-03-10T15:00:00Z');
const running = { state: 'running' as const, step: 11 as const, openedAt: opened, endedAt: null };
const closed = { state: 'closed' as const, step: null, openedAt: opened, endedAt: new Date('2025-12-20T15:00:00Z') };
const year = (of: number, cutOn: string | null = null, leftOn: string | null = null) => ({
  ...{ id: String(of), year: of, cutOn, leftOn, agreedTo: null },
});
const when = (deliveredOn: string, apartReason?: string) => ({ deliveredOn, apartReason });

test('deliveries are taken from the formalisation on, of a case that runs; its page offers what its verb takes', () => {
  const stays = [year(2025)];
  expect(offersDeclaration(running, stays)).toEqual({ ok: true, value: { late: false } });
  expect(offersDeclaration({ ...running, step: 9 }, stays).ok).toBe(true);
  expect(refusal(offersDeclaration({ ...running, step: 8 }, stays))).toBe('contribution.beforeFormalisation');
  for (const state of ['suspended', 'withdrawn', 'endedEarly'] as const)
    expect(refusal(offersDeclaration({ ...running, state }, stays))).toBe('alliance.notRunning');
  expect(offersDeclaration(closed, [year(2025, '2025-12-20')])).toEqual({ ok: true, value: { late: true } });
});

test('outside the life of its alliance, or after the balance, a delivery takes a reason and is told apart', () => {
  const stays = [year(2025)];
  const today = '2025-12-30';
  const plain = { ok: true, value: { cycle: '2025', apartReason: null } };
  expect(decideDeclaration(running, stays, when('2025-03-10', 'No hace falta'), today)).toEqual(plain);
  expect(refusal(decideDeclaration(running, stays, when('2025-03-09'), today))).toBe('contribution.outsideLife');
  const apart = { ok: true, value: { cycle: '2025', apartReason: 'Llegó tarde' } };
  expect(decideDeclaration(running, stays, when('2025-03-09', 'Llegó tarde'), today)).toEqual(apart);
  const after = [year(2025, '2025-12-20')];
  expect(refusal(decideDeclaration(closed, after, when('2025-11-01'), today))).toBe('contribution.afterCut');
  expect(decideDeclaration(closed, after, when('2025-11-01', 'Llegó tarde'), today)).toEqual(apart);
  expect(refusal(decideDeclaration(running, stays, when('2026-01-01'), today))).toBe('contribution.dateInTheFuture');
});

test('what is accepted in January belongs to the year of its execution; after that cut it is a later correction', () => {
  const moved = [year(2025, null, '2026-01-10'), year(2026)];
  const today = '2026-01-20';
  const of = (day: string, stays = moved) => decideDeclaration(running, stays, when(day), today);
  expect(of('2025-12-15')).toMatchObject({ ok: true, value: { cycle: '2025', apartReason: null } });
  expect(of('2026-01-15')).toMatchObject({ ok: true, value: { cycle: '2026', apartReason: null } });
  expect(refusal(of('2025-12-15', [year(2025, '2026-01-15', '2026-01-10'), year(2026)]))).toBe('contribution.afterCut');
  expect(of('2026-01-15', [year(2025, '2026-01-15', '2026-01-10'), year(2026)])).toMatchObject({ ok: true });
});

test('a delivery of the year after the last cycle of its alliance waits for the carry-over, or is told apart', () => {
  const today = '2026-01-20';
  const of = (day: string, reason?: string) => decideDeclaration(running, [year(2025)], when(day, reason), today);
  expect(of('2025-12-31')).toMatchObject({ ok: true, value: { cycle: '2025', apartReason: null } });
  expect(refusal(of('2026-01-01'))).toBe('contribution.outsideCycle');
  expect(of('2026-01-01', 'Sigue')).toMatchObject({ ok: true, value: { cycle: '2025', apartReason: 'Sigue' } });
});

test('R-059 R-061 an ally supplies a delivery for an initiative of its alliance; it counts once DRAC verified it', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id } = must(await declareContribution(through(world(), one.organizations[0]!.representative, 12), line(one)));
  expect(await contributionsOf(by(world(), 'professional', 12), one.id)).toMatchObject([
    { id, state: 'delivered', origin: 'private', value: 250_003n },
  ]);
  const { representative } = one.organizations[0]!;
  await expect(verifyContribution(through(world(), representative, 12), { contribution: id })).rejects.toThrow(
    Forbidden,
  );
  must(await verifyContribution(by(world(), 'professional', 12), { contribution: id }));
  expect(await rowOf(world(), sql`select state, verified_by from contribution where id = ${id}`)).toEqual({
    state: 'verified',
    verified_by: world().staff.professional.id,
  });
  expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['contribution.declared', 'contribution.verified']);
});

test('the same person of staff does not declare and verify; another verifies, once', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id } = must(await declareContribution(by(world(), 'professional', 12), free(one)));
  expect(refusal(await verifyContribution(by(world(), 'professional', 12), { contribution: id }))).toBe(
    'contribution.ownDeclaration',
  );
  const outcomes = await Promise.all(
    (['lead', 'director'] as const).map((name) => verifyContribution(by(world(), name, 12), { contribution: id })),
  );
  expect(outcomes.map(refusal).sort()).toEqual(['contribution.alreadyVerified', 'not refused']);
});

test('a delivery is not of tomorrow, nor for an initiative that the alliance does not cite', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const ctx = by(world(), 'professional', 12);
  expect(refusal(await declareContribution(ctx, { ...line(one), deliveredOn: '2026-02-15' }))).toBe(
    'contribution.dateInTheFuture',
  );
  expect(refusal(await declareContribution(ctx, { ...line(one), initiative: newId(ctx.now) }))).toBe(
    'contribution.initiativeOfAnother',
  );
  expect(await contributionsOf(ctx, one.id)).toEqual([]);
});

test('a repeated key writes nothing again', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const input = line(one);
  const ctx = through(world(), one.organizations[0]!.representative, 12);
  const first = must(await declareContribution(ctx, input));
  expect(must(await declareContribution(ctx, input))).toEqual(first);
  expect(await contributionsOf(by(world(), 'lead', 12), one.id)).toHaveLength(1);
});

test('an organization declares its own only, and a stranger finds nothing', async () => {
  const one = await givenAlliance(world(), { at: 11, parties: 2 });
  const [mine, ours] = one.organizations;
  const stranger = await givenOrganization(world());
  await expect(
    declareContribution(through(world(), ours!.representative, 12), { ...line(one), organization: mine!.id }),
  ).rejects.toThrow(Forbidden);
  await expect(declareContribution(through(world(), stranger.representative, 12), line(one))).rejects.toThrow(NotFound);
  await expect(
    declareContribution(by(world(), 'lead', 12), { ...line(one), organization: stranger.id }),
  ).rejects.toThrow(NotFound);
  await expect(declareContribution(by(world(), 'colleague', 12), line(one))).rejects.toThrow(Forbidden);
  const { actor } = await givenMember(world(), mine!.id, 'collaborator');
  const { id } = must(await declareContribution(through(world(), actor, 12), line(one)));
  await expect(verifyContribution(by(world(), 'auditor', 12), { contribution: id })).rejects.toThrow(Forbidden);
  await expect(verifyContribution(by(world(), 'lead', 12), { contribution: newId(new Date()) })).rejects.toThrow(
    NotFound,
  );
});
