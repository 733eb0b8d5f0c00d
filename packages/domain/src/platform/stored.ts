import * as z from 'zod';
import { datumOf } from './datum/datum.ts';

type Content = Record<string, unknown>;

/** From one version of a stored content to the next. */
export type Upcast = (content: Content) => Content;

interface Shape<S extends z.ZodType> {
  /** Today's shape, as it is written */
  schema: S;
  /** `upcasts[n]` takes version n to n + 1: the first takes what was kept without a version */
  upcasts: readonly Upcast[];
}

export interface Stored<S extends z.ZodType> {
  /** The content with its version, to be kept */
  write(content: z.output<S>): Content;
  /** What was kept, of whatever version, in today's shape; never refused for a rule that is younger than it. */
  read(kept: unknown): z.output<S>;
}

/** Content in JSON that outlives the code that wrote it: kept with its version, and read through its upcasters. */
export function storedAs<S extends z.ZodType>({ schema, upcasts }: Shape<S>): Stored<S> {
  const reads = tolerant(schema);
  return {
    write: (content) => ({ v: upcasts.length, ...(content as Content) }),
    read(kept) {
      const { v = 0, ...content } = kept as Content & { v?: number };
      const today = upcasts.slice(v).reduce((known, upcast) => upcast(known), content as Content);
      const read = reads.safeParse(today);
      if (!read.success) throw read.error;
      return read.data as z.output<S>;
    },
  };
}

/** The upcaster of what only gained its version number. */
export const unchanged: Upcast = (content) => content;

const NUMBERS: ReadonlySet<string> = new Set(['wholeNumber', 'version', 'effort']);
const empty: { readonly [type: string]: unknown } = { string: '', enum: '', number: 0, boolean: false, array: [] };

/**
 * The same shape without its limits: what a field may hold is asked when it is written. What was kept longer than today's
 * limit, or with a code that is no longer offered, still reads; a field that came later reads as empty, and one that
 * was taken out is left where it is, in the row.
 */
export function tolerant(schema: z.ZodType): z.ZodType {
  const def = schema.def as unknown as Def;
  // What people write was cleaned at its door: it was stored as a text, or as a number where it is one.
  const answer = datumOf(schema);
  if (answer) return asStored(def, NUMBERS.has(answer.datum) ? z.number() : z.string());
  switch (def.type) {
    case 'object':
      return z.object(Object.fromEntries(Object.entries(def.shape!).map(([name, of]) => [name, orEmpty(of)])));
    case 'array':
      return z.array(tolerant(def.element!));
    case 'record':
      return z.record(z.string(), tolerant(def.valueType!));
    case 'union':
      return def.discriminator
        ? z.discriminatedUnion(
            def.discriminator,
            def.options!.map(tolerant) as unknown as [z.core.$ZodTypeDiscriminable],
          )
        : z.union(def.options!.map(tolerant));
    case 'optional':
      return tolerant(def.innerType!).optional();
    case 'nullable':
      return tolerant(def.innerType!).nullable();
    case 'default':
    case 'prefault':
      return tolerant(def.innerType!).default(def.defaultValue as never);
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return tolerant(def.innerType!);
    case 'pipe':
      return tolerant((def.out!.def.type === 'transform' ? def.in : def.out)!);
    case 'string':
    case 'enum':
      return z.string();
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'literal':
      return schema;
    default:
      return z.unknown().optional();
  }
}

function asStored({ type, defaultValue }: Def, of: z.ZodNumber | z.ZodString): z.ZodType {
  if (type === 'optional') return of.optional();
  if (type === 'nullable') return of.nullable();
  return type === 'default' ? (of as z.ZodType).default(defaultValue) : of;
}

function orEmpty(schema: z.ZodType): z.ZodType {
  const reads = tolerant(schema);
  const { type } = reads.def;
  return type in empty ? reads.default(empty[type] as never) : reads;
}

interface Def {
  type: string;
  discriminator?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  defaultValue?: unknown;
  options?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
}
