/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface ReferenceRefusals {
  'versionRequest.same': { number: string };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends ReferenceRefusals {}
}
