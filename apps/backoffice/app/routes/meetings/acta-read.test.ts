import { expect, test } from 'vitest';
import { readActa } from './acta-read.ts';

const acta = '01a00000-0000-7000-8000-000000000001';
const alliance = '01a00000-0000-7000-8000-000000000002';
const organization = '01a00000-0000-7000-8000-000000000003';
const head = { acta, version: '2', development: 'Se trató la alianza.', internalNote: '' };

function read(items: unknown[], session?: unknown) {
  return readActa({ ...head, items, session }, { today: '2026-11-30' });
}

test('a place left wholly blank says nothing', () => {
  const blank = { activity: '4', alliance, organization, activePart: '', solution: '', minutesUsed: '' };
  expect(read([blank])).toEqual({ ok: true, value: { ...head, version: 2, items: [] } });
});

test('an acta without places to fill is only its text', () => {
  expect(readActa(head, { today: '2026-11-30' })).toMatchObject({ ok: true, value: { items: [] } });
});

test('what can be done is read one action a line', () => {
  const said = {
    activity: '3',
    alliance,
    organization,
    capacity: 'a',
    influenceCircle: 'b',
    interestGroups: 'c',
    actions: 'Pintar\n\n Sembrar ',
    minutesUsed: '',
  };
  const answer = read([said]);
  expect(answer.ok && answer.value.items[0]?.content).toMatchObject({ activity: 3, actions: ['Pintar', 'Sembrar'] });
});

test('an answer that was begun must be complete, and its error keeps the name of its field', () => {
  const blank = { activity: '14', alliance, organization, recognised: '', reason: '' };
  const begun = { activity: '14', alliance, organization, recognised: 'yes', reason: '' };
  const answer = read([blank, begun]);
  expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual(['items[1].reason']);
});

test('an activity of the plan that stays undecided says nothing', () => {
  const [one, other] = [organization, alliance].map((activity) => ({ activity, compliance: '', observation: '' }));
  const said = { activity: '12', alliance, organization: '', minutesUsed: '' };
  expect(read([{ ...said, activities: [one, other] }])).toMatchObject({ ok: true, value: { items: [] } });
  const answer = read([{ ...said, activities: [one, { ...other, compliance: 'met' }] }]);
  const content = answer.ok ? answer.value.items[0]?.content : null;
  expect(content).toMatchObject({ activities: [{ activity: alliance, compliance: 'met' }] });
});

test('the lines of a list are one field for its error', () => {
  const said = {
    activity: '3',
    alliance,
    organization,
    capacity: 'a',
    influenceCircle: 'b',
    interestGroups: 'c',
    actions: 'x'.repeat(501),
  };
  const answer = read([said]);
  expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual(['items[0].actions']);
});

test('the record of a session of recognitions is one for all: its acta, or a resolución with its number', () => {
  const said = { activity: '14', alliance, organization, recognised: 'yes', reason: 'Cumplió' };
  const minutes = read([said], { recordKind: 'minutes', resolutionNumber: '12' });
  expect(minutes.ok && minutes.value.items[0]?.content).toMatchObject({ recordKind: 'minutes' });
  const resolution = read([said], { recordKind: 'resolution', resolutionNumber: '12' });
  expect(resolution.ok && resolution.value.items[0]?.content).toMatchObject({
    recordKind: 'resolution',
    resolutionNumber: '12',
  });
});

test('minutes left blank are not said, never zero', () => {
  const said = { activity: '4', alliance, organization, activePart: 'a', solution: 'b', minutesUsed: '' };
  const answer = read([said]);
  expect(answer.ok && answer.value.items[0]?.content).toEqual({ activity: 4, activePart: 'a', solution: 'b' });
});

test('a resolución is kept with the decisions that it records', () => {
  const blank = { activity: '14', alliance, organization, recognised: '', reason: '' };
  const answer = read([blank], { recordKind: 'resolution', resolutionNumber: '12' });
  expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual(['session.resolutionNumber']);
  expect(read([blank], { recordKind: 'minutes', resolutionNumber: '' }).ok).toBe(true);
});

