import { expect, test } from 'vitest';
import type { ActaItem } from '../acta/index.ts';
import { liaisonsIn } from './actaLiaisons.ts';

test('who is named the enlace gets an entry unless they act for that organization already, however their address is written', () => {
  const items = ['Rosa@uno.test', 'luz@uno.test'].map((email) => ({
    ...{ allianceId: 'a', organizationId: 'o' },
    content: { activity: 8, methodology: 'Mesas', liaison: { name: email, position: 'Enlace', email } },
  })) as unknown as ActaItem[];
  const parties = [{ organization: 'o', name: 'JAC Una', acting: ['rosa@uno.test'] }];
  const named = liaisonsIn(items, [{ id: 'a', code: 'ALZ-1', parties }]);
  expect(named.map(({ enters }) => enters)).toEqual([false, true]);
  expect(liaisonsIn(items, [{ id: 'a', code: 'ALZ-1', parties: null }])).toEqual([]);
});
