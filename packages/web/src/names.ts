import { datumAt, datumOf, isBlank } from '@alianzas/domain/platform/inputs';
import type * as z from 'zod';
import { readBy } from './read-by.ts';

/** The names that a schema knows: what may stand below a name, a list's items under `item`. */
interface Names {
  keys: Map<string, Names>;
  item: Names | null;
}

type Definition = { type: string } & Record<string, unknown>;

const known = new WeakMap<z.ZodType, Names>();

/** The form with the fields that the schema knows, and no other; what says nothing, a secret apart, is empty. */
export function knownFields<T extends FormData | URLSearchParams>(form: T, schema: z.ZodType): FormData {
  readBy(form, schema);
  const names = namesOf(schema);
  const kept = new FormData();
  for (const [name, value] of form) {
    if (!admits(names, segmentsOf(name))) continue;
    const isEmpty = typeof value === 'string' && isBlank(value) && datumAt(schema, name)?.datum !== 'password';
    kept.append(name, isEmpty ? '' : value);
  }
  return kept;
}

function namesOf(schema: z.ZodType): Names {
  const cached = known.get(schema);
  if (cached) return cached;
  const names: Names = { keys: new Map(), item: null };
  known.set(schema, names);
  collect(schema, names);
  return names;
}

/**
 * Wrappers (optional, default, pipe …) know what they wrap; unions know what each of their members does. A datum is one
 * text, whatever its schema is made of: below it stands nothing, and below what names nothing neither.
 */
function collect(schema: z.ZodType, names: Names): void {
  if (datumOf(schema)) return;
  const definition = (schema as unknown as { _zod: { def: Definition } })._zod.def;
  switch (definition.type) {
    case 'object':
      for (const [key, part] of Object.entries(definition.shape as Record<string, z.ZodType>)) merge(names, key, part);
      return;
    case 'array':
    case 'set':
      names.item = joined(names.item, namesOf((definition.element ?? definition.valueType) as z.ZodType));
      return;
    case 'union':
      for (const option of definition.options as z.ZodType[]) collect(option, names);
      return;
    case 'intersection':
      collect(definition.left as z.ZodType, names);
      collect(definition.right as z.ZodType, names);
      return;
    case 'pipe':
      collect(definition.in as z.ZodType, names);
      collect(definition.out as z.ZodType, names);
      return;
    case 'lazy':
      collect((definition.getter as () => z.ZodType)(), names);
      return;
    default:
      if (definition.innerType) collect(definition.innerType as z.ZodType, names);
  }
}

function merge(names: Names, key: string, part: z.ZodType): void {
  names.keys.set(key, joined(names.keys.get(key) ?? null, namesOf(part)));
}

function joined(earlier: Names | null, later: Names): Names {
  if (!earlier) return later;
  const keys = new Map(earlier.keys);
  for (const [key, part] of later.keys) keys.set(key, joined(keys.get(key) ?? null, part));
  const item = later.item ? joined(earlier.item, later.item) : earlier.item;
  return { keys, item };
}

/** What a field name goes through, from the outermost on: `fields`, `strategies` and `0` of `fields.strategies[0]`. */
export function segmentsOf(name: string): string[] {
  return name.split(/[.[\]]+/).filter((part) => part !== '');
}

/** What stands under a field name in what a form said. */
export function valueAt(values: unknown, name: string): unknown {
  return segmentsOf(name).reduce<unknown>(
    (at, part) => (isRecord(at) && Object.hasOwn(at, part) ? at[part] : undefined),
    values,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function admits(names: Names, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  if (names.item && /^\d+$/.test(first)) return admits(names.item, rest);
  const below = names.keys.get(first);
  return below !== undefined && admits(below, rest);
}
