import type { DomainEvent, EventsOf } from '../platform/event.ts';

export type Modality = 'onSite' | 'virtual' | 'mixed';
export type MeetingState = 'scheduled' | 'held' | 'cancelled';

/** The activities that a meeting may support: those whose record is, or may be, an acta de reunión. */
export const meetingActivities = [1, 3, 4, 5, 8, 9, 12, 14, 15] as const;
export type MeetingActivity = (typeof meetingActivities)[number];

export interface Meeting {
  id: string;
  code: string;
  cycleId: string;
  title: string;
  agenda: string;
  modality: Modality;
  place: string;
  startsAt: Date;
  endsAt: Date;
  state: MeetingState;
  convenedBy: string;
  /** When the people of its organizations first heard of it by mail; null while nobody has */
  toldAt: Date | null;
  /** When its acta was approved; null until then */
  closedAt: Date | null;
  /** Why it was cancelled; null unless it was */
  cancelReason: string | null;
  moves: number;
  version: number;
  /** How many are written as having come */
  attended: number;
  alliances: readonly string[];
  activities: readonly MeetingActivity[];
}

/**
 * `told`: false of one written down after it began, of which the people of its organizations do not hear by mail.
 * `isNews`: it was moved, and they hear of it for the first time.
 */
export type MeetingEvent =
  | DomainEvent<
      'meeting.convened',
      {
        meeting: string;
        code: string;
        startsAt: string;
        endsAt?: string;
        activities: readonly number[];
        told?: boolean;
      }
    >
  | DomainEvent<'meeting.held', { meeting: string; code: string; present: number }>
  | DomainEvent<
      'meeting.moved',
      {
        meeting: string;
        code: string;
        startsAt: string;
        endsAt?: string;
        moves: number;
        told?: boolean;
        isNews?: boolean;
      }
    >
  | DomainEvent<'meeting.cancelled', { meeting: string; code: string; told?: boolean }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<MeetingEvent> {}
}
