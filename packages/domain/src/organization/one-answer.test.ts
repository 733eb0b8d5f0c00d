import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { submitActa } from '../acta/index.ts';
import { mustDecideBodiesOnce } from '../alliance/inputs.ts';
import { figureRowsOf } from '../balance/index.ts';
import { aWorld, by, contents, givenActa, givenActaDraft, givenAlliance, itemsFor, must, refusal } from '../given.ts';
import { readersOfCases } from '../notification/index.ts';
import { openEdition } from '../recognition/index.ts';
import { recognitionsPage } from '../views/index.ts';
import { mergeOrganizations } from './index.ts';

const world = aWorld();

test('what a session decides of a body is one answer, whatever its registrations are called', () => {
  const bodies = new Map([
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'c'],
  ]);
  const said = (...answers: [string, string][]) => refusal(mustDecideBodiesOnce(14, bodies, new Map(answers)));
  expect(said(['a', 'yes'], ['b', 'no'], ['c', 'no'])).toBe('acta.bodyAnsweredTwice');
  expect(said(['a', 'yes'], ['b', 'yes'], ['c', 'no'])).toBe('not refused');
});

test('two parties that are one body get one answer in 14 and 15, count once and hear once', async () => {
  const one = await givenAlliance(world(), { at: 14, parties: 2 });
  const [first, second] = one.organizations.map(({ id }) => id) as [string, string];
  const lead = by(world(), 'lead', 14);
  must(await mergeOrganizations(lead, { key: randomUUID(), organization: second, into: first, reason: 'Es la misma' }));
  must(
    await openEdition(lead, {
      key: randomUUID(),
      cycle: world().cycle.id,
      name: 'Gala',
      technicalDocument: 'DT-2',
    }),
  );
  const answers = {
    14: (yes: boolean) => ({
      ...contents[14](),
      activity: 14 as const,
      recognised: yes ? ('yes' as const) : ('no' as const),
    }),
    15: (yes: boolean) => ({
      ...contents[15](),
      activity: 15 as const,
      outcome: yes ? ('continues' as const) : ('ends' as const),
    }),
  };
  for (const activity of [14, 15] as const) {
    const of = { activities: [activity], alliances: [one.id], day: activity };
    const twice = itemsFor(one, (index) => answers[activity](index === 0));
    const acta = await givenActaDraft(world(), { ...of, items: twice });
    expect(refusal(await submitActa(by(world(), 'professional', activity), { acta }))).toBe('acta.bodyAnsweredTwice');
    await givenActa(world(), { ...of, items: itemsFor(one, () => answers[activity](true)), approver: 'director' });
  }
  const counted = await figureRowsOf(lead, world().cycle.id, ['recognised', 'continuing']);
  expect([counted.recognised?.length, counted.continuing?.length]).toEqual([1, 1]);
  const { outcomes } = (await recognitionsPage(lead)).editions[0]!;
  expect([outcomes.length, new Set(outcomes.map(({ body }) => body)).size]).toEqual([2, 1]);
  const readers = await readersOfCases(lead, [one.id]);
  expect(new Set(readers.map(({ person }) => person)).size).toBe(readers.length);
  expect(readers.map(({ organization }) => organization.id)).toEqual([first, first]);
  expect(readers[0]!.registrations).toEqual([first, second]);
});
