import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { undone } from '../closedScene.ts';
import { allow, type Ctx, type Outcome, transact } from '../platform/index.ts';
import { eventNames, type TestDatabase, testDatabase, waitingJobs } from '../testing.ts';
import { createSession } from './createSession.ts';
import { disablePerson } from './disablePerson.ts';
import { enablePerson } from './enablePerson.ts';
import { endSessionsOf } from './endSession.ts';
import { offersOfAccount } from './offers.ts';
import { askPasswordReset, setPassword } from './password.ts';
import { hasActiveAdministrator, readCredential } from './queries.ts';
import { renewRecoveryCodes, renewTotp } from './renewFactors.ts';
import { resetSecondFactor } from './resetSecondFactor.ts';
import { type AccountState, accountIn } from './rules.ts';
import { address, at, commandLine, hash, newStaff, now, openedBy } from './scene.ts';
import { confirmTotp, setTotp, useRecoveryCode, useTotpStep } from './secondFactor.ts';
import { resendActivation } from './sendActivation.ts';
import { setRoles } from './setRoles.ts';
import { consumeToken } from './tokens.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const visit = () => at(database.backoffice);
const codes = ['c1', 'c2', 'c3'];

async function active(...roles: Parameters<typeof newStaff>[1][]) {
  const staff = await newStaff(database, ...roles);
  await setPassword(visit(), { person: staff.id, passwordHash: 'argon', way: 'activation' });
  await setTotp(visit(), { person: staff.id, sealed: 'a1.seed' });
  await confirmTotp(visit(), { person: staff.id, step: 100, recoveryHashes: codes });
  return staff;
}

const mailsOf = async (person: string) =>
  (await waitingJobs(database.worker.db))
    .filter((job) => job.payload.person === person)
    .map((job) => job.payload.what ?? job.payload.template);

test('a staff person gets both factors at the first entry, and is told of the second', async () => {
  const { id, email } = await active('lead');
  expect(await readCredential(visit(), { email: ` ${email.toUpperCase()}` })).toMatchObject({
    person: id,
    passwordHash: 'argon',
    totpSealed: 'a1.seed',
    totpConfirmed: true,
    disabled: false,
  });
  expect(await eventNames(database.owner.db, id)).toEqual(
    expect.arrayContaining(['password.set', 'secondFactor.prepared', 'secondFactor.enrolled']),
  );
  expect(await mailsOf(id)).toEqual(['secondFactor']);
  expect(
    await resendActivation(at(database.backoffice, commandLine), { person: id, tokenHash: hash(), sealed: null }),
  ).toMatchObject({
    refusal: { code: 'staff.alreadyActive' },
  });
});

test('a confirmed second factor is not replaced by its own person', async () => {
  const { id, actor } = await active('lead');
  const ctx = at(database.backoffice, actor);
  expect(await setTotp(ctx, { person: id, sealed: 'a1.other' })).toMatchObject({
    refusal: { code: 'secondFactor.alreadySet' },
  });
  expect(await confirmTotp(ctx, { person: id, step: 1, recoveryHashes: [] })).toMatchObject({
    refusal: { code: 'secondFactor.alreadySet' },
  });
});

test("v5.0.0-6.4.6 nobody sets or uses another's factors, not even an administrator", async () => {
  const { id } = await active('lead');
  const ctx = at(database.backoffice, (await newStaff(database, 'administrator')).actor);
  await expect(setPassword(ctx, { person: id, passwordHash: 'x', way: 'change' })).rejects.toThrow('not allowed');
  await expect(setTotp(ctx, { person: id, sealed: 'x' })).rejects.toThrow('not allowed');
  await expect(confirmTotp(ctx, { person: id, step: 1, recoveryHashes: [] })).rejects.toThrow('not allowed');
  await expect(useTotpStep(ctx, { person: id, step: 999 })).rejects.toThrow('not allowed');
  await expect(useRecoveryCode(ctx, { person: id, codeHash: 'c1' })).rejects.toThrow('not allowed');
});

