import { expect, test } from 'vitest';
import { isOffered, type StaffRole } from '../platform/index.ts';
import type { Nonconformity } from './followup.ts';
import { decideCorrection } from './nonconformityRules.ts';
import { offersOfNonconformity } from './offers.ts';

const day = (n: number) => new Date(Date.UTC(2026, 5, n));
const codeOf = (outcome: { ok: boolean; refusal?: object }) => outcome.refusal ?? 'ok';

test('what was only proposed is dismissed by who treats it; what was opened, by somebody above', () => {
  const as = (role: StaffRole, state: Nonconformity['state']) =>
    isOffered(
      offersOfNonconformity(
        { state, code: 'SNC', openedAt: day(1), planActivityId: 'a1' },
        [],
        { professionalId: 'p' },
        { kind: 'staff', person: 'p', roles: [role] },
      ).dismiss,
    );
  expect(as('professional', 'proposed')).toBe(true);
  for (const state of ['open', 'corrected'] as const) {
    expect(as('professional', state)).toBe(false);
    for (const role of ['lead', 'director', 'quality'] as const) expect(as(role, state), role).toBe(true);
  }
});

test('only an open nonconformity is corrected', () => {
  const found = { state: 'open', code: 'SNC-2026-0001' } as Nonconformity;
  expect(codeOf(decideCorrection(found))).toBe('ok');
  expect(codeOf(decideCorrection({ ...found, state: 'corrected' } as Nonconformity))).toEqual({
    code: 'nonconformity.notOpen',
    number: 'SNC-2026-0001',
    state: 'corrected',
  });
});
