import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, hashOf, must, personalData } from '../given.ts';
import { createSession, createStaff, disablePerson, enablePerson, setRoles } from '../identity/index.ts';
import { NotFound } from '../platform/index.ts';
import { contextOf, staffActor } from '../testing.ts';
import { procedurePeoplePage, securityPage, staffMemberPage, staffPage } from './index.ts';

const world = aWorld();
const now = new Date('2026-04-01T15:00:00Z');
const admin = () => contextOf(world().database.backoffice, world().staff.administrator.actor, now);
const anyone = () => contextOf(world().database.backoffice, world().staff.lead.actor, now);
const all = { text: '', role: '', state: '', after: '' };

async function invited(name: string, roles: ('professional' | 'observatory')[]) {
  const email = `${randomUUID()}@inventada.example`;
  personalData.push(name, email);
  const activation = { tokenHash: hashOf(), sealed: null };
  return must(await createStaff(admin(), { name, email, position: 'Contratista', roles, activation })).id;
}

test('R-265 the people assigned to the procedure and their roles are recorded, and anyone of the team reads them', async () => {
  const id = await invited('Zoraida Inventada Ruiz', ['professional']);
  must(await setRoles(admin(), { person: id, roles: ['professional', 'observatory'] }));
  await givenAlliance(world(), { at: 3 });
  const people = await procedurePeoplePage(anyone());
  expect(people.find((one) => one.id === id)).toEqual({
    id,
    name: 'Zoraida Inventada Ruiz',
    position: 'Contratista',
    roles: ['observatory', 'professional'],
    since: '2026-04-01',
    alliances: 0,
  });
  const professional = world().staff.professional.id;
  expect(people.find((one) => one.id === professional)).toMatchObject({ roles: ['professional'], alliances: 1 });
  must(await disablePerson(admin(), { person: id, reason: 'Terminó su contrato' }));
  expect((await procedurePeoplePage(anyone())).some((one) => one.id === id)).toBe(false);
});

test('the people of the procedure are not read without being of the team', async () => {
  const visitor = contextOf(world().database.backoffice, { kind: 'visitor', browser: null }, now);
  await expect(procedurePeoplePage(visitor)).rejects.toThrow('not allowed');
});

test('the administrator finds people by text, role and state; an unknown value finds nobody', async () => {
  const id = await invited('Abelardo Inventado Núñez', ['observatory']);
  const found = async (filters: Partial<typeof all>) => (await staffPage(admin(), { ...all, ...filters })).rows;
  expect((await found({ text: 'abelardo' })).map((row) => row.id)).toEqual([id]);
  expect((await found({ role: 'observatory' })).some((row) => row.id === id)).toBe(true);
  expect((await found({ role: 'professional' })).some((row) => row.id === id)).toBe(false);
  expect((await found({ text: 'abelardo' }))[0]).toMatchObject({ state: 'invited', lastEntry: null });
  expect(await found({ state: 'otro' })).toEqual([]);
  expect(await found({ text: '%' })).toEqual([]);
  must(await disablePerson(admin(), { person: id, reason: 'Se fue' }));
  expect((await found({ state: 'disabled' })).map((row) => row.id)).toContain(id);
  await expect(staffPage(by(world(), 'director', 40), all)).rejects.toThrow('not allowed');
});

test('an account shows its link, its sessions, why it was closed and what happened to it', async () => {
  const id = await invited('Berenice Inventada Salas', ['professional']);
  const opened = must(
    await createSession(contextOf(world().database.backoffice, { kind: 'visitor', browser: null }, now), {
      app: 'backoffice',
      person: id,
      idHash: hashOf(),
      userAgentHash: 'x',
      browser: 'firefox',
      system: 'linux',
      network: '190.24.10.0/24',
      way: 'totp',
    }),
  );
  expect(opened.handle).toBeTruthy();
  const before = await staffMemberPage(admin(), id, now);
  expect(before).toMatchObject({ state: 'invited', openSessions: 1, hasPassword: false, changes: [] });
  expect(before.activationUntil).toMatch(/^2026-04-09T04:59:59/);
  expect(before.lastEntry).toMatch(/^2026-04-01T15:00:00/);
  must(await disablePerson(admin(), { person: id, reason: 'Licencia' }));
  const after = await staffMemberPage(admin(), id, now);
  expect(after).toMatchObject({ state: 'disabled', openSessions: 0, activationUntil: null });
  expect(after.changes).toMatchObject([{ enabled: false, reason: 'Licencia' }]);
  expect(after.history.map(({ name }) => name).slice(0, 2)).toEqual(['person.disabled', 'sessions.ended']);
  await expect(staffMemberPage(admin(), randomUUID(), now)).rejects.toThrow(NotFound);
  await expect(staffMemberPage(anyone(), id, now)).rejects.toThrow('not allowed');
});

test('what happened to an account is told twenty at a time, of how many, down to the first', async () => {
  const id = await invited('Domitila Inventada Ríos', ['professional']);
  for (let n = 0; n < 11; n += 1) {
    must(await disablePerson(admin(), { person: id, reason: 'Licencia' }));
    must(await enablePerson(admin(), { person: id, reason: 'Volvió' }));
  }
  const first = await staffMemberPage(admin(), id, now);
  expect(first.history).toHaveLength(20);
  const rest = await staffMemberPage(admin(), id, now, first.next);
  expect(rest).toMatchObject({ happened: first.happened, next: null });
  const told = [...first.history, ...rest.history].map((event) => event.id);
  expect(new Set(told).size).toBe(first.happened);
});

test('people see their own sessions with browser, network and moment, and no one else sees them there', async () => {
  const id = await invited('Custodia Inventada Mejía', ['professional']);
  const session = hashOf();
  must(
    await createSession(contextOf(world().database.backoffice, { kind: 'visitor', browser: null }, now), {
      app: 'backoffice',
      person: id,
      idHash: session,
      userAgentHash: 'x',
      browser: 'chrome',
      system: 'android',
      network: '190.24.10.0/24',
      way: 'totp',
    }),
  );
  const mine = contextOf(world().database.backoffice, staffActor(id, 'professional'), now);
  const page = await securityPage(mine, { session, moment: now });
  expect(page).toMatchObject({ protected: false, recoveryCodes: 0, position: 'Contratista' });
  expect(page.sessions).toMatchObject([
    { browser: 'chrome', system: 'android', network: '190.24.10.0/24', current: true, lastSeenAt: now },
  ]);
  expect((await securityPage(anyone(), { session, moment: now })).sessions).toEqual([]);
});
