import type { Stream } from './event.ts';

/** The noun does not exist, or not for this actor: the two are never told apart (404). */
export class NotFound extends Error {
  override name = 'NotFound';
  constructor(readonly what: string) {
    super(`${what} not found`);
  }
}

/** The actor may see the noun and may not do this to it (403). `act` names the act, for the page that says who may. */
export class Forbidden extends Error {
  override name = 'Forbidden';
  constructor(readonly act: string) {
    super(`not allowed: ${act}`);
  }
}

/** Where the history tells of who changes a noun: the last of these events there. */
export interface Trail {
  stream: Stream;
  /** How their names begin; '' of whatever happened to it */
  names: readonly string[];
  /** What their data says of it: they are about one of these */
  about?: readonly string[];
}

/** What a row itself says of its last change. */
export interface LastChange {
  at: Date;
  actor: string;
}

/** Somebody saved the noun since it was read (409): the page shows both versions, and who saved when. */
export class Stale extends Error {
  override name = 'Stale';
  constructor(
    readonly what: string,
    readonly saved: Trail | LastChange,
  ) {
    super(`${what} changed meanwhile`);
  }
}

/** The noun shows personal data, and this actor reads it once they say why (403): the page asks for the reason. */
export class ReasonNeeded extends Error {
  override name = 'ReasonNeeded';
  constructor(
    readonly evidence: string,
    readonly alliance: { id: string; code: string },
  ) {
    super('a reason is needed');
  }
}
