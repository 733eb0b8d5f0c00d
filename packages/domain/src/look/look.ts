import type { DomainEvent, EventsOf } from '../platform/event.ts';

/** What may show personal data that not everybody who reads the case opens: evidence with minors, and what was authorised with a request. */
export type LookSubject = 'evidence' | 'request';

/** How somebody may open it: it is their work, with a reason written first, or never. */
export type LookWay = 'free' | 'reasoned' | 'never';

/** What a page knows of a row: nothing to guard, already kept today, to be kept by `recordView`, or withheld. */
export type LookState = 'none' | 'kept' | 'toKeep' | 'needsReason';

/** The reason stays in its row: events hold no free text. */
export type LookEvent = DomainEvent<
  'personalData.looked',
  { look: string; onDay: string; subject: string; kind?: 'request' }
>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<LookEvent> {}
}
