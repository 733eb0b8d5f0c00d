/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface LookRefusals {
  'look.reasonTooShort': { least: number };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends LookRefusals {}
}
