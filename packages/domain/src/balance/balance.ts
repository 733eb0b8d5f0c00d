import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { Phva } from '../procedure/procedure.ts';

/** The words of the balance, a text for each phase of the process. */
export type Narrative = { readonly [phase in Phva]: string };

/** Pesos as text: JSON holds no bigint. */
export interface Quantification {
  /** Private and community resources apart; mixed and public are told beside them and do not add */
  private: string;
  community: string;
  mixed: string;
  public: string;
  /** Private plus community */
  total: string;
  lines: number;
  notMonetizable: number;
}

/** Every figure of the balance: computed, never typed. */
export interface Figures {
  year: number;
  alliances: number;
  outcomes: { closed: number; withdrawn: number; endedEarly: number; carriedOver: number };
  members: number;
  articulating: number;
  commitments: { met: number; replaced: number; total: number };
  rounds: number;
  evidence: number;
  nonconformities: number;
  recognised: number;
  continuing: number;
  quantification: Quantification;
  /** For each activity: the norm of hours, visits, hours used, and median days elapsed */
  activities: readonly { activity: number; norm: number; visits: number; hours: number; days: number }[];
}

/** The figures that count rows, each of which opens the list of them. */
export const figureNames = [
  'alliances',
  'closed',
  'withdrawn',
  'endedEarly',
  'carriedOver',
  'members',
  'articulating',
  'met',
  'replaced',
  'commitments',
  'rounds',
  'evidence',
  'nonconformities',
  'recognised',
  'continuing',
  'visits',
] as const;
export type FigureName = (typeof figureNames)[number];

/** One of the rows that a figure counts: what it is, and of which alliance, by its code. */
export interface FigureRow {
  name: string;
  alliance: string | null;
  /** Of the figure that counts how often each activity was closed: which one */
  activity?: number;
  /** Of the same: how many days it was open, of which the balance tells the median */
  days?: number | null | undefined;
}

export type FigureRows = Partial<Record<FigureName, FigureRow[]>>;

/** As it is told: a draft that was confirmed waits for its number. */
export type ToldBalance = Balance['state'] | 'confirmed';

export interface Balance {
  cycleId: string;
  state: 'draft' | 'filed';
  narrative: Narrative;
  /** Everybody who wrote what it says, its words or its improvements, in the order in which they first did */
  writers: readonly string[];
  confirmedBy: string | null;
  confirmedAt: Date | null;
  filingId: string | null;
  version: number;
}

export type BalanceEvent =
  | DomainEvent<'balance.saved', { version: number }>
  | DomainEvent<'improvement.proposed', { improvement: string; activity: number }>
  | DomainEvent<'alliance.carriedOver', { from: string; to: string; year?: number; step: number }>
  | DomainEvent<'balance.confirmed', { filing: string; sha256: string; contentSha256?: string; waiting: number }>
  | DomainEvent<'balance.filed', { filing: string; number: string; filedOn: string; cycle: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<BalanceEvent> {}
}
