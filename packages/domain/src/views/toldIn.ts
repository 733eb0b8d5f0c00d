import type { EventData } from '../platform/index.ts';

/** What an event says to a page: without what was authorised, which events of earlier releases hold and `consentsPage` shows to who reads it. */
export function toldIn(data: string): EventData {
  const { consents: _, ...told } = JSON.parse(data) as EventData;
  return told;
}
