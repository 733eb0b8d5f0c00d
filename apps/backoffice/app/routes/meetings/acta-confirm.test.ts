import { expect, test } from 'vitest';
import { sentences } from './acta-confirm.tsx';

type Page = Parameters<typeof sentences>[0];

/** A session of 14 that decides so of those organizations, of which the alliance still has one. */
function sessionOf(...organizations: string[]): Page {
  const content = { activity: 14, recognised: 'no', reason: 'Llegó tarde' };
  const items = organizations.map((organizationId) => ({ allianceId: 'a', organizationId, content }));
  const parties = [{ organization: 'o', name: 'Fundación Una' }];
  const alliances = [{ id: 'a', code: 'ALZ-2026-0001', step: 14, parties }];
  return { effects: [], nonconformities: [], acta: { items }, alliances } as unknown as Page;
}

test('who is not recognised reads it, with its reason, in the outcome of its alliance', () => {
  expect(sentences(sessionOf('o')).join(' ')).toMatch(
    /: Fundación Una \(ALZ-2026-0001\)\. .* con su razón, en el resultado de su alianza\./,
  );
});

test('of an organization that is no party any more, what the acta will do says nothing', () => {
  expect(sentences(sessionOf('o', 'gone')).join(' ')).not.toContain('undefined');
  expect(sentences(sessionOf('gone'))).toEqual([]);
});
