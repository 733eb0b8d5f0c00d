import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialPath, ProcedureFault } from './evolve.ts';
import type { ActivityNumber, Fact, Path } from './procedure.ts';
import { accepts, evolve } from './testing.ts';

/** The same procedure told otherwise, without visits or rows: a table of what each word does at each step. */
type Model = { step: number | null; begun: boolean; rounds: number; aside: 6 | 7 | null };

const blank: Model = { step: null, begun: false, rounds: 0, aside: null };

function told(model: Model, fact: Fact): Model | null {
  if (fact.type === 'opened') return model.begun ? null : { ...model, begun: true, step: 2 };
  if (model.step === null) return null;
  if (fact.type === 'ended') return { ...model, step: null };
  if (fact.type === 'undone') return null;
  const word = fact.type === 'recordKept' ? `kept ${fact.activity}` : `${fact.activity} ${fact.answer}`;
  if (word === `kept ${model.aside}`) return { ...model, aside: model.aside === 6 ? 7 : null };
  if (word === '5 yes' && model.step >= 8 && model.aside === null) return { ...model, aside: 6 };
  const [at, to] = next[word] ?? [];
  if (at !== model.step || to === undefined) return null;
  return {
    ...model,
    step: to,
    rounds: model.rounds + (word === '13 no' ? 1 : 0),
  };
}

const next: Record<string, [number, number | null]> = {
  'kept 2': [2, 3],
  'kept 3': [3, 4],
  'kept 4': [4, 5],
  '5 yes': [5, 6],
  '5 no': [5, 8],
  'kept 6': [6, 7],
  'kept 7': [7, 8],
  'kept 8': [8, 9],
  'kept 9': [9, 10],
  'kept 10': [10, 11],
  'kept 11': [11, 12],
  'kept 12': [12, 13],
  '13 yes': [13, 14],
  '13 no': [13, 11],
  'kept 14': [14, 15],
  'kept 15': [15, 16],
  'kept 16': [16, null],
};

const number = fc.integer({ min: 1, max: 16 }) as fc.Arbitrary<ActivityNumber>;
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Fact>({ type: 'opened' }) },
  { weight: 6, arbitrary: number.map((activity): Fact => ({ type: 'recordKept', activity })) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('decided' as const),
      activity: fc.constantFrom(5 as const, 13 as const),
      answer: fc.constantFrom('yes' as const, 'no' as const),
    }),
  },
);

/** A program of facts: mostly what may come next where it stands, now and then anything. */
const program = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 }), anyFact), { maxLength: 120 })
  .map((choices) => {
    let model = blank;
    return choices.map(([pick, luck, wild]) => {
      const possible = [...all].filter((fact) => told(model, fact) !== null);
      const fact = luck === 0 || possible.length === 0 ? wild : possible[pick % possible.length]!;
      model = told(model, fact) ?? model;
      return fact;
    });
  });

const all: Fact[] = [
  { type: 'opened' },
  ...Array.from({ length: 16 }, (_, at): Fact => ({ type: 'recordKept', activity: (at + 1) as ActivityNumber })),
  ...([5, 13] as const).flatMap((activity) =>
    (['yes', 'no'] as const).map((answer): Fact => ({ type: 'decided', activity, answer })),
  ),
];

/** Every path that the program goes through, with the fact that led to it; facts that do not apply are left out. */
function run(facts: readonly Fact[]): { before: Path; fact: Fact; after: Path }[] {
  let path = initialPath;
  return facts.flatMap((fact) => {
    if (!accepts(path, fact)) return [];
    const before = path;
    path = evolve(path, fact);
    return [{ before, fact, after: path }];
  });
}

const closedIn = (path: Path) => path.visits.filter((visit) => visit.state === 'closed');
const openIn = (path: Path) => path.visits.filter((visit) => visit.state === 'open').map((visit) => visit.activity);

test('random programs of facts agree with the model, in what they accept and where they arrive', () => {
  fc.assert(
    fc.property(program, (facts) => {
      let model = blank;
      let path = initialPath;
      for (const fact of facts) {
        const expected = told(model, fact);
        expect(accepts(path, fact), JSON.stringify({ model, fact })).toBe(expected !== null);
        if (expected === null) {
          expect(() => evolve(path, fact)).toThrow(ProcedureFault);
          continue;
        }
        model = expected;
        path = evolve(path, fact);
        expect([path.step, path.rounds]).toEqual([model.step, model.rounds]);
        expect(openIn(path).filter((activity) => activity !== path.step)).toEqual(model.aside ? [model.aside] : []);
      }
    }),
    { numRuns: 300 },
  );
});

test('R-096 nothing opens before what leads to it is closed', () => {
  const before: Record<number, string[]> = {};
  for (const [word, [at, to]] of Object.entries(next)) {
    if (to !== null) before[to] = [...(before[to] ?? []), word.startsWith('kept') ? `${at}` : word];
  }
  fc.assert(
    fc.property(program, (facts) => {
      for (const { after } of run(facts)) {
        const closed = closedIn(after).map(({ activity, answer }) =>
          answer ? `${activity} ${answer}` : `${activity}`,
        );
        for (const activity of openIn(after)) {
          if (activity !== 2)
            expect(
              before[activity]!.some((word) => closed.includes(word)),
              `${activity}`,
            ).toBe(true);
        }
      }
    }),
  );
});

test('R-097 nothing closes but by its own record, or by the answer of its decision', () => {
  fc.assert(
    fc.property(program, (facts) => {
      for (const { before, fact, after } of run(facts)) {
        const closed = closedIn(after).length - closedIn(before).length;
        expect(closed).toBe(fact.type === 'opened' ? 0 : 1);
        if (!('activity' in fact)) continue;
        const more = closedIn(after).filter((visit) => !closedIn(before).some((other) => same(visit, other)));
        expect(more.map((visit) => visit.activity)).toEqual([fact.activity]);
      }
    }),
  );
});

test('R-215 the rounds are as many as the No of 13, and 11 was visited once more than that', () => {
  fc.assert(
    fc.property(program, (facts) => {
      for (const { after } of run(facts)) {
        const noes = closedIn(after).filter((visit) => visit.activity === 13 && visit.answer === 'no').length;
        expect(after.rounds).toBe(noes);
        const visits = after.visits.filter((visit) => visit.activity === 11).length;
        if (visits > 0) expect(visits).toBe(noes + 1);
      }
    }),
  );
});

test('R-025 a path that was not ended early stops only when 16 is closed', () => {
  fc.assert(
    fc.property(program, (facts) => {
      for (const { after } of run(facts)) {
        expect(after.step === null).toBe(closedIn(after).some((visit) => visit.activity === 16));
      }
    }),
  );
});

test('what was closed stays as it was closed', () => {
  fc.assert(
    fc.property(program, (facts) => {
      for (const { before, after } of run(facts))
        expect(closedIn(after)).toEqual(expect.arrayContaining(closedIn(before)));
    }),
  );
});

test('a step taken back and taken again arrives at the same place', () => {
  fc.assert(
    fc.property(program, (facts) => {
      for (const { before, fact, after } of run(facts)) {
        if (fact.type === 'opened' || before.step === after.step || !accepts(after, { type: 'undone' })) continue;
        const back = evolve(after, { type: 'undone' });
        expect(back).toEqual(before);
        expect(evolve(back, fact)).toEqual(after);
      }
    }),
  );
});

function same(a: Path['visits'][number], b: Path['visits'][number]): boolean {
  return a.activity === b.activity && a.visit === b.visit;
}
