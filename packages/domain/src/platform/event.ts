export type StreamKind = 'alliance' | 'organization' | 'cycle' | 'person' | 'intake' | 'system';

/** Who may read an event on a timeline; row security enforces it. */
export type Audience = 'staff' | 'parties' | 'public';

export interface Stream {
  kind: StreamKind;
  id: string;
}

export type EventDatum = string | number | boolean | null | readonly string[] | readonly number[];

/** Ids, codes, numbers, dates and hashes: never a name, an address or free text. Only ever gains optional fields. */
export type EventData = { readonly [field: string]: EventDatum | undefined };

/** Something that happened: a business name in the past tense and typed data, owned by one stream. */
export interface DomainEvent<Name extends string = string, Data extends EventData = EventData> {
  name: Name;
  stream: Stream;
  audience: Audience;
  data: Data;
  /** Other timelines that it belongs to */
  subjects?: readonly Stream[];
  /** Shared by the events of one act over many cases */
  cause?: string;
  /** Secrets sealed with DATA_KEY, for the payload of a job only: never written with the event */
  sealed?: { readonly [field: string]: string };
}

/** Of a union of events, each by its name. */
export type EventsOf<Union extends DomainEvent> = { [Name in Union['name']]: EventOf<Union, Name> };

type EventOf<Union, Name extends string> =
  Union extends DomainEvent<infer Names, infer Data> ? (Name extends Names ? DomainEvent<Name, Data> : never) : never;

/**
 * Every event, by its name. Each concept adds its own beside its noun: an event that no concept declares is neither
 * recorded nor reacted to, and has no words.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the concepts extend it
export interface Events {}

export type EventName = keyof Events;

/** What a verb may record. */
export type AnyEvent = Events[EventName];

export interface Job {
  task: string;
  payload: { readonly [field: string]: unknown };
  /** Makes the job unique; a mail carries it as idempotency key */
  key: string;
}

/** The events of a concept and the jobs that each one asks for. */
export type Reactions = { readonly [Name in EventName]?: (event: Events[Name], at: Date) => readonly Job[] };

/** Of a table with a function for each event, the one of this event; none where the table does not name it. */
export function ofEvent<Asked extends unknown[], Told>(
  table: { readonly [Name in EventName]?: (event: Events[Name], ...asked: Asked) => Told },
  event: DomainEvent,
): ((...asked: Asked) => Told) | undefined {
  // The compiler cannot tell that the event and the function that its name leads to are of the same event
  const told = table[event.name as EventName] as ((event: DomainEvent, ...asked: Asked) => Told) | undefined;
  return told && ((...asked) => told(event, ...asked));
}

/** A canonical text of the data: keys in order, undefined left out; the exact bytes that the chain hashes. */
export function canonical(data: EventData): string {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}
