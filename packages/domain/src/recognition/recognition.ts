import type { DomainEvent } from '../platform/event.ts';

export interface Edition {
  id: string;
  cycleId: string;
  name: string;
  technicalDocument: string;
}

export type RecognitionEvent =
  | DomainEvent<'edition.opened', { edition: string }>
  | DomainEvent<
      'recognition.decided',
      { acta: string; edition: string; recognised: readonly string[]; notRecognised: readonly string[] }
    >;
