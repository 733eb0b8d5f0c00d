import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submitActa } from '../acta/index.ts';
import type { Alliance, Party } from '../alliance/index.ts';
import { approveActa } from '../asRead.ts';
import { openCycle } from '../cycle/index.ts';
import {
  aWorld,
  by,
  contents,
  eventsOf,
  type GivenAlliance,
  givenActa,
  givenActaDraft,
  givenActaInReview,
  givenAlliance,
  givenOrganization,
  type Item,
  itemsFor,
  mailsAbout,
  must,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { decideRecognition, openEdition } from './index.ts';
import type { RecognitionDecision } from './inputs.ts';
import { decideOutcomes } from './rules.ts';

const world = aWorld();
const session = (
  one: GivenAlliance,
  items: Item[] = itemsFor(one, contents[14]),
  drafter: 'professional' | 'director' = 'professional',
) => givenActaInReview(world(), { activities: [14], alliances: [one.id], items, day: 14, drafter });
const edition = () =>
  openEdition(by(world(), 'professional', 1), {
    key: randomUUID(),
    cycle: world().cycle.id,
    name: 'Gala',
    technicalDocument: 'DT-2',
  });

const at14 = { state: 'running', step: 14 } as Alliance;
const parties = [{ organizationId: 'x' }, { organizationId: 'y' }] as Party[];
const yes: RecognitionDecision = { recognised: 'yes', reason: 'Cumplió', recordKind: 'minutes' };
const numbered: RecognitionDecision = { ...yes, recordKind: 'resolution', resolutionNumber: '12' };

test('R-222 R-228 a session speaks of every organization of the alliance, and a resolución has its number', () => {
  expect(
    decideOutcomes(
      at14,
      parties,
      new Map([
        ['x', yes],
        ['y', numbered],
      ]),
    ).ok,
  ).toBe(true);
  expect(
    refusal(
      decideOutcomes(
        { ...at14, step: 13 },
        parties,
        new Map([
          ['x', yes],
          ['y', yes],
        ]),
      ),
    ),
  ).toBe('activity.notOpen');
  expect(refusal(decideOutcomes(at14, parties, new Map([['x', yes]])))).toBe('acta.partyMissing');
  const unnumbered = { ...numbered, resolutionNumber: '' };
  expect(
    refusal(
      decideOutcomes(
        at14,
        parties,
        new Map([
          ['x', yes],
          ['y', unnumbered],
        ]),
      ),
    ),
  ).toBe('recognition.resolutionNumberMissing');
});

test('R-222 R-228 nothing is recognised before the edition of the gala exists', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  const items = itemsFor(one, contents[14]);
  const acta = await givenActaDraft(world(), { activities: [14], alliances: [one.id], items, day: 14 });
  expect(refusal(await submitActa(by(world(), 'professional', 14), { acta }))).toBe('recognition.editionMissing');
  must(await edition());
  must(await submitActa(by(world(), 'professional', 14), { acta }));
  must(await approveActa(by(world(), 'director', 14), { acta }));
  expect(await stepOf(world(), one.id)).toBe(15);
  const row = await rowOf(
    world(),
    sql`select recognised, acta_id, decided_by, record_kind as record from recognition where alliance_id = ${one.id}`,
  );
  const decided_by = world().staff.director.id;
  expect(row).toEqual({ recognised: true, acta_id: acta, decided_by, record: 'minutes' });
  expect(await mailsAbout(world(), one.id)).toContain('recognitionOutcome');
  expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['recognition.decided', 'acta.approved']);
  const other = await givenAlliance(world(), { at: 14 });
  const ruled = itemsFor(other, () => ({
    ...contents[14](),
    activity: 14,
    recordKind: 'resolution',
    resolutionNumber: '012',
  }));
  must(await approveActa(by(world(), 'director', 14), { acta: await session(other, ruled) }));
  const kept = sql`select record_kind as record, resolution_number as number from recognition where alliance_id = ${other.id}`;
  expect(await rowOf(world(), kept)).toEqual({ record: 'resolution', number: '012' });
});

test('a cycle has one edition, opened by the team', async () => {
  expect(refusal(await edition())).toBe('recognition.editionExists');
  const { id: cycle } = must(await openCycle(by(world(), 'lead', 0), { key: randomUUID(), year: 2030 }));
  const input = { key: randomUUID(), cycle, name: 'Gala', technicalDocument: 'DT-3' };
  await expect(openEdition(by(world(), 'auditor', 1), input)).rejects.toThrow(Forbidden);
  await expect(openEdition(by(world(), 'lead', 1), { ...input, cycle: newId(new Date()) })).rejects.toThrow(NotFound);
  const outcomes = await Promise.all(
    [1, 2].map(() => openEdition(by(world(), 'lead', 1), { ...input, key: randomUUID() })),
  );
  expect(outcomes.map(refusal).sort()).toEqual(['not refused', 'recognition.editionExists']);
});

test('R-229 an organization that is not recognised goes on to 15 all the same', async () => {
  const one = await givenAlliance(world(), { at: 14, parties: 2 });
  const items = itemsFor(one, (index) => ({
    ...contents[14](),
    activity: 14,
    recordKind: 'minutes',
    recognised: index === 0 ? 'yes' : 'no',
  }));
  await givenActa(world(), { activities: [14], alliances: [one.id], items, day: 14, approver: 'lead' });
  expect(await stepOf(world(), one.id)).toBe(15);
  const row = await rowOf(
    world(),
    sql`select count(*) filter (where recognised)::int as yes, count(*) filter (where not recognised)::int as no from recognition where alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ yes: 1, no: 1 });
  expect((await mailsAbout(world(), one.id)).filter((template) => template === 'recognitionOutcome')).toHaveLength(1);
});

test('a session prepared by one person is confirmed by another, lead or director', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  const acta = await session(one, itemsFor(one, contents[14]), 'director');
  for (const name of ['professional', 'director', 'undersecretary'] as const) {
    await expect(approveActa(by(world(), name, 14), { acta })).rejects.toThrow(Forbidden);
  }
  must(await approveActa(by(world(), 'lead', 14), { acta }));
});

test('recognition is decided by lead or director; a stranger finds no case', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  const said = new Map([[one.organizations[0]!.id, yes]]);
  const stranger = await givenOrganization(world());
  for (const ctx of [
    by(world(), 'professional', 14),
    by(world(), 'auditor', 14),
    through(world(), stranger.representative, 14),
  ]) {
    await expect(decideRecognition(ctx, one.id, world().cycle.acta, said)).rejects.toThrow(Forbidden);
  }
  await expect(decideRecognition(by(world(), 'lead', 14), newId(new Date()), world().cycle.acta, said)).rejects.toThrow(
    NotFound,
  );
});
