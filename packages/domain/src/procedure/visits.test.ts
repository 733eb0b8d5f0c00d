import { expect, test } from 'vitest';
import { initialPath } from './evolve.ts';
import type { ActivityNumber, Answer, Fact } from './procedure.ts';
import { evolve } from './testing.ts';
import { openActivityOf } from './versions.ts';
import { besideStep, standOf, toldVisit } from './visits.ts';

const kept = (activity: ActivityNumber): Fact => ({ type: 'recordKept', activity });
const decided = (answer: Answer): Fact => ({ type: 'decided', activity: 5, answer });
const walk = (...facts: Fact[]) =>
  facts.reduce((path, fact) => evolve(path, fact), evolve(initialPath, { type: 'opened' }));

const at8 = walk(kept(2), kept(3), kept(4), decided('no'));
const ended = evolve(at8, { type: 'ended' });

test('an activity stands as its last visit, and one that was not visited is ahead until the path ends', () => {
  expect(([4, 6, 8, 9] as const).map((activity) => standOf(at8, activity))).toEqual([
    ...['closed', 'notApplicable', 'open', 'ahead'],
  ]);
  expect(standOf(ended, 9)).toBe('notReached');
});

test('what the end left open is told as stopped there, and nothing else is', () => {
  const openIn = at8.visits.filter(({ state }) => state === 'open');
  expect(openIn.map((visit) => [toldVisit(at8, visit), toldVisit(ended, visit)])).toEqual([['open', 'stopped']]);
  expect(ended.visits.map((visit) => toldVisit(ended, visit))).toEqual([
    ...['closed', 'closed', 'closed', 'closed', 'notApplicable', 'notApplicable', 'stopped'],
  ]);
});

test('5 decided again opens an activity beside the step, and only that', () => {
  expect(besideStep(at8)).toBeUndefined();
  expect(besideStep(evolve(at8, decided('yes')))?.activity).toBe(6);
});

test('the open activity of a case is that of its step, and none once it has ended', () => {
  expect(openActivityOf({ step: at8.step, procedureVersion: 2 })?.number).toBe(8);
  expect(openActivityOf({ step: ended.step, procedureVersion: 2 })).toBeNull();
});
