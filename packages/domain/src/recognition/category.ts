import type { DomainEvent, EventsOf } from '../platform/event.ts';

/** How much an ally puts of itself, by what it has done. */
export type Involvement = 'informed' | 'participates' | 'cooperates' | 'jointlyResponsible';
/** How far it has sustained the actions of its plans and agreements. */
export type Continuity = 'begins' | 'sustains' | 'lasts';
export type AgentCategory = 'agent' | 'notYet';

/** What an organization has done in all its alliances: counts, from their records. */
export interface AllyFacts {
  /** Alliances of which it forms part: none, and it is no ally */
  alliances: number;
  commitments: number;
  met: number;
  /** Contributions that a second person verified */
  contributions: number;
  /** Alliances whose plan was met: decision 13 Sí */
  plansMet: number;
  /** Alliances in which activity 15 decided that it continues */
  continues: number;
}

/** What it has done in one of them: the facts of all are the sums of these. */
export interface AllyCase extends Omit<AllyFacts, 'alliances'> {
  code: string;
  title: string;
}

export type CategoryEvent = DomainEvent<
  'category.decided',
  { category: AgentCategory; involvement: Involvement; continuity: Continuity; rule: number }
>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<CategoryEvent> {}
}
