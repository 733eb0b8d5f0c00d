import { expect, test } from 'vitest';
import { evolve as evolveUnder, initialPath, ProcedureFault } from './evolve.ts';
import type { ActivityNumber, Answer, Fact, Path } from './procedure.ts';
import { accepts, evolve, lastStep, mayOpen } from './testing.ts';
import { versionInForce } from './versions.ts';
import { latestVisit, openVisit } from './visits.ts';

const kept = (activity: ActivityNumber): Fact => ({ type: 'recordKept', activity });
const decided = (activity: 5 | 13, answer: Answer): Fact => ({ type: 'decided', activity, answer });
const opened: Fact = { type: 'opened' };
const ended: Fact = { type: 'ended' };
const undone: Fact = { type: 'undone' };

function walk(...facts: Fact[]): Path {
  return facts.reduce((path, fact) => evolve(path, fact), initialPath);
}

const to5 = [opened, kept(2), kept(3), kept(4)];
const to8 = [...to5, decided(5, 'yes'), kept(6), kept(7)];
const to13 = [...to8, kept(8), kept(9), kept(10), kept(11), kept(12)];
const to16 = [...to13, decided(13, 'yes'), kept(14), kept(15)];

function states(path: Path): string {
  return path.visits.map(({ activity, visit, state, answer }) => `${activity}.${visit} ${answer ?? state}`).join(', ');
}

test('an alliance begins at 2', () => {
  expect(walk(opened)).toEqual({
    step: 2,
    visits: [{ activity: 2, visit: 1, state: 'open', answer: null }],
    rounds: 0,
  });
});

/** The last fact closes its activity and leaves the path at that step, open. */
function expectLead(facts: readonly Fact[], step: ActivityNumber): void {
  const path = walk(...facts);
  const last = facts.at(-1)!;
  if (!('activity' in last)) throw new TypeError('the last fact closes an activity');
  expect(latestVisit(path, last.activity)?.state).toBe('closed');
  expect(path.step).toBe(step);
  expect(latestVisit(path, step)?.state).toBe('open');
}

test('R-114 closing 2 opens 3', () => {
  expectLead([opened, kept(2)], 3);
});

test('R-123 closing 3 opens 4', () => {
  expectLead([opened, kept(2), kept(3)], 4);
});

test('R-131 closing 4 opens decision 5', () => {
  expectLead(to5, 5);
});

test('R-133 answer SI at 5 opens 6', () => {
  expectLead([...to5, decided(5, 'yes')], 6);
});

test('R-149 closing 6 opens 7', () => {
  expectLead([...to5, decided(5, 'yes'), kept(6)], 7);
});

test('R-157 closing 7 opens 8', () => {
  expectLead(to8, 8);
});

test('R-178 closing 9 opens 10', () => {
  expectLead([...to8, kept(8), kept(9)], 10);
});

test('R-189 closing 10 opens 11', () => {
  expectLead([...to8, kept(8), kept(9), kept(10)], 11);
});

test('R-199 closing 11 opens 12', () => {
  expectLead([...to8, kept(8), kept(9), kept(10), kept(11)], 12);
});

test('R-209 closing 12 opens decision 13', () => {
  expectLead(to13, 13);
});

test('R-211 answer Sí at 13 opens 14', () => {
  expectLead([...to13, decided(13, 'yes')], 14);
});

test('R-237 closing 15 opens 16', () => {
  expectLead(to16, 16);
});

test('R-166 8 is reached from 7 and directly from NO at 5, and closing it opens 9', () => {
  expectLead(to8, 8);
  expectLead([...to5, decided(5, 'no')], 8);
  expectLead([...to8, kept(8)], 9);
  expectLead([...to5, decided(5, 'no'), kept(8)], 9);
});

test('R-229 closing 14 opens 15, whatever was recognised', () => {
  expectLead([...to13, decided(13, 'yes'), kept(14)], 15);
});

test('R-134 R-166 answer NO at 5 opens 8 and ends nothing', () => {
  const path = walk(...to5, decided(5, 'no'));
  expect(path.step).toBe(8);
  expect(states(path)).toBe(
    '2.1 closed, 3.1 closed, 4.1 closed, 5.1 no, 6.1 notApplicable, 7.1 notApplicable, 8.1 open',
  );
});

test('on NO at 5 the records of 6 and 7 cannot be kept', () => {
  const path = walk(...to5, decided(5, 'no'));
  expect([accepts(path, kept(6)), accepts(path, kept(7)), mayOpen(path, 6)]).toEqual([false, false, false]);
});

test('decision 5 taken again with SI opens 6 and 7 beside the step, and changes nothing else', () => {
  const later = walk(...to5, decided(5, 'no'), kept(8), kept(9));
  const again = evolve(later, decided(5, 'yes'));
  expect(again.step).toBe(10);
  expect(states(again)).toBe(`${states(later)}, 5.2 yes, 6.2 open`);
  expect(mayOpen(again, 6)).toBe(true);
  const told = [kept(6), kept(10), kept(7)].reduce((path, fact) => evolve(path, fact), again);
  expect(told.step).toBe(11);
  expect(latestVisit(told, 7)).toEqual({ activity: 7, visit: 2, state: 'closed', answer: null });
  expect(latestVisit(told, 8)?.visit).toBe(1);
});