test('v5.0.0-6.5.1 a TOTP step serves once, and none before the last one used', async () => {
  const { id } = await active('lead');
  const use = (step: number) => useTotpStep(visit(), { person: id, step });
  expect(await use(100)).toMatchObject({ refusal: { code: 'signIn.factorUsed' } });
  const both = await Promise.all([use(101), use(101)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect((await use(99)).ok).toBe(false);
});

test('v5.0.0-6.5.1 a recovery code serves once and its person is told', async () => {
  const { id } = await active('lead');
  const both = await Promise.all([1, 2].map(() => useRecoveryCode(visit(), { person: id, codeHash: 'c2' })));
  expect(both.filter((one) => one.ok)).toEqual([{ ok: true, value: { left: 2 } }]);
  expect(await useRecoveryCode(visit(), { person: id, codeHash: 'zz' })).toMatchObject({
    refusal: { code: 'signIn.factorWrong' },
  });
  expect(await mailsOf(id)).toContain('recoveryCode');
});

test('v5.0.0-6.4.3 a reset is mailed only to active staff, ends the sessions and leaves the second factor', async () => {
  const { id, email } = await active('lead');
  const idHash = hash();
  await createSession(visit(), {
    app: 'backoffice',
    person: id,
    idHash,
    userAgentHash: 'x',
    browser: 'x',
    system: 'x',
    way: 'totp',
  });
  const tokenHash = hash();
  const asked = await askPasswordReset(visit(), { email, tokenHash, sealed: 'a1.link' });
  const unknown = await askPasswordReset(visit(), { email: address(), tokenHash: hash(), sealed: 'a1.link' });
  const inactive = await askPasswordReset(visit(), {
    email: (await newStaff(database, 'lead')).email,
    tokenHash: hash(),
    sealed: 'a1.link',
  });
  expect(asked).toEqual(unknown);
  expect(asked).toEqual(inactive);
  expect((await mailsOf(id)).filter((what) => what === 'passwordReset')).toHaveLength(1);
  await transact(visit(), async (ctx) => {
    expect(await consumeToken(ctx, { purpose: 'passwordReset', tokenHash })).toMatchObject({ value: { subject: id } });
    return setPassword(ctx, { person: id, passwordHash: 'argon2', way: 'reset' });
  });
  expect((await openedBy(database.backoffice, 'backoffice', idHash)).person).toBeNull();
  expect(await readCredential(visit(), { person: id })).toMatchObject({
    passwordHash: 'argon2',
    totpSealed: 'a1.seed',
    totpConfirmed: true,
  });
  expect(await mailsOf(id)).toContain('password');
});

test('v5.0.0-6.4.4 a lost second factor is renewed by another administrator; the password stays', async () => {
  const { id, actor } = await active('administrator');
  const other = await newStaff(database, 'administrator');
  const input = { person: id, totpSealed: 'a1.new', tokenHash: hash(), sealed: 'a1.link' };
  await expect(resetSecondFactor(at(database.backoffice, actor), input)).rejects.toThrow('not allowed');
  await expect(
    resetSecondFactor(at(database.backoffice, (await newStaff(database, 'lead')).actor), input),
  ).rejects.toThrow('not allowed');
  expect(await resetSecondFactor(at(database.backoffice, other.actor), input)).toMatchObject({ ok: true });
  expect(await readCredential(visit(), { person: id })).toMatchObject({
    passwordHash: 'argon',
    totpSealed: 'a1.new',
    totpConfirmed: false,
  });
  expect((await useRecoveryCode(visit(), { person: id, codeHash: 'c1' })).ok).toBe(false);
  expect(await mailsOf(id)).toEqual(expect.arrayContaining(['secondFactorReset', 'staffActivation']));
});

test('who never entered has no second factor to renew, and neither has a disabled person', async () => {
  const other = await newStaff(database, 'administrator');
  const input = (person: string) => ({ person, totpSealed: 'a1.new', tokenHash: hash(), sealed: 'a1.link' });
  const idle = await newStaff(database, 'lead');
  expect(await resetSecondFactor(at(database.backoffice, other.actor), input(idle.id))).toMatchObject({
    refusal: { code: 'staff.notActivated' },
  });
  const gone = await active('lead');
  await database.owner.db.execute(
    sql`update person set disabled_at = ${now.toISOString()}::timestamptz where id = ${gone.id}`,
  );
  expect(await resetSecondFactor(at(database.backoffice, other.actor), input(gone.id))).toMatchObject({
    refusal: { code: 'staff.disabled' },
  });
});

test('the portal reads no factors, whoever asks', async () => {
  const { email } = await active('lead');
  const read = transact(at(database.portal), async (ctx) => allow(await readCredential(ctx, { email })));
  await expect(read).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('an administrator counts as active only with both factors', async () => {
  await database.owner.db.execute(sql`update person set disabled_at = ${now.toISOString()}::timestamptz`);
  await newStaff(database, 'administrator');
  const ctx = at(database.backoffice, commandLine);
  expect(await hasActiveAdministrator(ctx)).toBe(false);
  await active('administrator');
  expect(await hasActiveAdministrator(ctx)).toBe(true);
  // Who signs in learns nothing of who is on the staff.
  expect(await hasActiveAdministrator(visit())).toBe(false);
});

test('v5.0.0-6.3.7 who renews their second factor gets new recovery codes, the former stop, and is told by mail', async () => {
  const { id, actor } = await active('lead');
  const ctx = at(database.backoffice, actor);
  const { totpSealed: stands } = (await readCredential(visit(), { person: id }))!;
  const input = { person: id, stands: stands!, sealed: 'a1.renewed', step: 100, recoveryHashes: ['n1', 'n2'] };
  expect((await renewTotp(ctx, input)).ok).toBe(true);
  expect(await renewTotp(ctx, input), 'pressed twice').toEqual({
    ok: false,
    refusal: { code: 'secondFactor.renewalExpired' },
  });
  expect(await readCredential(visit(), { person: id })).toMatchObject({
    passwordHash: 'argon',
    totpSealed: 'a1.renewed',
    totpConfirmed: true,
  });
  expect((await useTotpStep(visit(), { person: id, step: 100 })).ok).toBe(false);
  expect((await useRecoveryCode(visit(), { person: id, codeHash: 'c1' })).ok).toBe(false);
  expect(await useRecoveryCode(visit(), { person: id, codeHash: 'n1' })).toEqual({ ok: true, value: { left: 1 } });
  expect(await eventNames(database.owner.db, id)).toContain('secondFactor.renewed');
  expect((await mailsOf(id)).filter((what) => what === 'secondFactor')).toHaveLength(1);
});

test('new recovery codes void the former ones, and their person is told', async () => {
  const { id, actor } = await active('lead');
  const ctx = at(database.backoffice, actor);
  expect((await renewRecoveryCodes(ctx, { person: id, recoveryHashes: ['n1', 'n2'] })).ok).toBe(true);
  expect((await useRecoveryCode(visit(), { person: id, codeHash: 'c1' })).ok).toBe(false);
  expect((await useRecoveryCode(visit(), { person: id, codeHash: 'n2' })).ok).toBe(true);
  expect(await eventNames(database.owner.db, id)).toContain('recoveryCodes.renewed');
  expect(await mailsOf(id)).toContain('recoveryCodes');
});

test("factors that were never set are not renewed, and another's are not touched", async () => {
  const idle = await newStaff(database, 'lead');
  const mine = at(database.backoffice, idle.actor);
  const input = { person: idle.id, stands: 'a1.y', sealed: 'a1.x', step: 1, recoveryHashes: ['x'] };
  expect(await renewTotp(mine, input)).toMatchObject({ refusal: { code: 'secondFactor.notSet' } });
  expect(await renewRecoveryCodes(mine, input)).toMatchObject({ refusal: { code: 'secondFactor.notSet' } });
  const { id } = await active('lead');
  const admin = at(database.backoffice, (await newStaff(database, 'administrator')).actor);
  await expect(renewTotp(admin, { ...input, person: id })).rejects.toThrow('not allowed');
  await expect(renewRecoveryCodes(admin, { ...input, person: id })).rejects.toThrow('not allowed');
});

test('of an account that waits, works or is closed, its page offers exactly what each verb takes', async () => {
  const administrator = await newStaff(database, 'administrator');
  const link = (person: string) => ({ person, tokenHash: hash(), sealed: 'a1.link' });
  const closed = await active('lead');
  await database.owner.db.execute(
    sql`update person set disabled_at = ${now.toISOString()}::timestamptz where id = ${closed.id}`,
  );
  const accounts = { invited: await newStaff(database, 'lead'), active: await active('lead'), disabled: closed };
  const differing: string[] = [];
  for (const [state, { id }] of Object.entries(accounts)) {
    const offers = offersOfAccount(accountIn(id, state as AccountState), [administrator.id], administrator.actor);
    const verbs: Record<keyof typeof offers, (ctx: Ctx) => Promise<Outcome<unknown>>> = {
      roles: (ctx) => setRoles(ctx, { person: id, roles: ['quality'] }),
      disable: (ctx) => disablePerson(ctx, { person: id, reason: 'Se fue' }),
      enable: (ctx) => enablePerson(ctx, { person: id, reason: 'Volvió' }),
      endSessions: (ctx) => endSessionsOf(ctx, id),
      activation: (ctx) => resendActivation(ctx, link(id)),
      resetFactor: (ctx) => resetSecondFactor(ctx, { ...link(id), totpSealed: 'a1.new' }),
    };
    for (const [act, verb] of Object.entries(verbs)) {
      const offered = offers[act as keyof typeof offers];
      const tried = await undone(database.backoffice.db, (db) =>
        verb({ ...at(database.backoffice, administrator.actor), db }),
      );
      if (codeOf(offered!) !== codeOf(tried))
        differing.push(`${act} of ${state}: offered ${codeOf(offered!)}, the verb said ${codeOf(tried)}`);
    }
  }
  expect(differing).toEqual([]);
});

function codeOf(said: Outcome<unknown>): string {
  return said.ok ? 'yes' : said.refusal.code;
}
