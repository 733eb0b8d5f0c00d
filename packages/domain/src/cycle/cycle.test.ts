import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveActa } from '../asRead.ts';
import {
  aWorld,
  by,
  dayNumber,
  eventsOf,
  givenActaInReview,
  givenCycle,
  givenOrganization,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import type { Cycle, Initiative } from './cycle.ts';
import {
  allCycles,
  cycleFor,
  draftInitiative,
  initiativesOf,
  mayCite,
  mayReceiveAlliances,
  openCycle,
  setInitiatives,
} from './index.ts';
import { decideInitiatives } from './rules.ts';

const world = aWorld();
const at = new Date(0);
const open: Cycle = {
  id: 'c',
  year: 2026,
  procedureVersion: 2,
  initiativesSet: null,
  balanceConfirmedAt: null,
  balanceFiledAt: null,
  version: 1,
};
const set: Cycle = { ...open, initiativesSet: { committee: 'directorate', acta: 'a', at, by: 'p' } };
const drafted: Initiative = { id: 'i', cycleId: 'c', name: 'I', lineOfWork: 'L', description: '', prioritised: false };

test('R-100 the committee prioritises once, at least one initiative, of its own cycle', () => {
  expect(decideInitiatives(open, [drafted], ['i']).ok).toBe(true);
  expect(refusal(decideInitiatives(set, [drafted], ['i']))).toBe('cycle.initiativesAlreadySet');
  expect(refusal(decideInitiatives(open, [drafted], []))).toBe('cycle.noInitiatives');
  expect(refusal(decideInitiatives(open, [drafted], ['otra']))).toBe('cycle.initiativeOfAnotherCycle');
});

test('R-024 a cycle receives alliances once activity 1 is closed and until its balance is confirmed', () => {
  expect(mayReceiveAlliances(set).ok).toBe(true);
  expect(refusal(mayReceiveAlliances(open))).toBe('cycle.initiativesNotSet');
  expect(refusal(mayReceiveAlliances({ ...set, balanceConfirmedAt: at }))).toBe('cycle.cut');
  expect(refusal(mayReceiveAlliances({ ...set, balanceConfirmedAt: at, balanceFiledAt: at }))).toBe('cycle.closed');
});

test('R-077 only prioritised initiatives of the cycle are cited, one at least', () => {
  const prioritised = { ...drafted, prioritised: true };
  expect(mayCite(set, [prioritised], ['i']).ok).toBe(true);
  expect(refusal(mayCite(set, [prioritised], []))).toBe('initiative.noneCited');
  expect(refusal(mayCite(set, [drafted], ['i']))).toBe('initiative.notPrioritised');
  expect(refusal(mayCite(set, [{ ...prioritised, cycleId: 'd' }], ['i']))).toBe('initiative.notPrioritised');
});

test('a year has one cycle', async () => {
  const { id } = must(await openCycle(by(world(), 'lead', 0), { key: randomUUID(), year: 2031 }));
  expect(refusal(await openCycle(by(world(), 'director', 0), { key: randomUUID(), year: 2031 }))).toBe(
    'cycle.yearTaken',
  );
  expect(await eventsOf(world(), id)).toEqual(['cycle.opened']);
});

test('a professional opens no cycle, and an ally drafts no initiative', async () => {
  const { representative } = await givenOrganization(world());
  const input = { key: randomUUID(), cycle: world().cycle.id, name: 'Otra', lineOfWork: 'L', description: '' };
  await expect(openCycle(by(world(), 'professional', 0), { key: randomUUID(), year: 2032 })).rejects.toThrow(Forbidden);
  await expect(draftInitiative(by(world(), 'auditor', 0), input)).rejects.toThrow(Forbidden);
  await expect(draftInitiative(through(world(), representative, 0), input)).rejects.toThrow(Forbidden);
  await expect(draftInitiative(by(world(), 'lead', 0), { ...input, cycle: newId(at) })).rejects.toThrow(NotFound);
});

test('R-099 R-100 R-104 the acta of a committee closes activity 1 and keeps which committee it was', async () => {
  const { id, initiatives, acta } = world().cycle;
  const row = await rowOf(
    world(),
    sql`select committee, initiatives_acta_id as acta, initiatives_set_by as by from cycle where id = ${id}`,
  );
  expect(row).toEqual({ committee: 'directorate', acta, by: world().staff.director.id });
  const known = await initiativesOf(by(world(), 'professional', 2), id);
  expect(known.filter((one) => one.prioritised).map((one) => one.id)).toEqual(initiatives);
  expect(known.every(({ lineOfWork }) => lineOfWork.length > 0)).toBe(true);
  expect(await eventsOf(world(), id)).toEqual([
    'cycle.opened',
    'initiative.drafted',
    'initiative.drafted',
    'meeting.convened',
    'meeting.held',
    'acta.drafted',
    'acta.saved',
    'acta.submitted',
    'cycle.initiativesSet',
    'acta.approved',
  ]);
});

test('an initiative is not drafted once activity 1 is closed', async () => {
  const input = { key: randomUUID(), cycle: world().cycle.id, name: 'Tarde', lineOfWork: 'L', description: '' };
  expect(refusal(await draftInitiative(by(world(), 'lead', 2), input))).toBe('cycle.initiativesAlreadySet');
});

test('R-102 R-099 activity 1 is closed by who chaired the committee: no professional, and not the other chair', async () => {
  const { id } = must(await openCycle(by(world(), 'director', 0), { key: randomUUID(), year: 2033 }));
  const initiative = must(
    await draftInitiative(by(world(), 'professional', 0), {
      key: randomUUID(),
      cycle: id,
      name: 'Una',
      lineOfWork: 'L',
      description: '',
    }),
  ).id;
  const content = { activity: 1 as const, committee: 'undersecretariat' as const, initiatives: [initiative] };
  const items = [{ alliance: null, organization: null, content }];
  const acta = await givenActaInReview({ ...world(), cycle: { id } }, { activities: [1], items, day: 1 });
  for (const name of ['professional', 'lead', 'director'] as const) {
    await expect(approveActa(by(world(), name, 1), { acta })).rejects.toThrow(Forbidden);
  }
  const { committee, initiatives } = content;
  await expect(setInitiatives(by(world(), 'professional', 1), id, acta, { committee, initiatives })).rejects.toThrow(
    Forbidden,
  );
  must(await approveActa(by(world(), 'undersecretary', 1), { acta }));
  const kept = await rowOf(world(), sql`select committee from cycle where id = ${id}`);
  expect(kept).toEqual({ committee: 'undersecretariat' });
  const again = await setInitiatives(by(world(), 'undersecretary', 1), id, acta, { committee, initiatives });
  expect(refusal(again)).toBe('cycle.initiativesAlreadySet');
});

test('the cycle that takes new alliances is that of today’s year, also once the next committee chose; a cited one decides', async () => {
  const other = await givenCycle(world().database, world().staff, 2034);
  must(await openCycle(by(world(), 'director', 0), { key: randomUUID(), year: 2035 }));
  const ctx = contextOf(world().database.backoffice, world().staff.lead.actor, dayNumber(3));
  expect((await cycleFor(ctx))?.year).toBe(2026);
  expect((await cycleFor(ctx, world().cycle.initiatives))?.year).toBe(2026);
  expect((await cycleFor(ctx, other.cycle.initiatives))?.id).toBe(other.cycle.id);
  const later = contextOf(world().database.backoffice, world().staff.lead.actor, new Date('2034-02-01T15:00:00Z'));
  expect((await cycleFor(later))?.id).toBe(other.cycle.id);
  expect((await allCycles(ctx))[0]?.year).toBe(2035);
});
