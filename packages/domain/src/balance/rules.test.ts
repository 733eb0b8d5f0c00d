import { expect, test } from 'vitest';
import type { Cycle } from '../cycle/index.ts';
import { refusal } from '../given.ts';
import type { Balance } from './balance.ts';
import { decideConfirmation, decideFiling, decideImprovement, decideSave, toldBalance } from './rules.ts';

const at = new Date(0);
const cycle: Cycle = {
  id: 'c',
  year: 2026,
  procedureVersion: 2,
  initiativesSet: { committee: 'directorate', acta: 'a', at, by: 'p' },
  balanceConfirmedAt: null,
  balanceFiledAt: null,
  version: 1,
};
const narrative = { P: 'Planeamos', H: 'Hicimos', V: 'Verificamos', A: 'Actuamos' };
const saved: Balance = {
  cycleId: 'c',
  state: 'draft',
  narrative,
  writers: ['o', 'p'],
  confirmedBy: null,
  confirmedAt: null,
  filingId: null,
  version: 1,
};
const confirmed: Balance = { ...saved, confirmedBy: 'q', confirmedAt: at, filingId: 'f' };
const facts = { waiting: [], improvements: 1, confirmer: 'q' };
const today = '2026-12-01';

test('R-239 the words of the balance are concise and brief, and written until it is confirmed', () => {
  expect(decideSave(cycle, saved, narrative).ok).toBe(true);
  expect(refusal(decideSave(cycle, null, { ...narrative, P: 'x'.repeat(4001) }))).toBe('balance.tooLong');
  expect(refusal(decideSave(cycle, confirmed, narrative))).toBe('balance.alreadyConfirmed');
  expect(refusal(decideSave({ ...cycle, balanceFiledAt: at }, saved, narrative))).toBe('cycle.closed');
});

test('a balance is told as a draft, as confirmed while it waits for its number, and as filed', () => {
  expect([saved, confirmed, { ...confirmed, state: 'filed' } as const].map(toldBalance)).toEqual([
    ...['draft', 'confirmed', 'filed'],
  ]);
});

test('R-244 the balance is confirmed by a second person, with improvements and no alliance waiting', () => {
  expect(decideConfirmation(cycle, saved, facts).ok).toBe(true);
  expect(refusal(decideConfirmation({ ...cycle, balanceFiledAt: at }, saved, facts))).toBe('cycle.closed');
  expect(refusal(decideConfirmation({ ...cycle, initiativesSet: null }, saved, facts))).toBe('cycle.initiativesNotSet');
  const nothing = decideConfirmation(cycle, null, { ...facts, waiting: ['ALZ-2026-0001'], improvements: 0 });
  expect(nothing, 'of one that nobody began, what comes before it').toEqual({
    ok: false,
    refusal: { code: 'balance.alliancesWaiting', codes: ['ALZ-2026-0001'] },
    others: [{ code: 'balance.wordsMissing', phases: ['P', 'H', 'V', 'A'] }, { code: 'balance.improvementsMissing' }],
  });
  expect(refusal(decideConfirmation(cycle, confirmed, facts))).toBe('balance.alreadyConfirmed');
  expect(refusal(decideConfirmation(cycle, saved, { ...facts, waiting: ['ALZ-2026-0001'] }))).toBe(
    'balance.alliancesWaiting',
  );
  expect(refusal(decideConfirmation(cycle, saved, { ...facts, improvements: 0 }))).toBe('balance.improvementsMissing');
  const begun = { ...saved, narrative: { ...narrative, H: '', A: '' } };
  const words = { code: 'balance.wordsMissing', phases: ['H', 'A'] };
  expect(decideConfirmation(cycle, begun, facts)).toEqual({ ok: false, refusal: words });
  expect(decideConfirmation(cycle, begun, { ...facts, improvements: 0 }), 'all that it lacks').toEqual({
    ok: false,
    refusal: words,
    others: [{ code: 'balance.improvementsMissing' }],
  });
  for (const confirmer of saved.writers)
    expect(refusal(decideConfirmation(cycle, saved, { ...facts, confirmer }))).toBe('balance.ownPreparation');
});

test('R-246 only what was confirmed is filed, once, not of tomorrow, and leaving no alliance behind', () => {
  expect(decideFiling(confirmed, [], today, today).ok).toBe(true);
  expect(refusal(decideFiling(null, [], today, today))).toBe('balance.notConfirmed');
  expect(refusal(decideFiling(saved, [], today, today))).toBe('balance.notConfirmed');
  expect(refusal(decideFiling({ ...confirmed, state: 'filed' }, [], today, today))).toBe('balance.alreadyFiled');
  expect(refusal(decideFiling(confirmed, ['ALZ-2026-0002'], today, today))).toBe('balance.alliancesWaiting');
  expect(refusal(decideFiling(confirmed, [], '2026-12-02', today))).toBe('filing.dateInTheFuture');
});

test('an improvement is for a day to come, and proposed until the balance is confirmed', () => {
  expect(decideImprovement(cycle, saved, today, today).ok).toBe(true);
  expect(refusal(decideImprovement(cycle, saved, '2026-11-30', today))).toBe('improvement.dueInThePast');
  expect(refusal(decideImprovement(cycle, confirmed, today, today))).toBe('balance.alreadyConfirmed');
});

test('a balance is filed on a day between its confirmation and today', () => {
  const late = { ...confirmed, confirmedAt: new Date('2026-11-20T15:00:00Z') };
  expect(decideFiling(late, [], '2026-11-20', today).ok).toBe(true);
  expect(refusal(decideFiling(late, [], '2026-11-19', today))).toBe('filing.dateBeforePrepared');
});
