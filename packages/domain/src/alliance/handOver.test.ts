import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { approveProposal, endAlliance, suspendAlliance } from '../asRead.ts';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenRequestSent,
  hashOf,
  invented,
  mailsAbout,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { confirmTotp, createStaff, disablePerson, enablePerson, resetSecondFactor } from '../identity/index.ts';
import { acceptRequest } from '../intake/index.ts';
import { Forbidden, NotFound, newId, sqlState } from '../platform/index.ts';
import { contextOf, countingStatements } from '../testing.ts';
import { choicesOf, handOverPage, trayPage } from '../views/index.ts';
import { decideHandover } from './handOverRules.ts';
import { handOverAlliances } from './index.ts';
import { handOverAlliances as input } from './inputs.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 9);
const staff = (name: 'professional' | 'colleague' | 'lead' | 'director' | 'auditor') => world().staff[name].id;
let one: GivenAlliance;
let other: GivenAlliance;
let third: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 2 });
  other = await givenAlliance(world(), { at: 4 });
  third = await givenAlliance(world(), { at: 3 });
}, 120_000);

const given = (alliances: readonly GivenAlliance[], more: object = {}) => ({
  ...{ from: staff('professional'), to: staff('colleague'), reason: 'Sale a licencia', ...more },
  alliances: alliances.map(({ id }) => id),
});
const keeperOf = async (id: string) =>
  (await rowOf(world(), sql`select professional_id from alliance where id = ${id}`)).professional_id;

test('cases go to another professional in one act: the event of each, one mail to each of the two, and the tray follows', async () => {
  must(await suspendAlliance(lead(), { alliance: other.id, reason: 'Obra' }));
  expect(must(await handOverAlliances(lead(), given([one, other])))).toEqual({ alliances: 2 });
  for (const { id } of [one, other]) {
    expect(await keeperOf(id)).toBe(staff('colleague'));
    expect((await eventsOf(world(), id)).filter((name) => name === 'alliance.handedOver')).toHaveLength(1);
  }
  const { id } = await rowOf(world(), sql`select distinct id from handover where reason = 'Sale a licencia'`);
  expect(await mailsAbout(world(), String(id))).toEqual(['casesGiven', 'casesReceived', 'professionalChanged']);
  const causes = await rowOf(
    world(),
    sql`select count(*)::int as n, count(distinct cause)::int as acts from event where name in ('alliance.handedOver', 'cases.handedOver')`,
  );
  expect(causes).toEqual({ n: 3, acts: 1 });
  const trayOf = async (name: 'professional' | 'colleague') =>
    (await trayPage(by(world(), name, 9), staff(name))).alliances.map((row) => row.code);
  expect(await trayOf('colleague')).toEqual([one.code]);
  expect(await trayOf('professional')).not.toContain(one.code);
  await expect(approveProposal(by(world(), 'professional', 9), { alliance: one.id })).rejects.toThrow(Forbidden);
  expect(refusal(await approveProposal(by(world(), 'colleague', 9), { alliance: one.id }))).toBe(
    'activity.recordMissing',
  );
  const page = await handOverPage(lead(), staff('colleague'));
  expect(page.cases.map((row) => row.code)).toEqual([one.code, other.code]);
  expect(page.givers.find((row) => row.id === staff('colleague'))?.cases).toBe(2);
});

test('refused: somebody without that role, a closed account, the same person, a case that ended or is another’s by now; nothing moves', async () => {
  const refused = async (more: object, alliances = [third]) =>
    refusal(await handOverAlliances(lead(), given(alliances, more)));
  for (const name of ['director', 'auditor'] as const)
    expect(await refused({ to: staff(name) })).toBe('handover.noSuchRole');
  expect(await refused({ to: staff('professional') })).toBe('handover.samePerson');
  expect(await refused({}, [third, one])).toBe('handover.notTheirs');
  const person = staff('colleague');
  must(await disablePerson(by(world(), 'administrator', 9), { person, reason: 'Salió' }));
  expect(await refused({})).toBe('handover.disabled');
  must(await enablePerson(by(world(), 'administrator', 9), { person, reason: 'Volvió' }));
  const gone = await givenAlliance(world(), { at: 2 });
  must(await endAlliance(lead(), { alliance: gone.id, outcome: 'withdrawn', reason: 'Se retira' }));
  expect(await refused({}, [third, gone])).toBe('handover.ended');
  expect(await keeperOf(third.id)).toBe(staff('professional'));
  expect(await eventsOf(world(), third.id)).not.toContain('alliance.handedOver');
});

