import { expect, test } from 'vitest';
import type { ActaItem } from '../acta/index.ts';
import { groupedEffects, keepingFromYes, unmetIn } from './actaEffects.ts';

test('an acta that answers 5 for cases at it and past it says for which it is taken again', () => {
  const cases = [5, 9].map((step) => ({ id: `a${step}`, code: `ALZ-${step}`, step, followUpCloses: false, plan: [] }));
  const items = cases.map(({ id }, position) => ({
    ...{ position, allianceId: id, organizationId: 'o', internal: false },
    content: { activity: 5, answer: 'yes', reason: 'Presta el salón' },
  })) as unknown as ActaItem[];
  expect(groupedEffects(items, cases)).toEqual([
    { activity: 5, alliances: ['ALZ-5', 'ALZ-9'], recordsOnly: [], again: ['ALZ-9'] },
  ]);
});

test('what a follow-up that closes 12 does not find met keeps 13 from a Sí; one that only records does not', () => {
  const plan = [1, 2, 3].map((number) => ({ id: `p${number}`, number, unmet: false, proposed: null }));
  const of = (followUpCloses: boolean) => [{ id: 'a', code: 'ALZ-1', step: 12, followUpCloses, plan }];
  const told = (['met', 'partly', 'notMet'] as const).map((compliance, index) => ({
    ...{ activity: `p${index + 1}`, compliance, observation: '', dueOn: undefined },
  }));
  const content = { activities: told } as unknown as Parameters<typeof keepingFromYes>[0];
  expect(keepingFromYes(content, of(true))).toEqual([{ alliance: 'ALZ-1', activities: [2, 3] }]);
  expect(keepingFromYes(content, of(false))).toEqual([]);
});

test('what a follow-up opens says whether it was proposed already; of what is open nothing is opened', () => {
  const plan = [
    { id: 'p1', number: 1, unmet: false, proposed: null },
    { id: 'p2', number: 2, unmet: false, proposed: 'SNC-1' },
    { id: 'p3', number: 3, unmet: true, proposed: null },
  ];
  const activities = plan.map(({ id: activity }) => ({ activity, compliance: 'notMet' as const, observation: 'No' }));
  const found = unmetIn({ activities }, [{ id: 'a', code: 'ALZ-1', step: 12, followUpCloses: true, plan }]);
  expect(found.map(({ activity, proposed }) => [activity, proposed])).toEqual([
    [1, null],
    [2, 'SNC-1'],
  ]);
});
