import type { Compliance } from './plan.ts';

/** A dated state of an alliance's section, whole and by itself: what is printed as it was (R-208). */
export interface PlanState {
  alliance: { code: string; title: string };
  takenOn: string;
  visit: number;
  /** Which follow-up of the alliance; the first ones did not say it, for they were one a visit */
  number?: number;
  section: {
    startsOn: string;
    endsOn: string;
    termMonths: number;
    followUpMechanisms: string;
    capacityStatement: string | null;
    version: number;
  };
  actions: readonly StateAction[];
  dates: readonly { onDay: string; held: boolean }[];
}

export interface StateAction {
  title: string;
  coresponsibility: string;
  commitment: { number: number; action: string; deliverable: string; dueOn: string; state: string; round: number };
  activities: readonly StateActivity[];
}

export interface StateActivity {
  id: string;
  number: number;
  title: string;
  /** The name of the organization that answers for it; null for the secretariat */
  organization: string | null;
  responsible: string;
  startsOn: string;
  endsOn: string;
  place: string;
  compliance: Compliance | null;
  observation: string;
  replaced: boolean;
}

/** One text for one value, however its keys are ordered: what is hashed, and hashed again after the database kept it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}
