import type { PlanPage, PlanRow } from '@alianzas/domain/views';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DueDifferences } from './due-differences.tsx';

const row = {
  ...{ id: 'a3', number: 3, title: 'Jornada', startsOn: '2026-03-01', endsOn: '2026-06-25' },
  ...{ compliance: null, replacedAt: null },
} as PlanRow;

/** The way that the notice shows to make both days one, on a day; null where it says nothing at all. */
function shown(today: string, more: Partial<PlanRow> = {}): boolean | null {
  const commitment = { number: 1, action: 'Prestar', dueOn: '2026-06-20', state: 'accepted', round: 0 };
  const plan = {
    section: { startsOn: '2026-02-01', endsOn: '2026-12-01' },
    actions: [{ commitment, activities: [{ ...row, ...more }] }],
  } as unknown as PlanPage;
  const file = { code: 'ALZ-2026-0001', state: 'running', step: 11 } as const;
  const html = renderToStaticMarkup(<DueDifferences plan={plan} today={today} file={file} editable={['a3']} />);
  return html === '' ? null : html.includes('?fin=2026-06-20');
}

test('the press that takes an activity to the day of its commitment is offered while that day is to come', () => {
  expect([shown('2026-06-20'), shown('2026-06-21')]).toEqual([true, false]);
});

test('of what was met nothing is asked', () => {
  expect(shown('2026-06-20', { compliance: 'met' })).toBeNull();
});
