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

/** Somebody saved the noun since it was read (409): the page shows both versions. */
export class Stale extends Error {
  override name = 'Stale';
  constructor(readonly what: string) {
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
