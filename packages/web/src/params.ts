import { ID } from './ids.ts';

/** What each part of our addresses that varies looks like; what does not is no page of ours. */
const KINDS: Readonly<Record<string, RegExp>> = {
  id: ID,
  request: ID,
  code: /^.{1,60}$/u,
  n: /^\d{1,4}$/,
  activity: /^\d{1,4}$/,
  visit: /^\d{1,4}$/,
  number: /^\d{1,4}$/,
  year: /^[12]\d{3}$/,
  figure: /^[a-z-]{1,40}$/,
  kind: /^[a-z-]{1,40}$/i,
  token: /^.{1,100}$/u,
  key: /^.{1,200}$/u,
  /** What seals a file that waits */
  waiting: /^.{1,2000}$/u,
};

/** The parts of a route's address whose kind nobody told. */
export function unknownParams(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((name) => !Object.hasOwn(KINDS, name));
}

/** Whether every part of the address is of its kind: else it can name nothing, and reaches no statement. */
export function areReadable(params: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(params).every(
    ([name, value]) => !Object.hasOwn(KINDS, name) || (KINDS[name]!.test(value ?? '') && !value?.includes('\0')),
  );
}

/** A number that the address asks for: null when it asks for none, 0 for what is no number of ours, which finds nothing. */
export function numberAsked({ url }: Request, name: string): number | null {
  const typed = new URL(url).searchParams.get(name);
  if (typed === null) return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}
