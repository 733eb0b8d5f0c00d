/** Ready things for tests, all made by the real verbs with an injected clock. Not part of the package's exports. */
export * from './givenAlliance.ts';
export * from './givenBalance.ts';
export * from './givenRequest.ts';
export * from './givenWorld.ts';
