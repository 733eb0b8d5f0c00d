import * as z from 'zod';
import { allow, type Outcome, type Refusal, refuse } from '../outcome.ts';
import type { DatumName } from './data.ts';
import { isBeyond, isBlank, LEAST_READ } from './tidy.ts';

/** What a schema's leaf asks for: which datum, and how much of it. */
export interface Datum {
  readonly datum: DatumName;
  /** Characters, at most */
  readonly most?: number;
  /** The first and the last that are sensible: of days and numbers */
  readonly from?: string | number;
  readonly to?: string | number;
  /** A day of rest, holiday or weekend, is asked about, once, before it is taken */
  readonly asksRest?: boolean;
  /** A day or a year so far from today that it looks like a slip is asked about, once, before it is taken */
  readonly asksFar?: boolean;
}

export type Reader<T> = (typed: string) => Outcome<T>;
/** A datum that must be said. */
export type Asked<T> = z.ZodPipe<z.ZodUnknown, z.ZodTransform<T, unknown>>;
/** A datum that may be left empty. */
export type Optional<T> = z.ZodOptional<z.ZodPipe<z.ZodUnknown, z.ZodTransform<T | undefined, unknown>>>;

interface Known extends Datum {
  read?: (typed: unknown) => Outcome<unknown>;
}

const registry = z.registry<Known>();

/** A schema of the kind, for a leaf that is no text to be read: it is only told apart. */
export function known<S extends z.ZodType>(schema: S, datum: Datum): S {
  registry.add(schema as z.ZodType, datum);
  return schema;
}

/**
 * A datum that must be said: text as its reader cleans it. Refuses what is blank with `datum.empty`, what is no text with
 * `datum.unreadable`, and what its reader refuses; what is far too long is told so, with `text.tooLong`, and not read. What
 * `isRead` knows was read before, and passes as it is.
 */
export function asked<T>(datum: Datum, reader: Reader<T>, isRead: (given: unknown) => boolean = () => false): Asked<T> {
  const read = (given: unknown): Outcome<T> => {
    if (given === undefined || given === null) return refuse('datum.empty');
    if (isRead(given)) return allow(given as T);
    if (typeof given !== 'string') return refuse('datum.unreadable');
    if (isBlank(given)) return refuse('datum.empty');
    const { most } = datum;
    if (isBeyond(given, most)) return refuse('text.tooLong', { most: most ?? LEAST_READ, length: given.length });
    return reader(given);
  };
  const schema = z.unknown().transform((given, ctx) => settled(read(given), given, ctx));
  registry.add(schema as z.ZodType, { ...datum, read });
  return schema;
}

/** The same datum where it may be left empty: what is blank is absent. */
export function optional<T>(schema: Asked<T>): Optional<T> {
  const { datum, read } = readerOf(schema);
  const inner = z
    .unknown()
    .transform((given, ctx) => (isNothing(given) ? undefined : settled(read(given) as Outcome<T>, given, ctx)));
  return known(inner.optional(), datum);
}

/** The same text where it may be left empty: what is blank is ''. */
export function orEmpty(schema: Asked<string>): z.ZodDefault<Asked<string>> {
  const { datum, read } = readerOf(schema);
  const inner = z
    .unknown()
    .transform((given, ctx) => (isNothing(given) ? '' : settled(read(given) as Outcome<string>, given, ctx)));
  return known(inner.default(''), datum);
}

/** A datum of another answer: blank is absent, and what is typed is refused as `refused` says, so that it is not lost in silence. */
export function leftEmpty(schema: Asked<string>, refused: () => Outcome<undefined>): Optional<undefined> {
  const { datum } = readerOf(schema);
  const inner = z.unknown().transform((given, ctx) => (isNothing(given) ? undefined : settled(refused(), given, ctx)));
  return known(inner.optional(), datum);
}

/** A choice of another answer: what is chosen of it is refused as `refused` says, so that it is not left out in silence. */
export function leftUnchosen<T>(schema: z.ZodType<T>, refused: () => Outcome<undefined>) {
  return schema.optional().superRefine((given, ctx) => {
    if (given !== undefined) settled(refused(), given, ctx);
  });
}

/** Which datum a leaf asks for; null for what is none of ours. An optional one is looked through. */
export function datumOf(schema: z.ZodType): Datum | null {
  const found = registry.get(schema);
  if (found) {
    const { read: _, ...datum } = found;
    return datum;
  }
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? datumOf(innerType) : null;
}

/** Whether what is blank is refused, or what a list of choices lacks. */
export function mustBeSaid(schema: z.ZodType): boolean {
  const own = registry.get(schema);
  const { type, innerType } = schema.def as { type: string; innerType?: z.ZodType };
  // What zod fills in is what was not sent: a blank that was sent is still read
  if (!own && type === 'default' && innerType) return mustBeSaid(innerType);
  // A secret has no reader: it is compared as it was typed
  return own !== undefined && (own.read !== undefined || own.datum === 'password');
}

function readerOf(schema: z.ZodType) {
  const { read, ...datum } = registry.get(schema) ?? {};
  if (!read) throw new TypeError('only a datum that is read may be optional');
  return { datum: datum as Datum, read };
}

function isNothing(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'string' && isBlank(given));
}

function settled<T>(outcome: Outcome<T>, input: unknown, ctx: z.RefinementCtx): T {
  if (outcome.ok) return outcome.value;
  ctx.addIssue({ code: 'custom', input, params: outcome.refusal });
  return z.NEVER;
}

/** The refusal that an issue of these schemas carries; null where the issue is one of zod's own. */
export function refusalOf(issue: { code?: string | undefined; params?: unknown }): Refusal | null {
  const params = issue.code === 'custom' ? (issue.params as Partial<Refusal> | undefined) : undefined;
  return typeof params?.code === 'string' ? (params as Refusal) : null;
}
