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

export interface Job {
  task: string;
  payload: { readonly [field: string]: unknown };
  /** Makes the job unique; a mail carries it as idempotency key */
  key: string;
}

/** The events of a concept and the jobs that each one asks for. */
export type Reactions = { readonly [eventName: string]: (event: DomainEvent, at: Date) => readonly Job[] };

/** A canonical text of the data: keys in order, undefined left out; the exact bytes that the chain hashes. */
export function canonical(data: EventData): string {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}
