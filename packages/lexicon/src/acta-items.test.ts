import { type ItemContent, itemContent } from '@alianzas/domain/acta/inputs';
import { expect, test } from 'vitest';
import { itemLines } from './acta-items.ts';

const [plan, initiative] = ['0199d2b0-0000-7000-8000-000000000001', '0199d2b0-0000-7000-8000-000000000002'];
const names = {
  planActivities: new Map([[plan, '2. Pintar la cancha']]),
  initiatives: new Map([[initiative, 'Parques cuidados']]),
};
const reason = 'Quiere seguir';
const liaison = { name: 'Ana', position: 'Enlace', email: 'a@b.co' };

/** One item of each kind that an acta may hold. */
const items: { readonly [N in ItemContent['activity']]: object } = {
  1: { committee: 'directorate', initiatives: [initiative] },
  3: { capacity: 'Un salón', influenceCircle: 'Vecinas', interestGroups: 'Niñez', actions: ['Prestar'] },
  4: { activePart: 'Quiere', solution: 'Ayuda' },
  5: { answer: 'yes', reason },
  8: { methodology: 'Mesas', liaison },
  9: { agreement: 'Se acordó' },
  12: { activities: [{ activity: plan, compliance: 'underWay', observation: 'Va por la mitad' }] },
  14: { recognised: 'no', reason, recordKind: 'minutes' },
  15: { outcome: 'ends', reason },
};
const said = (activity: number) =>
  itemLines(itemContent.parse({ activity, ...items[activity as ItemContent['activity']] }), names);

test('every kind of item that an acta may hold has its words, none of them blank', () => {
  const kinds = itemContent.options.map(({ shape }) => shape.activity.value);
  expect(kinds).toHaveLength(Object.keys(items).length);
  for (const activity of kinds) {
    const lines = said(activity);
    expect(lines.length, String(activity)).toBeGreaterThan(0);
    for (const { term, detail } of lines) expect(`${term}${detail}`.trim() && term && detail, term).toBeTruthy();
  }
});

test('of a follow-up it says each activity of the plan by its name, with its answer and what was seen', () => {
  expect(said(12)).toEqual([{ term: '2. Pintar la cancha', detail: 'En curso. Va por la mitad' }]);
});
