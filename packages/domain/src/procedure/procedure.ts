import type { EventName, Events } from '../platform/event.ts';

/** The letters of the PHVA cycle, in its order: planear, hacer, verificar, actuar. */
export const PHASES = ['P', 'H', 'V', 'A'] as const;

/** The one that a row of the procedure carries. */
export type Phva = (typeof PHASES)[number];

export type ActivityNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

/** Activities 1 and 16 are run once by the cycle; 2 to 13 by each alliance; 14 and 15 by a session of the cycle for many alliances. */
export type ActivityLevel = 'cycle' | 'alliance' | 'session';

/** The closed list of records that the procedure may demand. */
export type RecordKind =
  | 'minutes'
  | 'proposal'
  | 'networkEntry'
  | 'notice'
  | 'filedCommitments'
  | 'plan'
  | 'evidence'
  | 'planWithFollowUp'
  | 'resolution'
  | 'balance'
  | 'quantification';

export type Answer = 'yes' | 'no';

/** Where an activity leads: one successor, two by a decision's answer, or none (the end of the procedure). */
export type Successor =
  | { kind: 'next'; activity: ActivityNumber }
  | { kind: 'decision'; yes: ActivityNumber; no: ActivityNumber }
  | { kind: 'end' };

/** One of the sixteen rows of section 5.2, with its texts as the procedure writes them (hours are effort, not a term). */
export interface Activity {
  number: ActivityNumber;
  phva: Phva;
  /** "Ciclo de Gestión" */
  name: string;
  /** "Descripción del Ciclo de Gestión" */
  description: string;
  /** "Actores": the unit or team */
  actors: string;
  /** "Responsable": the post */
  responsible: string;
  /** "Tiempo (Horas)": the norm of effort */
  hours: number;
  /** "Documento o Registro", as written */
  record: string;
  /** The records without which the activity does not close: every group needs one of its kinds; empty for 13 */
  demands: readonly (readonly RecordKind[])[];
  level: ActivityLevel;
  successor: Successor;
}

/** What happened to an activity on an alliance's path. A visit counts from 1; the loop of decision 13 opens 11 to 13 again. */
export interface Visit {
  activity: ActivityNumber;
  visit: number;
  state: 'open' | 'closed' | 'notApplicable';
  answer: Answer | null;
}

/**
 * Where an alliance stands in the procedure: a pure fold of its facts.
 * `step` is the activity that is open now; null when the procedure has not begun, or has ended, for it.
 * When 5 is decided again (yes after no), 6 and 7 open one after the other beside the step, as open visits.
 */
export interface Path {
  step: ActivityNumber | null;
  visits: readonly Visit[];
  /** How many times decision 13 sent the alliance back to 11: counted, never limited */
  rounds: number;
}

/** What the concepts tell the procedure. It knows facts, never events. */
export type Fact =
  | { type: 'opened' }
  | { type: 'recordKept'; activity: ActivityNumber }
  | { type: 'decided'; activity: 5 | 13; answer: Answer }
  /** The last step is taken back (a reversing event with its reason) */
  | { type: 'undone' }
  | { type: 'ended' };

/** How the events of a concept move their case; null when one does not. */
export type Facts = { readonly [Name in EventName]?: (event: Events[Name]) => Fact | null };
