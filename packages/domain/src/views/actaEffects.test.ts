import { expect, test } from 'vitest';
import type { ActaItem } from '../acta/index.ts';
import { groupedEffects } from './actaEffects.ts';

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
