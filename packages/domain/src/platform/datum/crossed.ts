import * as z from 'zod';
import { allow, type Outcome, refuse } from '../outcome.ts';
import type { Reader } from './datum.ts';
import { readDay, readTime } from './moment.ts';
import { isBlank } from './tidy.ts';
import type { Doubt } from './walk.ts';

/** What a rule says of several answers of a form. */
interface Crossing {
  /** The field at which it is told */
  at: string;
  /** Of the answers as they were typed; what cannot be read it lets pass, since that is told where it stands */
  rule: (said: Readonly<Record<string, unknown>>) => Outcome;
}

type Pair = (first: string, last: string) => Outcome;

const registry = z.registry<{ crossings: readonly Crossing[] }>();

/** A schema whose answers say something of each other, so that it is told with what is wrong with each of them. */
export function crossed<S extends z.ZodType>(schema: S, ...crossings: Crossing[]): S {
  registry.add(schema as z.ZodType, { crossings });
  return schema;
}

/** What a rule says of two days, told at the second once both can be read. */
export function betweenDays(first: string, last: string, rule: Pair = mustEndAfterStart): Crossing {
  return between(first, last, (typed) => readDay(typed, 'planned'), rule);
}

/** The same of two times of the clock. */
export function betweenTimes(first: string, last: string, rule: Pair): Crossing {
  return between(first, last, readTime, rule);
}

/** Refuses with `dates.endBeforeStart`. */
export function mustEndAfterStart(startsOn: string, endsOn: string): Outcome {
  return endsOn < startsOn ? refuse('dates.endBeforeStart') : allow();
}

/** What the answers of a form say against each other, each at its field, whatever else is wrong with the form. */
export function crossedIn(schema: z.ZodType, value: Readonly<Record<string, unknown>>): Doubt[] {
  const { crossings = [] } = registry.get(schema) ?? {};
  return crossings.flatMap(({ at, rule }) => {
    const outcome = rule(value);
    return outcome.ok ? [] : [{ name: at, question: outcome.refusal }];
  });
}

function between(first: string, last: string, reader: Reader<string>, rule: Pair): Crossing {
  const read = (typed: unknown) => (typeof typed === 'string' && !isBlank(typed) ? reader(typed) : null);
  return {
    at: last,
    rule: (said) => {
      const [one, other] = [read(said[first]), read(said[last])];
      return one?.ok && other?.ok ? rule(one.value, other.value) : allow();
    },
  };
}
