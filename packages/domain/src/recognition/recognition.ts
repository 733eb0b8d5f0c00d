import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { RecognitionDecision } from './inputs.ts';

export interface Edition {
  id: string;
  cycleId: string;
  name: string;
  technicalDocument: string;
}

/** What an edition said of an organization before, and in which alliance. */
export interface DecidedBefore {
  organization: string;
  recognised: boolean;
  alliance: string;
}

/** What an acta answers of an organization in 14. */
export type Answered = readonly [organization: string, recognised: RecognitionDecision['recognised']];

export type RecognitionEvent =
  | DomainEvent<'edition.opened', { edition: string }>
  | DomainEvent<
      'recognition.decided',
      { acta: string; edition: string; recognised: readonly string[]; notRecognised: readonly string[] }
    >;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<RecognitionEvent> {}
}
