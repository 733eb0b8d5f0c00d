import { expect, test } from 'vitest';
import { sentences, whoApproves } from './acta-confirm.tsx';

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

test('who may approve a session is told by role and by name, and who wrote it is named once', () => {
  const asked = (approvers: string[], submittedBy = 'Ana Ruiz') =>
    whoApproves({
      meeting: { activities: [14] },
      acta: { draftedBy: 'Ana Ruiz', writtenBy: 'Ana Ruiz', submittedBy },
      alliances: [],
      approvers,
    } as unknown as Parameters<typeof whoApproves>[0]);
  expect(asked(['Luis Peña', 'Marta Gil'])).toMatch(
    /Ana Ruiz la abrió, guardó de último su texto y la envió a revisión\. Hoy pueden hacerlo Luis Peña y Marta Gil\.$/,
  );
  expect(asked(['Luis Peña'], 'Sara Díaz')).toMatch(
    /Ana Ruiz la abrió y guardó de último su texto; Sara Díaz la envió a revisión\. Hoy puede hacerlo Luis Peña\.$/,
  );
  expect(asked([])).toContain('Hoy nadie del equipo puede aprobarla');
  expect(asked('abcdefg'.split(''))).not.toContain('Hoy');
});