test('decision 5 is taken again only with SI, and once 6 and 7 are walked: a party’s NO may stand beside a SI', () => {
  const no = walk(...to5, decided(5, 'no'));
  expect(accepts(no, decided(5, 'no'))).toBe(false);
  expect(accepts(walk(...to8), decided(5, 'yes'))).toBe(true);
  expect(accepts(walk(...to5, decided(5, 'yes'), kept(6)), decided(5, 'yes'))).toBe(false);
  expect(accepts(walk(...to8), decided(5, 'no'))).toBe(false);
  expect(accepts(evolve(no, decided(5, 'yes')), decided(5, 'yes'))).toBe(false);
});

test('R-214 R-215 answer No at 13 returns the alliance to activity 11, as often as it must, and each return is counted', () => {
  const round = [decided(13, 'no'), kept(11), kept(12)];
  const once = walk(...to13, decided(13, 'no'));
  expect([once.step, once.rounds]).toEqual([11, 1]);
  expect(latestVisit(once, 11)).toEqual({ activity: 11, visit: 2, state: 'open', answer: null });
  expect(latestVisit(once, 13)).toEqual({ activity: 13, visit: 1, state: 'closed', answer: 'no' });
  const often = walk(...to13, ...Array.from({ length: 100 }, () => round).flat());
  expect([often.step, often.rounds, latestVisit(often, 11)?.visit]).toEqual([13, 100, 101]);
  expect(evolve(often, decided(13, 'yes')).step).toBe(14);
});

test('R-097 no activity closes without its record, and 13 needs none', () => {
  const path = walk(...to13);
  for (const { number } of versionInForce.content.activities)
    expect(accepts(path, kept(number)), `${number}`).toBe(false);
  expect(accepts(path, decided(13, 'yes'))).toBe(true);
  expect(accepts(walk(...to5), kept(5))).toBe(false);
});

test('R-096 an activity may not open before its predecessor is closed', () => {
  const path = walk(opened, kept(2));
  const open = versionInForce.content.activities.map((row) => row.number).filter((number) => mayOpen(path, number));
  expect(open).toEqual([2, 3]);
  expect(() => evolve(path, kept(4))).toThrow(ProcedureFault);
});

test('R-025 closing 16 ends the path, and nothing applies after it', () => {
  const path = walk(...to16, kept(16));
  expect(path.step).toBeNull();
  expect(path.visits.every((visit) => visit.state === 'closed')).toBe(true);
  for (const fact of [opened, kept(16), kept(2), decided(13, 'no'), decided(5, 'yes'), ended, undone]) {
    expect(accepts(path, fact), fact.type).toBe(false);
  }
});

test('ending an alliance closes nothing, wherever it stands', () => {
  const before = walk(...to13);
  expect(evolve(before, ended)).toEqual({ ...before, step: null });
  expect(accepts(evolve(before, ended), opened)).toBe(false);
  expect(accepts(initialPath, ended)).toBe(false);
});

test('taking the last step back leaves the path as it was, loop and skips included', () => {
  const lines = [
    to16,
    [...to5, decided(5, 'no'), kept(8)],
    [...to13, decided(13, 'no'), kept(11), kept(12)],
  ] as Fact[][];
  for (const facts of lines) {
    facts.slice(1).reduce((path, fact) => {
      const after = evolve(path, fact);
      expect(evolve(after, undone)).toEqual(path);
      return after;
    }, walk(opened));
  }
  expect(accepts(walk(opened), undone)).toBe(false);
});

test('a NO at 5 that was decided again is not taken back', () => {
  const again = walk(...to5, decided(5, 'no'), decided(5, 'yes'));
  expect(accepts(again, undone)).toBe(false);
  expect(evolve(evolve(again, kept(8)), undone)).toEqual(again);
});

test('a mixed SI at 5 is decided again for another party: 6 and 7 are walked once more beside the step', () => {
  const before = walk(...to5, decided(5, 'yes'), kept(6), kept(7), kept(8));
  expect(accepts(walk(...to5, decided(5, 'yes'), kept(6)), decided(5, 'yes'))).toBe(false);
  const again = evolve(before, decided(5, 'yes'));
  expect([again.step, openVisit(again, 6)?.visit]).toEqual([9, 2]);
  expect(accepts(again, decided(5, 'yes'))).toBe(false);
  const walked = [kept(6), kept(7)].reduce((path, fact) => evolve(path, fact), again);
  expect([walked.step, latestVisit(walked, 7)]).toEqual([9, { activity: 7, visit: 2, state: 'closed', answer: null }]);
  expect(accepts(walked, decided(5, 'yes'))).toBe(true);
});

test('what led to the step is said, or that nothing may be taken back', () => {
  expect(lastStep(walk(...to5))).toMatchObject({ activity: 4, state: 'closed' });
  expect(lastStep(walk(opened))).toBeNull();
  expect(lastStep(walk(...to5, decided(5, 'no'), decided(5, 'yes')))).toBeNull();
  expect(lastStep(walk(...to16, kept(16)))).toBeNull();
});

test('a fault says where the path stood and what did not apply', () => {
  const fault = new ProcedureFault(3, kept(9));
  expect(() => evolve(walk(opened, kept(2)), kept(9))).toThrow(fault);
  expect(fault.message).toBe('{"type":"recordKept","activity":9} does not apply at step 3');
});

test('the rows of the pinned version decide, not the numbers of version 2', () => {
  const rows = versionInForce.content.activities.map((row) =>
    row.number === 3 ? { ...row, successor: { kind: 'next', activity: 8 } as const } : row,
  );
  expect([opened, kept(2), kept(3)].reduce((path, fact) => evolveUnder(path, fact, rows), initialPath).step).toBe(8);
});
