import { expect, test } from 'vitest';
import { invented, must, refusal, requestPagesOf } from '../given.ts';
import { consentTexts } from '../organization/index.ts';
import { addDays, businessDaysBetween } from '../platform/days.ts';
import type { Invitation, Request } from './intake.ts';
import {
  awaitsAnswer,
  completedBy,
  decideSend,
  isUncompleted,
  leavingOf,
  mayBeAccepted,
  mayBeAnswered,
  mayBeDeclined,
  mayBeEdited,
  mayBeSentAgain,
  mayGoToWork,
  missingPages,
  uncompletedIfReturnedBy,
} from './rules.ts';

const pages = requestPagesOf(invented('Fundación'), invented('Persona'));
const draft: Request = {
  id: 'r',
  code: null,
  state: 'draft',
  content: pages,
  startedAt: new Date(0),
  sentAt: null,
  dueOn: null,
  answeredAt: null,
  answerNote: null,
  organizationId: null,
  allianceId: null,
  reviewerId: null,
  version: 1,
};
const texts = consentTexts();
const morning = new Date('2026-03-02T15:00:00Z');
const sent: Invitation = {
  id: 'i',
  code: 'INV-2026-0001',
  state: 'sent',
  allianceId: 'a',
  organizationId: 'o',
  contactName: 'Alguien',
  contactEmail: 'alguien@inventada.example',
  verifiedHow: null,
  expiresAt: new Date('2026-03-09T15:00:00Z'),
  version: 1,
};

test('a request sent within office hours is answered fifteen business days after that day', () => {
  expect(decideSend(draft, morning, texts)).toMatchObject({
    ok: true,
    value: { receivedOn: '2026-03-02', dueOn: '2026-03-24' },
  });
});

test('a request sent in the evening, or on Saturday, counts from the next business day', () => {
  expect(decideSend(draft, new Date('2026-03-02T23:00:00Z'), texts)).toMatchObject({
    value: { receivedOn: '2026-03-03' },
  });
  expect(decideSend(draft, new Date('2026-03-07T15:00:00Z'), texts)).toMatchObject({
    value: { receivedOn: '2026-03-09' },
  });
});

test('whenever it is sent, its term has fifteen business days from the day on which it counts as received', () => {
  for (const instant of ['2026-03-02T15:00:00Z', '2026-03-06T22:00:00Z', '2026-11-22T15:00:00Z']) {
    const { receivedOn, dueOn } = must(decideSend(draft, new Date(instant), texts));
    expect(businessDaysBetween(receivedOn, dueOn), instant).toBe(15);
  }
});

test('an organization has a month to complete what it was asked for, to the next business day (Ley 1755, art. 17)', () => {
  expect(completedBy(new Date('2026-03-03T15:00:00Z'))).toBe('2026-04-06'); // Friday 3 April is holy
  expect(completedBy(new Date('2026-01-31T01:00:00Z')), 'the 30th in Bogotá').toBe('2026-03-02'); // 28 February is a Saturday
  expect(completedBy(new Date('2026-05-12T15:00:00Z'))).toBe('2026-06-12');
});

test('a request that lacks pages is not sent, and says which; what it offers may be left out', () => {
  const { offers, ...required } = pages;
  expect(decideSend({ ...draft, content: required }, morning, texts).ok).toBe(true);
  expect(missingPages({ organization: pages.organization, wish: { actions: 'x' } })).toEqual([
    'contact',
    'wish',
    'consent',
  ]);
  expect(missingPages(null)).toHaveLength(4);
  expect(refusal(decideSend({ ...draft, content: {} }, morning, texts))).toBe('request.pagesMissing');
});

test('R-252 the request of a natural person is not sent', () => {
  const content = { ...pages, organization: { ...pages.organization, kind: 'PERSONA_NATURAL' } };
  expect(refusal(decideSend({ ...draft, content }, morning, texts))).toBe('organization.naturalPerson');
});