test('who never activated the account receives no case: neither offered nor taken, nor one that opens, until they enter', async () => {
  const { email, name } = invented('Persona');
  const activation = { tokenHash: randomBytes(32).toString('hex'), sealed: null };
  const input = { email, name, position: 'Profesional', roles: ['professional' as const], activation };
  const { id } = must(await createStaff(by(world(), 'administrator', 9), input));
  const offered = async () => {
    const [given, opening] = [(await handOverPage(lead(), '')).receivers, (await choicesOf(lead())).professionals];
    const both = [given, opening].map((people) => people.some((row) => row.id === id));
    expect(both[0], 'one rule for who receives').toBe(both[1]);
    return both[0];
  };
  expect(await offered()).toBe(false);
  await world().database.owner.db.execute(sql`update installation set mark = 'demonstration'`);
  expect(await offered(), 'in a demonstration neither').toBe(false);
  await world().database.owner.db.execute(sql`update installation set mark = null`);
  const asked = await givenRequestSent(world());
  const opening = { title: 'Nueva', initiatives: [...world().cycle.initiatives], professional: id };
  expect(refusal(await acceptRequest(lead(), { ...(await requestRead(world(), asked.id)), ...opening }))).toBe(
    'alliance.professionalNotOfTeam',
  );
  expect(refusal(await handOverAlliances(lead(), given([third], { to: id })))).toBe('handover.notActivated');
  const visitor = contextOf(world().database.backoffice, { kind: 'visitor', browser: null }, new Date());
  const { db } = world().database.owner;
  await db.execute(sql`insert into credential (person_id, password_hash, totp_sealed, changed_at)
    values (${id}, 'argon', 'sellado', now())`);
  expect(await offered(), 'a password is not enough').toBe(false);
  expect(refusal(await handOverAlliances(lead(), given([third], { to: id })))).toBe('handover.notActivated');
  must(await confirmTotp(visitor, { person: id, step: 1, recoveryHashes: [hashOf()] }));
  expect(await offered()).toBe(true);
  const renewed = { person: id, totpSealed: 'otro', tokenHash: hashOf(), sealed: 'x' };
  must(await resetSecondFactor(by(world(), 'administrator', 9), renewed));
  expect(await offered(), 'whoever lost it entered before').toBe(true);
  must(await handOverAlliances(lead(), given([third], { to: id })));
  must(await handOverAlliances(lead(), given([third], { from: id, to: staff('professional') })));
});

test('only lead or director gives cases; a stranger’s case and an unknown person are not found', async () => {
  for (const name of ['professional', 'colleague', 'auditor', 'undersecretary'] as const)
    await expect(handOverAlliances(by(world(), name, 9), given([third]))).rejects.toThrow(Forbidden);
  const representative = through(world(), third.organizations[0]!.representative, 9);
  await expect(handOverAlliances(representative, given([third]))).rejects.toThrow(Forbidden);
  const nobody = newId(new Date());
  await expect(handOverAlliances(lead(), given([third], { to: nobody }))).rejects.toThrow(NotFound);
  await expect(handOverAlliances(lead(), { ...given([third]), alliances: [third.id, nobody] })).rejects.toThrow(
    NotFound,
  );
  const director = by(world(), 'director', 9);
  must(await handOverAlliances(director, given([third], { to: staff('lead') })));
  expect(await keeperOf(third.id)).toBe(staff('lead'));
});

test('many cases take as many statements as one', async () => {
  const statements = async (alliances: readonly GivenAlliance[], from: string, to: string) => {
    const { ctx, ran } = countingStatements(lead());
    must(await handOverAlliances(ctx, given(alliances, { from, to })));
    return ran();
  };
  const [first, second, extra] = await Promise.all([2, 2, 2].map(() => givenAlliance(world(), { at: 2 })));
  const [mine, theirs] = [staff('professional'), staff('colleague')];
  const alone = await statements([first!], mine, theirs);
  expect(await statements([second!, extra!], mine, theirs)).toBe(alone);
  expect(alone).toBeGreaterThan(5);
});

test('the database gives a case only through lead or director, to somebody of the team, and keeps the reason for ever', async () => {
  const fresh = await givenAlliance(world(), { at: 2 });
  const take = (name: 'professional' | 'lead', to: string, reason: string | null = 'Se va') =>
    world()
      .database.backoffice.db.transaction(async (tx) => {
        await tx.execute(
          sql`select set_config('app.person', ${world().staff[name].id}, true), set_config('app.roles', ${name}, true), set_config('app.holder', ${`staff:${world().staff[name].id}`}, true)`,
        );
        await tx.execute(
          sql`update alliance set professional_id = ${to}, version = version + 1 where id = ${fresh.id}`,
        );
        if (reason)
          await tx.execute(sql`insert into handover (id, alliance_id, from_id, to_id, reason, at, by)
            values (gen_random_uuid(), ${fresh.id}, ${staff('professional')}, ${to}, ${reason}, now(), app.person())`);
      })
      .then(() => null, sqlState);
  expect(await take('professional', staff('colleague'))).toBe('42501');
  expect(await take('lead', staff('auditor'))).toBe('42501');
  expect(await take('lead', staff('colleague'), null), 'without a reason').toBe('42501');
  expect(await take('lead', staff('colleague'))).toBeNull();
  for (const app of ['owner', 'backoffice'] as const)
    await expect(world().database[app].db.execute(sql`update handover set reason = 'x'`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
});

test('the rule, case by case; and what is read asks for one case at least, once each', () => {
  const [from, to] = ['ana', { id: 'luis', roles: ['professional'], disabled: false, entered: true }];
  const running = { code: 'ALZ-2026-0002', step: 5, professionalId: 'ana' } as const;
  const code = (...args: Parameters<typeof decideHandover>) => refusal(decideHandover(...args));
  expect(decideHandover([running], from, to).ok).toBe(true);
  expect(decideHandover([running], from, { ...to, roles: ['auditor', 'lead'] }).ok).toBe(true);
  expect(code([running], 'luis', to)).toBe('handover.samePerson');
  expect(code([running], from, { ...to, roles: [] })).toBe('handover.noSuchRole');
  expect(code([running], from, { ...to, disabled: true })).toBe('handover.disabled');
  expect(code([running], from, { ...to, entered: false })).toBe('handover.notActivated');
  const refused = decideHandover([running, { ...running, code: 'ALZ-2026-0001', step: null }], from, to);
  expect(refused).toMatchObject({ refusal: { code: 'handover.ended', codes: ['ALZ-2026-0001'] } });
  expect(code([{ ...running, professionalId: 'eva' }], from, to)).toBe('handover.notTheirs');
  expect(input.safeParse(given([])).success).toBe(false);
});
