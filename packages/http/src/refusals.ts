/** What the wall itself can answer, and its status. The words stand in `sentences.ts`. */
export const STATUS = {
  malformed: 400,
  foreignOrigin: 403,
  missing: 404,
  unknownMethod: 405,
  tooSlow: 408,
  tooLarge: 413,
  mediaType: 415,
  unsatisfiable: 416,
  foreignHost: 421,
  headersTooLarge: 431,
  failure: 500,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof STATUS;

const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  404: 'missing',
  405: 'unknownMethod',
  413: 'tooLarge',
  415: 'mediaType',
  416: 'unsatisfiable',
};

/** What the wall says in place of an answer of that status. */
export function refusalFor(status: number): RefusalCode {
  if (status < 400 || status > 499) return 'failure';
  return BY_STATUS[status] ?? 'malformed';
}

/** A rule's no: its code and the headers that belong to it. A rule that has nothing to say answers undefined. */
export type Verdict = { code: RefusalCode; headers?: Record<string, string> } | undefined;

/** Seconds after which a client may try again when something behind the wall is not reachable. */
export const RETRY_AFTER_SECONDS = '5';
