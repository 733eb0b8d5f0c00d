import { expect, test } from 'vitest';
import { alliance, caseOf, handedOver, links, readerOf } from './testing.ts';
import { professionalChanged } from './words/handover.ts';

test('the people of an organization hear once who answers for those of its cases that changed hands', () => {
  const two = [readerOf('uno', [caseOf('uno'), alliance]), readerOf('dos', [caseOf('dos')])];
  const [many, one] = professionalChanged({ ...handedOver, readers: two }, links);
  expect(many!.props).toMatchObject({
    about: '2 alianzas',
    professional: 'Paola Cárdenas',
    url: links.portal('/inicio'),
  });
  expect(one!.props).toMatchObject({
    cases: 'ALZ-2026-0042 · Caso canariorojo',
    url: links.portal('/alianzas/ALZ-2026-0042'),
  });
});
