import { bogotaDay, type Day } from '@alianzas/domain/platform';
import {
  asksToday,
  crossedIn,
  type Doubt,
  datumAt,
  daysToCome,
  isBlank,
  leavesOf,
} from '@alianzas/domain/platform/inputs';
import { listMissing, refusalSentence } from '@alianzas/lexicon';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import type * as z from 'zod';
import { valueAt } from './names.ts';

type Errors = Record<string, string[]>;
/** What the form library answers of a form, whether or not it was right. */
type Told = { status?: string | undefined; error?: Record<string, string[] | null> | null | undefined };

interface Found {
  /** As they were typed */
  values: Record<string, unknown>;
  /** What looks like a slip, and is asked about */
  doubts: readonly Doubt[];
  submission: Told;
}

/** All that is wrong with a form, told at once, and last what its answers say against each other. By field name. */
export function allWrong(form: FormData, schema: z.ZodType, { values, doubts, submission }: Found): Errors {
  const own = { ...wrongInEachCase(form, schema), ...Object.fromEntries(doubts.map(asked)), ...toldBy(submission) };
  const against = crossedIn(schema, values).map(asked);
  const besides = against.filter(([name]) => !Object.hasOwn(own, name));
  return { ...askedToWrite(own, schema, values), ...Object.fromEntries(besides) };
}

/**
 * What is wrong with a form whatever is chosen of what was not: where the answer that tells its fields apart is missing, the
 * fields that each of its answers asks for are told with it. By field name.
 */
function wrongInEachCase(form: FormData, schema: z.ZodType): Errors {
  const { discriminator, options } = schema.def as { discriminator?: string; options?: readonly z.ZodType[] };
  if (!discriminator || !options || form.get(discriminator)) return {};
  const [first = {}, ...others] = options.map((one) => errorsOf(form, one));
  const inEach = Object.entries(first).filter(([name]) => others.every((errors) => Object.hasOwn(errors, name)));
  return Object.fromEntries(inEach.filter(([name]) => name !== discriminator));
}

function errorsOf(form: FormData, schema: z.ZodType): Errors {
  return toldBy(parseWithZod(form, { schema }));
}

/** A question about what was typed, at its field. */
function asked({ name, question }: Doubt): [string, string[]] {
  return [name, [refusalSentence(question)]];
}

/** What the form library found wrong, by field name. */
function toldBy(submission: Told): Errors {
  const told = submission.error ?? {};
  return Object.fromEntries(Object.entries(told).map(([name, messages]): [string, string[]] => [name, messages ?? []]));
}

/** The same errors, where a list that is typed line by line and is empty is asked to be written: there is nothing to choose. */
function askedToWrite(errors: Errors, schema: z.ZodType, values: Record<string, unknown>): Errors {
  const said = Object.entries(errors).map(([name, messages]): [string, string[]] => {
    const datum = datumAt(schema, `${name}[]`)?.datum;
    const isEmpty = valueAt(values, name) === undefined;
    return [name, isEmpty && (datum === 'line' || datum === 'text') ? [listMissing] : messages];
  });
  return Object.fromEntries(said);
}

/** What a rule of today will say of a form whose other fields are wrong: days that should have passed and have not. By field name. */
export async function notYetPast(
  { context }: Pick<ActionFunctionArgs, 'context'>,
  schema: z.ZodType,
  values: Record<string, unknown>,
): Promise<Errors> {
  if (!leavesOf(schema).some(({ datum }) => datum?.datum === 'day')) return {};
  const found = daysToCome(schema, values, await todayOf(context));
  return Object.fromEntries(found.map(asked));
}

/** The day as of which a form that asks for days to come is read, by the product's own clock; undefined for any other form. */
export async function todayFor(
  { context }: Pick<ActionFunctionArgs, 'context'>,
  schema: z.ZodType,
): Promise<Day | undefined> {
  return asksToday(schema) ? todayOf(context) : undefined;
}

async function todayOf(context: AppLoadContext): Promise<Day> {
  const { ctx } = await context.page();
  return bogotaDay(ctx.now);
}

/** The errors, with what is blank said in its own words. */
export function lackingIn(
  errors: Errors,
  values: Record<string, unknown>,
  lacks: Readonly<Record<string, string>>,
): Errors {
  const blank = Object.keys(lacks).filter((name) => errors[name] && isBlank(String(valueAt(values, name) ?? '')));
  return { ...errors, ...Object.fromEntries(blank.map((name) => [name, [lacks[name]!]])) };
}
