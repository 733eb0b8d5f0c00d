import { expect, test } from 'vitest';
import { contents, refusal } from '../given.ts';
import type { Meeting } from '../meeting/index.ts';
import type { Acta, ActaItem } from './acta.ts';
import { itemContent } from './inputs.ts';
import { mayConfirmSession } from './policy.ts';
import { decideApproval, decideItems, effectsOf, mayBeWritten, missingForApproval } from './rules.ts';

const acta = { state: 'inReview', development: 'Se habló.', draftedBy: 'p', submittedBy: 's', writtenBy: 'w' } as Acta;
const held = {
  state: 'held',
  attended: 1,
  startsAt: new Date('2026-02-10T11:00:00Z'),
  activities: [3, 14],
  alliances: ['a', 'b'],
} as unknown as Meeting;
const parties = new Map([
  ['a', ['o', 'x', 'y']],
  ['b', ['o']],
]);
const item = (activity: 3 | 14, allianceId: string | null = 'a', organizationId = 'o'): ActaItem => ({
  position: 1,
  allianceId,
  organizationId,
  internal: false,
  content: itemContent.parse(contents[activity]()),
});

test('an acta is written until it is approved or annulled', () => {
  for (const state of ['draft', 'inReview'] as const) expect(mayBeWritten({ ...acta, state }).ok).toBe(true);
  for (const state of ['approved', 'annulled'] as const)
    expect(refusal(mayBeWritten({ ...acta, state }))).toBe('acta.closed');
});

test('an item speaks of an activity and an alliance of its meeting', () => {
  expect(decideItems(held, parties, [item(3), item(14, 'b')]).ok).toBe(true);
  expect(refusal(decideItems({ ...held, activities: [4] }, parties, [item(3)]))).toBe('acta.activityNotOfMeeting');
  expect(refusal(decideItems(held, parties, [item(3, null)]))).toBe('acta.itemWithoutCase');
  expect(refusal(decideItems(held, parties, [item(3, 'c')]))).toBe('acta.allianceNotOfMeeting');
  expect(refusal(decideItems(held, parties, [item(3, 'b', 'x')]))).toBe('acta.partyUnknown');
});

test('an acta is approved from review only', () => {
  expect(decideApproval(acta).ok).toBe(true);
  for (const state of ['approved', 'annulled'] as const)
    expect(refusal(decideApproval({ ...acta, state }))).toBe('acta.closed');
  expect(refusal(decideApproval({ ...acta, state: 'draft' }))).toBe('acta.notInReview');
});

test('it takes effect of a meeting that was held, with text and items; all that it lacks is told at once', () => {
  const now = new Date('2026-02-10T12:00:00Z');
  const missing = (...args: [Parameters<typeof missingForApproval>[0], Meeting, typeof parties, ActaItem[]]) =>
    missingForApproval(...args, now).map(({ code }) => code);
  const [over, ahead] = ['2026-02-10T11:00:00Z', '2026-02-10T13:00:00Z'].map((at) => ({
    ...{ ...held, state: 'scheduled' as const, startsAt: new Date(at) },
  }));
  expect(missing(acta, ahead!, parties, [item(3)])).toEqual(['acta.meetingNotYet']);
  expect(missing(acta, held, parties, [item(3)])).toEqual([]);
  expect(missing(acta, { ...held, attended: 0 }, parties, [item(3)])).toEqual(['acta.meetingNotHeld']);
  expect(missing({ ...acta, development: '  ' }, over!, parties, [])).toEqual([
    'acta.meetingNotHeld',
    'acta.textMissing',
    'acta.itemsMissing',
  ]);
  expect(missing(acta, held, parties, [item(3, 'c'), item(3, 'c', 'x'), item(3, 'b', 'x')])).toEqual([
    'acta.allianceNotOfMeeting',
    'acta.partyUnknown',
  ]);
});

test('effects follow the activities, then the alliances, one for each pair', () => {
  const items = [item(14, 'b'), item(3, 'b'), item(14, 'a', 'x'), item(14, 'a', 'y')];
  const effects = effectsOf(items).map(({ activity, allianceId, items: said }) => [activity, allianceId, said.length]);
  expect(effects).toEqual([
    [3, 'b', 1],
    [14, 'a', 2],
    [14, 'b', 1],
  ]);
});

test('a session of 14 or 15 is confirmed by lead or director, other than who opened it, wrote it last or sent it', () => {
  const staff = (person: string, role: 'professional' | 'lead' | 'director') => ({
    kind: 'staff' as const,
    person,
    roles: [role],
  });
  expect(mayConfirmSession(staff('q', 'lead'), acta, [item(14)])).toBe(true);
  expect(mayConfirmSession(staff('p', 'director'), acta, [item(14)])).toBe(false);
  expect(mayConfirmSession(staff('s', 'lead'), acta, [item(14)])).toBe(false);
  expect(mayConfirmSession(staff('w', 'lead'), acta, [item(14)])).toBe(false);
  expect(mayConfirmSession(staff('q', 'professional'), acta, [item(14)])).toBe(false);
  expect(mayConfirmSession(staff('p', 'professional'), acta, [item(3)])).toBe(true);
});
