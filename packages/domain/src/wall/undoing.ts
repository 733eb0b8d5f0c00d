/** A mark that something ended is set where there was none; a set one is taken away or moved. */
export type Way = 'set' | 'moved';

/** A mark that only a step taken back writes. */
export interface Undone {
  column: string;
  ways: readonly Way[];
  /** The change, in SQL */
  when: string;
}

/** By the table and the suffix of the trigger `<table>_<suffix>_undone`. */
export const UNDONE: Readonly<Record<string, Readonly<Record<string, Undone>>>> = {
  filing: {
    withdrawn: {
      column: 'withdrawn_at',
      ways: ['set'],
      // Who takes a packet back signs it.
      when: 'old.withdrawn_at is null and new.withdrawn_at is not null and new.withdrawn_by is null',
    },
  },
  network_entry: {
    withdrawn: {
      column: 'withdrawn_at',
      ways: ['set'],
      when: 'new.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at',
    },
  },
  plan_activity: {
    replaced: {
      column: 'replaced_at',
      ways: ['moved'],
      when: 'old.replaced_at is not null and old.replaced_at is distinct from new.replaced_at',
    },
  },
};

/**
 * By which column a row leads to the case whose step is taken back, where it is not its own: a row of the database of the Red
 * is of the organization, whichever case brought it.
 */
export const CASE_OF: Readonly<Record<string, string>> = { alliance: 'id', network_entry: 'organization_id' };

const byState = 'goes with its state, whose moves are a list of their own, and stays with it';

/** How a mark of an end is written beside what a step taken back does, by `table.column way`, and why that is right. */
export const ENDS_BESIDE: Readonly<Record<string, string>> = {
  'acta.annulled_at moved': byState,
  'acta.annulled_at set': byState,
  'alliance.ended_at set': 'a case ends with its state, whose moves are a list of their own',
  'commitment.ended_at moved': byState,
  'commitment.ended_at set': byState,
  'contribution.withdrawn_at moved': byState,
  'contribution.withdrawn_at set': byState,
  'evidence.withdrawn_at moved': byState,
  'evidence.withdrawn_at set': byState,
  'invitation.revoked_at moved': byState,
  'invitation.revoked_at set': byState,
  'meeting.cancelled_at moved': byState,
  'meeting.cancelled_at set': byState,
  'meeting.closed_at set': 'the team closes a meeting with its approved acta; from then on it is frozen',
  'network_entry.withdrawn_at moved': 'activity 6 enters the organization anew, by who drives its case',
  'nonconformity.closed_at moved': byState,
  'nonconformity.closed_at set': byState,
  'nonconformity.corrected_at moved': byState,
  'nonconformity.corrected_at set': byState,
  'pact_methodology.retired_at set': 'who keeps the methodologies of a pact retires one; once',
  'plan_activity.replaced_at set':
    'a No to 13, and its commitment written anew, put another in its place, by who drives the case',
  'proposal_input.withdrawn_at set': 'who writes the proposal no longer cites it; once',
  'request.withdrawn_at moved': byState,
  'request.withdrawn_at set': byState,
  'session.revoked_at set': 'a session ends by its person or an administrator, behind the door of signing in; once',
  'sign_in_challenge.ended_at set': 'a code ends when it is used, behind the door of signing in; once',
  'token.revoked_at set': 'a link that is not used yet is voided, behind the door of signing in; once',
  'visit.closed_at moved': byState,
  'visit.closed_at set': byState,
};