test('the methodology of 8 is written once for the alliance, and the others that left it blank share it', () => {
  const liaison = { name: 'Rosa', position: 'Enlace', email: 'rosa@ejemplo.test' };
  const of = (about: string, methodology: string) => ({
    ...{ activity: '8', alliance: about, organization, methodology, liaison },
  });
  const answer = read([of(alliance, 'Una jornada al mes'), of(alliance, '')]);
  expect(answer.ok && answer.value.items[1]?.content).toMatchObject({ methodology: 'Una jornada al mes' });
  const apart = read([of(alliance, 'Una jornada al mes'), of(acta, '')]);
  expect(apart.ok ? [] : Object.keys(apart.errors)).toEqual(['items[1].methodology']);
});

test('what its methodology lacks is told where it is asked: at the first organization of the alliance', () => {
  const liaison = { name: 'Rosa', position: 'Enlace', email: 'rosa@ejemplo.test' };
  const of = (methodology: object) => ({ activity: '8', alliance, organization, liaison, ...methodology });
  const answer = read([of({ methodology: '' }), of({})]);
  expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual(['items[0].methodology']);
});

test('the methodology of another party is not lent to a place where nobody wrote', () => {
  const blank = { name: '', position: '', email: '' };
  const of = (methodology: string, liaison: object) => ({
    activity: '8',
    alliance,
    organization,
    methodology,
    liaison,
  });
  const rosa = { name: 'Rosa', position: 'Enlace', email: 'rosa@ejemplo.test' };
  const answer = read([of('Una jornada al mes', rosa), of('', blank)]);
  expect(answer.ok && answer.value.items).toHaveLength(1);
});

test('a committee speaks of no alliance, and one initiative or several', () => {
  const said = { activity: '1', alliance: '', organization: '', committee: 'directorate', initiatives: alliance };
  const answer = read([said]);
  expect(answer.ok && answer.value.items[0]).toMatchObject({
    alliance: null,
    organization: null,
    content: { initiatives: [alliance] },
  });
});

test('of the plan, only the activities that were answered are said', () => {
  const activities = [
    { activity: alliance, compliance: 'met', observation: '' },
    { activity: organization, observation: '' },
  ];
  const answer = read([{ activity: '12', alliance, organization: '', activities, minutesUsed: '0,5' }]);
  expect(answer.ok && answer.value.items[0]?.content).toMatchObject({
    minutesUsed: 30,
    activities: [{ activity: alliance, compliance: 'met' }],
  });
});

const far = (dueOn: string, observation = 'Faltó') => ({
  ...{ activity: '12', alliance, organization: '', minutesUsed: '' },
  activities: [{ activity: '01a00000-0000-7000-8000-000000000004', compliance: 'notMet', observation, dueOn }],
});

test('a far day that was answered is asked no more while it stays, in what stands whole and in what was only begun', () => {
  const today = '2026-11-30';
  const ask = (item: object, more: object = {}) => readActa({ ...head, items: [item] }, { today, ...more });
  expect(ask(far('2035-03-01')).ok).toBe(false);
  const whole = ask(far('2035-03-01'), { asWritten: ['2035-03-01'] });
  if (!whole.ok) throw new Error(JSON.stringify(whole.errors));
  const stands = (content: unknown) => ({ saved: [{ allianceId: alliance, organizationId: null, content }] });
  expect(ask(far('2035-03-01'), stands(whole.value.items[0]!.content)).ok).toBe(true);
  expect(ask(far('2036-03-01'), stands(whole.value.items[0]!.content)).ok, 'another day').toBe(false);
  const begun = ask({ ...far('2035-03-01'), minutesUsed: '2 y me' }, { asWritten: ['2035-03-01'] });
  const kept = begun.value!.unfinished![0]!.content;
  expect(kept).toMatchObject({ asWritten: ['2035-03-01'] });
  expect(ask(far('2035-03-01'), stands(kept)).ok).toBe(true);
  const unanswered = ask(far('2035-03-01')).value!.unfinished![0]!.content;
  expect(ask(far('2035-03-01'), stands(unanswered)).ok, 'what nobody answered').toBe(false);
});
