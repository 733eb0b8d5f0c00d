import type { DomainEvent, EventsOf } from '../platform/event.ts';
import { principlesOf } from '../procedure/index.ts';

/** What a methodology such as "Pactando" allows, in the words of the general conditions. */
export type DialogueKind = 'dialogue' | 'listening' | 'agreement' | 'conflictResolution';

/** The three principles as a pact under that version writes them, exactly: what an acceptance hashes. */
export function principlesText(version: number): string {
  return principlesOf(version)
    .map(({ name, text }) => `${name}: ${text}`)
    .join('\n');
}

export type PactEvent =
  | DomainEvent<
      'pact.principlesAccepted',
      { organization: string; sha256: string; principles: readonly string[]; receipt?: string; receiptSha256?: string }
    >
  | DomainEvent<'dialogueSpace.recorded', { space: string; kind: DialogueKind; heldOn: string }>
  | DomainEvent<'pactMethodology.added' | 'pactMethodology.retired', { methodology: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<PactEvent> {}
}
