import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CycleFact, CycleFault, type CyclePath, initialCyclePath } from './cycle.ts';
import { initialPath } from './evolve.ts';
import type { ActivityNumber, Fact, Path } from './procedure.ts';
import { acceptsCycle, evolve, evolveCycle, hasOutcome, mayBeginAlliances } from './testing.ts';

const opened: CycleFact = { type: 'opened' };
const initiativesSet: CycleFact = { type: 'initiativesSet' };
const balanceFiled: CycleFact = { type: 'balanceFiled' };
const balanceOpened = (waiting: number): CycleFact => ({ type: 'balanceOpened', waiting });

function run(...facts: CycleFact[]): CyclePath {
  return facts.reduce((path, fact) => evolveCycle(path, fact), initialCyclePath);
}

function allianceAt(step: ActivityNumber): Path {
  let path = evolve(initialPath, { type: 'opened' });
  while (path.step !== null && path.step !== step) {
    const fact: Fact =
      path.step === 5 || path.step === 13
        ? { type: 'decided', activity: path.step, answer: 'yes' }
        : { type: 'recordKept', activity: path.step };
    path = evolve(path, fact);
  }
  return path;
}

test('R-024 a cycle begins only with activity 1', () => {
  expect(run(opened)).toEqual({ step: 1, closed: [] });
  for (const fact of [initiativesSet, balanceOpened(0), balanceFiled]) {
    expect(acceptsCycle(initialCyclePath, fact), fact.type).toBe(false);
  }
});

test('R-105 closing 1 lets alliances begin at 2', () => {
  expect(mayBeginAlliances(run(opened))).toBe(false);
  expect(mayBeginAlliances(run(opened, initiativesSet))).toBe(true);
  expect(evolve(initialPath, { type: 'opened' }).step).toBe(2);
});

test('16 opens only when no alliance of the cycle waits for its outcome', () => {
  const running = run(opened, initiativesSet);
  expect(() => evolveCycle(running, balanceOpened(1))).toThrow(CycleFault);
  expect(evolveCycle(running, balanceOpened(0))).toEqual({ step: 16, closed: [1] });
});

test('R-025 filing 16 ends the cycle, and nothing may be opened after it', () => {
  const filed = run(opened, initiativesSet, balanceOpened(0), balanceFiled);
  expect(filed).toEqual({ step: null, closed: [1, 16] });
  expect(mayBeginAlliances(filed)).toBe(false);
  for (const fact of [opened, initiativesSet, balanceOpened(0), balanceFiled]) {
    expect(acceptsCycle(filed, fact), fact.type).toBe(false);
  }
});

test('an alliance has its outcome once past 15, once ended, or once carried over', () => {
  for (const step of [2, 5, 8, 11, 13, 14, 15] as const)
    expect(hasOutcome(allianceAt(step), false), `${step}`).toBe(false);
  expect(hasOutcome(allianceAt(16), false)).toBe(true);
  expect(hasOutcome(allianceAt(9), true)).toBe(true);
  expect(hasOutcome(evolve(allianceAt(9), { type: 'ended' }), false)).toBe(true);
  expect(hasOutcome(initialPath, false)).toBe(false);
});

test('a cycle and its alliances: in any order of facts, 16 waits for all of them', () => {
  const act = fc.record({
    alliance: fc.nat(3),
    what: fc.constantFrom('go', 'go', 'go', 'end', 'carry', 'balance', 'file'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 150 }), (acts) => {
      let cycle = run(opened, initiativesSet);
      const alliances = Array.from({ length: 4 }, () => ({ path: allianceAt(11), carried: false }));
      for (const { alliance: index, what } of acts) {
        const alliance = alliances[index]!;
        const { step } = alliance.path;
        const waiting = alliances.filter(({ path, carried }) => !hasOutcome(path, carried)).length;
        if (what === 'carry') alliance.carried = true;
        if (what === 'end' && step !== null) alliance.path = evolve(alliance.path, { type: 'ended' });
        if (what === 'go' && step !== null && step < 16 && !alliance.carried) alliance.path = goOn(alliance.path, step);
        if (what === 'balance' && acceptsCycle(cycle, balanceOpened(waiting))) {
          cycle = evolveCycle(cycle, balanceOpened(waiting));
          expect(alliances.every(({ path, carried }) => carried || path.step === null || path.step === 16)).toBe(true);
        }
        if (what === 'file' && acceptsCycle(cycle, balanceFiled)) cycle = evolveCycle(cycle, balanceFiled);
        expect(cycle.closed.includes(16) && cycle.step !== null).toBe(false);
      }
    }),
  );
});

function goOn(path: Path, step: ActivityNumber): Path {
  if (step === 13) return evolve(path, { type: 'decided', activity: 13, answer: 'yes' });
  return evolve(path, { type: 'recordKept', activity: step });
}
