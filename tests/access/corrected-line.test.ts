import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import { aWorld, by, type GivenAlliance, givenAlliance, must, type StaffName, through } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { formWith, posted, withAnswers } from './sent-forms.ts';

const world = aWorld();
const staff = aBackoffice(world);
const allies = aPortal(world);
let one: GivenAlliance;
let line: string;
const as = (name: StaffName) => (path: string, init?: RequestInit) => staff(path, world().staff[name].id, init);
const here = () => backoffice.allianceContributions(one.code);
const read = async (answer: Promise<Response>) => wordsOf(await (await answer).text());
const inPortal = (path: string) => read(allies(path, one.organizations[0]!.representative.person));

/** Declared by the organization and verified by the lead. */
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const said = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'El salón', quantity: '10', unit: 'día', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100000', rateSource: 'Cotización' },
  };
  line = must(await declareContribution(through(world(), representative, 12), said)).id;
  must(await verifyContribution(by(world(), 'lead', 12), { contribution: line }));
}, 60_000);

test('a verified line is corrected from its page by who may, and both sides read it, in its figures once another verified it', async () => {
  const wayOf = async (name: StaffName) => (await (await as(name)(here())).text()).includes(`?corregir=${line}`);
  expect([await wayOf('director'), await wayOf('lead'), await wayOf('auditor')]).toEqual([true, false, false]);
  const address = `${here()}?corregir=${line}`;
  const opened = formWith(await (await as('director')(address)).text(), { intent: 'correctVerified' });
  const bare = await as('director')(address, { method: 'POST', body: withAnswers(opened, { quantity: '1' }) });
  expect([bare.status, await read(Promise.resolve(bare))]).toEqual([422, expect.stringContaining('Razón')]);
  const body = withAnswers(opened, { quantity: '1', reason: 'Fue un solo día' });
  expect((await as('director')(address, { method: 'POST', body })).status).toBe(303);

  const waiting = await read(as('lead')(here()));
  for (const said of ['Otra línea la corrige y está por verificar', 'Corrige una entrega verificada: Fue un solo día'])
    expect(waiting).toContain(said);
  expect(waiting).toContain('Declarado $ 1.000.000');
  expect(await inPortal(portal.contributions(one.code))).toContain(
    'La Secretaría lo corrigió: Fue un solo día Este cuenta hasta que otra persona verifique la corrección.',
  );
  expect(await inPortal(portal.history(one.code))).toMatch(/Un aporte verificado fue corregido.*por \$ 100\.000/);

  const verifying = formWith(await (await as('lead')(here())).text(), { intent: 'verify' });
  expect((await as('lead')(here(), { method: 'POST', body: withAnswers(verifying, {}) })).status).toBe(303);
  const after = await read(as('lead')(here()));
  for (const said of ['Declarado $ 100.000', 'Verificado $ 100.000', 'Otra línea, ya verificada, la corrige'])
    expect(after).toContain(said);
  const csv = await (await as('lead')(backoffice.contributionsData(world().cycle.year))).text();
  const told = csv.split('\n').filter((row) => row.includes('El salón'));
  expect(told).toHaveLength(1);
  expect(await inPortal(portal.history(one.code))).toMatch(
    /La corrección de un aporte verificado, ahora por \$ 100\.000/,
  );
}, 120_000);

test('what nobody may correct so answers no', async () => {
  const fields = { intent: 'correctVerified', contribution: line, key: randomUUID(), version: '1', reason: 'x' };
  const said = { initiative: world().cycle.initiatives[0]!, category: 'space', description: 'El salón', unit: 'día' };
  const value = { quantity: '2', deliveredOn: '2026-02-12', monetizable: 'no', notMonetizableReason: 'Es de la junta' };
  const sent = await as('colleague')(here(), posted({ ...fields, ...said, ...value }));
  expect([sent.status, await read(Promise.resolve(sent))]).toEqual([
    409,
    expect.stringContaining('Esta entrega ya tiene una corrección'),
  ]);
  const outside = await as('auditor')(here(), posted({ ...fields, ...said, ...value }));
  expect(outside.status).toBe(403);
}, 60_000);
