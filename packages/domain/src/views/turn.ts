import { type Actor, hasRole, type StaffRole } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';

/** Who a case waits for: its professional, the lead where that one may not, its organizations, the filing desk, a session of the cycle, or its balance. */
export type TurnSide = 'team' | 'lead' | 'organization' | 'filing' | 'session' | 'balance';

const SIDES = {
  writeProposal: 'team',
  approveProposal: 'team',
  convene: 'team',
  meet: 'team',
  hold: 'team',
  finishActa: 'team',
  verify: 'team',
  enter: 'team',
  refresh: 'team',
  notify: 'team',
  notifyStaying: 'team',
  answerInvitation: 'organization',
  inviteAgain: 'team',
  writeCommitments: 'team',
  amendCommitments: 'team',
  acceptCommitments: 'organization',
  preparePacket: 'team',
  enterNumber: 'filing',
  writePlan: 'team',
  approvePlan: 'team',
  reviewEvidence: 'team',
  reviewOwnEvidence: 'lead',
  loadEvidence: 'organization',
  loadOwnEvidence: 'team',
  conclude: 'team',
  decideCompliance: 'team',
  answerObjection: 'team',
  prepareAmendment: 'team',
  awaitSession: 'session',
  awaitBalance: 'balance',
} as const satisfies Record<string, TurnSide>;

export type TurnTask = keyof typeof SIDES;

/** The one thing that a case waits for, and from whom; `count` of what, from `of` organizations. */
export interface Turn {
  activity: ActivityNumber;
  task: TurnTask;
  side: TurnSide;
  count: number;
  of: number;
}

/** What the case keeps of its open activity, as `waiting` reads it: only the marks of that activity stand. */
export interface Waiting {
  /** The proposal of 2, the section of the plan of 10 */
  written?: boolean;
  /** The meeting of the activity that is under way */
  meeting?: 'toCome' | 'convened' | 'drafted' | null;
  /** The state of the invitation that is not accepted */
  invited?: string | null;
  unverified?: number;
  /** Organizations with SI that have to be entered, or told: included by this case, or in the Red already */
  coming?: number;
  staying?: number;
  proposed?: number;
  /** Organizations that were asked to accept, or that owe evidence */
  of?: number;
  /** Commitments that were sent back, or whose day passed */
  returned?: number;
  /** Parties without commitments */
  without?: number;
  packed?: boolean;
  /** Commitments of the loop to which an objection stands */
  objected?: number;
  /** Commitments of the loop whose amendment was taken off the filing desk */
  loose?: number;
  received?: number;
  /** Of the secretariat, reported by the professional, who may not accept it alone */
  ownReport?: number;
  /** Activities of the plan without evidence: of the organizations, of the secretariat */
  theirs?: number;
  ours?: number;
}

type Next = TurnTask | readonly [task: TurnTask, count: number, of?: number];

const TURNS: { readonly [activity in ActivityNumber]?: (waiting: Waiting) => Next } = {
  2: ({ written }) => (written ? 'approveProposal' : 'writeProposal'),
  3: meetingTask,
  4: meetingTask,
  5: meetingTask,
  6: (waiting) => {
    const { unverified = 0 } = waiting;
    if (unverified > 0) return ['verify', unverified];
    return areStaying(waiting) ? 'refresh' : 'enter';
  },
  7: (waiting) => (areStaying(waiting) ? 'notifyStaying' : 'notify'),
  8: (waiting) => {
    const { invited, unverified = 0 } = waiting;
    if (invited) return invited === 'sent' ? 'answerInvitation' : 'inviteAgain';
    return unverified > 0 ? ['verify', unverified] : meetingTask(waiting);
  },
  9: ({ packed, returned = 0, proposed = 0, of, without = 0 }) => {
    if (packed) return 'enterNumber';
    if (returned > 0) return ['amendCommitments', returned];
    if (proposed > 0) return ['acceptCommitments', proposed, of];
    return without > 0 ? 'writeCommitments' : 'preparePacket';
  },
  10: ({ written }) => (written ? 'approvePlan' : 'writePlan'),
  11: (waiting) => {
    const { theirs = 0, of, ours = 0 } = waiting;
    const review = reviewTask(waiting);
    if (review) return review;
    if (theirs > 0) return ['loadEvidence', theirs, of];
    return ours > 0 ? ['loadOwnEvidence', ours] : 'conclude';
  },
  12: meetingTask,
  13: (waiting) => reviewTask(waiting) ?? 'decideCompliance',
  14: () => 'awaitSession',
  15: () => 'awaitSession',
  16: () => 'awaitBalance',
};

/** Whether all that wait for 6 or 7 were in the Red already. */
function areStaying({ coming = 0, staying = 0 }: Waiting): boolean {
  return coming === 0 && staying > 0;
}

/** What was received is reviewed first: neither 11 nor a Sí at 13 goes on without. */
function reviewTask({ received = 0, ownReport = 0 }: Waiting): Next | undefined {
  if (received > 0) return ['reviewEvidence', received];
  return ownReport > 0 ? ['reviewOwnEvidence', ownReport] : undefined;
}

const MEETING_TASKS = { toCome: 'meet', convened: 'hold', drafted: 'finishActa' } as const;

function meetingTask({ meeting }: Waiting): TurnTask {
  return meeting ? MEETING_TASKS[meeting] : 'convene';
}

/** What the loop left to the team, whatever else goes on: the answer to an objection, and then what it took off the desk. */
function beside({ objected = 0, loose = 0 }: Waiting): Next | undefined {
  if (objected > 0) return ['answerObjection', objected];
  return loose > 0 ? ['prepareAmendment', loose] : undefined;
}

/** Who reads every row of a case. */
export const READERS_OF_CASES = ['professional', 'lead', 'director', 'undersecretary', 'auditor'] as const;

/** Who else reads all that the turn of an activity is drawn from: its commitments, the section of its plan. */
const ALSO_READ: { readonly [activity: number]: readonly StaffRole[] } = {
  9: ['observatory', 'quality'],
  10: ['observatory', 'quality'],
};

/** From 14 on a turn is drawn from the step alone. */
const OF_ITS_STEP = 14;

/**
 * Whose turn it is, told to who reads all that it is drawn from. Null for anybody else: what stands in rows that a reader may
 * not see would be told as not done.
 */
export function turnTo(actor: Actor, at: { state: string; step: number | null }, waiting: Waiting | null): Turn | null {
  const step = at.step ?? 0;
  const readsIt = step >= OF_ITS_STEP || hasRole(actor, ...READERS_OF_CASES, ...(ALSO_READ[step] ?? []));
  return readsIt ? turnOf(at, waiting) : null;
}

/** Whose turn it is in a case and what for; null when it does not run. */
export function turnOf(at: { state: string; step: number | null }, waiting: Waiting | null): Turn | null {
  if (at.step === null || at.state !== 'running') return null;
  const activity = at.step as ActivityNumber;
  const next = beside(waiting ?? {}) ?? TURNS[activity]?.(waiting ?? {});
  if (next === undefined) return null;
  const [task, count = 1, of = 1]: readonly [TurnTask, number?, number?] = typeof next === 'string' ? [next] : next;
  return { activity, task, side: SIDES[task], count, of };
}