test('a request is edited as a draft or once returned, and answered once', () => {
  for (const state of ['draft', 'incomplete'] as const) expect(mayBeEdited({ ...draft, state }).ok).toBe(true);
  for (const state of ['sent', 'reviewing', 'accepted', 'declined', 'duplicate', 'withdrawn'] as const) {
    expect(refusal(mayBeEdited({ ...draft, state }))).toBe('request.notEditable');
    expect(refusal(decideSend({ ...draft, state }, morning, texts))).toBe('request.notEditable');
  }
  for (const state of ['sent', 'reviewing'] as const) expect(mayBeAnswered({ ...draft, state }).ok).toBe(true);
  for (const state of ['draft', 'incomplete', 'accepted', 'declined', 'duplicate', 'withdrawn'] as const) {
    expect(refusal(mayBeAnswered({ ...draft, state }))).toBe('request.alreadyAnswered');
  }
});

test('R-078 an invitation is answered once and before it expires: silence is never acceptance', () => {
  expect(awaitsAnswer(sent, morning).ok).toBe(true);
  expect(refusal(awaitsAnswer({ ...sent, state: 'declined' }, morning))).toBe('invitation.alreadyAnswered');
  expect(awaitsAnswer(sent, sent.expiresAt)).toEqual({
    ok: false,
    refusal: { code: 'invitation.expired', on: '2026-03-09' },
  });
});

const alone = { state: 'running', step: 4, isParty: true, isOnly: true, isIncluding: false };

test('Q-08 the case of an invitation ends with it only where it has no other organization', () => {
  expect(leavingOf(alone)).toEqual({ ok: true, value: 'caseEnds' });
  expect(leavingOf({ ...alone, state: 'suspended' })).toEqual({ ok: true, value: 'caseEnds' });
  expect(leavingOf({ ...alone, isOnly: false })).toEqual({ ok: true, value: 'partyLeaves' });
  expect(leavingOf({ ...alone, isParty: false, isOnly: false })).toEqual({ ok: true, value: 'nothing' });
  expect(leavingOf({ ...alone, state: 'endedEarly', step: null })).toEqual({ ok: true, value: 'nothing' });
  expect(refusal(leavingOf({ ...alone, isOnly: false, isIncluding: true }))).toBe('invitation.beingIncluded');
  expect(refusal(leavingOf({ ...alone, step: 9 }))).toBe('invitation.workBegan');
});

test('one that the case no longer waits for is neither accepted nor sent again', () => {
  const left = { ...alone, isParty: false, isOnly: false };
  const still = { takenOut: false, ofTheTeam: false };
  expect(mayBeAccepted({ ...sent, ...still }, alone, morning).ok).toBe(true);
  expect(refusal(mayBeAccepted({ ...sent, ...still }, left, morning))).toBe('invitation.noLongerOpen');
  const answers = (invited: typeof still) => [
    mayBeAccepted({ ...sent, ...invited }, alone, morning),
    mayBeDeclined({ ...sent, ...invited }, alone, morning),
  ];
  expect(answers({ ...still, takenOut: true }).map(refusal)).toEqual(Array(2).fill('invitation.takenOut'));
  expect(answers({ ...still, ofTheTeam: true }).map(refusal)).toEqual(Array(2).fill('membership.ofTheTeam'));
  expect(refusal(mayBeSentAgain(sent, left))).toBe('invitation.caseEnded');
});

test('an invited ally goes to its working table only once it has accepted', () => {
  expect(mayGoToWork(null).ok).toBe(true);
  expect(mayGoToWork({ state: 'accepted', isParty: true }).ok).toBe(true);
  for (const state of ['sent', 'declined', 'expired', 'revoked'] as const) {
    expect(refusal(mayGoToWork({ state, isParty: true }))).toBe('invitation.notAccepted');
    expect(mayGoToWork({ state, isParty: false }).ok).toBe(true);
  }
});

test('the last day of return whose term passed is the boundary of those that are late, on every day of a year', () => {
  for (let today = '2026-01-01'; today < '2027-01-15'; today = addDays(today, 1)) {
    const last = uncompletedIfReturnedBy(today);
    const isLate = (day: string) => isUncompleted(new Date(`${day}T17:00:00Z`), today);
    expect([isLate(last), isLate(addDays(last, 1))], today).toEqual([true, false]);
  }
});
