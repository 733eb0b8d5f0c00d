import type { FormFields } from './form.ts';

/** Most bytes of one text field, and of all of them together. */
export const fieldLimit = 256 * 1024;
export const fieldsLimit = 2 * 1024 * 1024;

export interface CollectedFields {
  fields: FormFields;
  bytes: number;
}

export function noFields(): CollectedFields {
  return { fields: Object.create(null), bytes: 0 };
}

/** Adds a value under its name; a repeated name becomes a list. False when the form holds more text than it may. */
export function addField(collected: CollectedFields, name: string, value: string): boolean {
  collected.bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
  if (collected.bytes > fieldsLimit) return false;
  if (name === '__proto__') return true;
  const before = collected.fields[name];
  collected.fields[name] = before === undefined ? value : [before, value].flat();
  return true;
}

/** The text fields as the form libraries read them. */
export function searchParamsOf(fields: FormFields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs);
}
