import type { DomainEvent, EventsOf } from '../platform/event.ts';

export type Committee = 'undersecretariat' | 'directorate';

export interface Cycle {
  id: string;
  year: number;
  procedureVersion: number;
  initiativesSet: { committee: Committee; acta: string; at: Date; by: string } | null;
  /** The cut: what its balance counts was counted then */
  balanceConfirmedAt: Date | null;
  balanceFiledAt: Date | null;
  version: number;
}

export interface Initiative {
  id: string;
  cycleId: string;
  name: string;
  lineOfWork: string;
  description: string;
  prioritised: boolean;
}

export type CycleEvent =
  | DomainEvent<'cycle.opened', { year: number; procedureVersion: number }>
  | DomainEvent<'initiative.drafted', { initiative: string }>
  | DomainEvent<'cycle.initiativesSet', { committee: Committee; acta: string; initiatives: readonly string[] }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<CycleEvent> {}
}
