import type { PlanRow } from '@alianzas/domain/views';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Unproved } from './unproved.tsx';

const row = (number: number, of: Partial<PlanRow>) =>
  ({
    ...{ id: `p${number}`, number, title: `Jornada ${number}`, startsOn: '2026-11-01', endsOn: '2026-12-18' },
    ...{ compliance: null, replaced: false, accepted: 0, received: 0, ...of },
  }) as unknown as PlanRow;
const said = (...activities: PlanRow[]) =>
  renderToStaticMarkup(<Unproved activities={activities} today="2026-11-30" />);

test('what has accepted evidence, or was met or replaced, is not listed; what has not begun says so', () => {
  const proved = [row(1, { accepted: 1 }), row(2, { compliance: 'met' }), row(3, { replaced: true })];
  expect(said(...proved)).toBe('');
  const listed = said(...proved, row(4, { received: 1 }), row(5, { startsOn: '2026-12-10' }));
  expect([...listed.matchAll(/<li>([^<]+)<\/li>/g)].map(([, words]) => words)).toEqual([
    '4. Jornada 4',
    '5. Jornada 5: todavía no empieza, es desde el 10 de diciembre de 2026',
  ]);
});
