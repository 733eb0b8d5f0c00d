import type { DomainEvent, EventsOf } from '../platform/event.ts';

/** What the provider process gives: the two inputs of section 4 of the procedure. */
export type InputKind = 'strategy' | 'course';
/** How a course or workshop was held. */
export type CourseMode = 'onSite' | 'virtual';

export type ProposalInputEvent =
  | DomainEvent<'proposalInput.cited', { input: string; kind: InputKind; mode?: CourseMode; files: readonly string[] }>
  | DomainEvent<'proposalInput.withdrawn', { input: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<ProposalInputEvent> {}
}
