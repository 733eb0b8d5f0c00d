import type { StaffRole } from '../platform/actor.ts';
import { MADE_BY } from './transitions.ts';

const door = 'it is written behind the door of signing in, which asks for it';
const moved = 'it says what it was before its last move, and goes with its day';
const undone = 'only a step taken back marks it: undoing.ts';

/** The moments that an application writes and that nothing of `asked.ts`, `told.ts` or `undoing.ts` asks for, and why. */
export const MARKS: Readonly<Record<string, string>> = {
  'commitment.answered_at':
    'what a No asked for is objected to while it stays in force: until it settled, a side answers',
  'commitment.kept_at': 'it is told again, by who drives the case: what it was is in the history',
  'compliance.undone_at': undone,
  'credential.totp_confirmed_at': door,
  'installation.files_checked_at': 'the worker says when it looked',
  'invitation.renewal_asked_at': 'who holds its link asks again, and sending it again answers',
  'meeting.told_at': 'it goes with its day, which moves until it was held',
  'meeting.was_ends_at': moved,
  'meeting.was_starts_at': moved,
  'membership.until': 'only who leads ends one: `membership_ended_by_leading`',
  'network_entry.withdrawn_at': 'activity 6 enters the organization anew; only a step taken back sets it: undoing.ts',
  'organization.doubted_at': 'it says once that somebody doubted: a freeze keeps it',
  'organization.verified_at': 'only with its act: `organization_verified_by_act`',
  'plan_snapshot.undone_at': undone,
  'recovery_code.used_at': door,
  'reference_link.set_at': 'an address is corrected by an administrator, whom row security asks for',
  'session.revoked_at': door,
  'sign_in_challenge.ended_at': door,
  'token.revoked_at': door,
  'token.used_at': door,
};

/** The moments with which a row may begin, by `role: table.column`, and why. */
export const SAID_AT_BIRTH: Readonly<Record<string, string>> = {
  'backoffice: commitment.answered_at': 'the secretariat’s own is in force as it is written',
  'backoffice: credential.totp_confirmed_at': door,
  'backoffice: meeting.told_at': 'whom it convenes is told as it is convened',
  'backoffice: organization.doubted_at': 'who registers it may doubt at once',
  'backoffice: visit.closed_at': 'a turn that is not taken begins closed',
};

/** What a row that is added hangs from and is not asked about in `asked.ts`: the trigger `<table>_<by>` that asks it, or why nothing does. */
export const LINKS: readonly { by?: string; why?: string; of: string }[] = [
  { by: 'frozen', of: 'acta_item.acta_id' },
  { by: 'party', of: 'acta_item.organization_id' },
  { by: 'kept', of: 'attendee.meeting_id' },
  { by: 'before_cut', of: 'contribution.cycle_id evidence.cycle_id' },
  { by: 'before_review', of: 'evidence_file.evidence_id' },
  { by: 'before_balance', of: 'improvement_action.cycle_id' },
  { by: 'at_convening', of: 'meeting_activity.meeting_id meeting_alliance.meeting_id' },
  { by: 'before_approval', of: 'proposal_input_file.input_id' },
  { by: 'joins_early', of: 'party.organization_id' },
  { by: 'begins_by_side', of: 'commitment.party_id' },
  { by: 'of_act', of: 'receipt.alliance_id receipt.organization_id' },
  {
    by: 'at_team_birth',
    of: 'balance.filing_id cycle.initiatives_acta_id nonconformity.acta_id nonconformity.snapshot_id organization.legal_file_id organization.merged_into party.network_entry_id commitment.filing_id commitment.evidence_file_id acta.clarifies_id',
  },
  { by: 'at_birth', of: 'request.alliance_id request.organization_id request.repeats_id' },
  {
    why: 'it is a file that nothing closes: what names it is asked for itself',
    of: 'evidence_file.file_id legal_nature.file_id proposal_input_file.file_id',
  },
  {
    why: 'it is of a row of the same case, and that case is asked whether it runs',
    of: 'commitment.parent_id compliance.commitment_id compliance.plan_activity_id evidence.party_id evidence.plan_activity_id nonconformity.plan_activity_id plan_action.commitment_id plan_activity.action_id plan_activity.party_id',
  },
  {
    why: 'it is of a body, which goes on: what was merged into another still has what is its own',
    of: 'agent_category.organization_id attendee.organization_id continuity.organization_id contribution.organization_id file.organization_id inclusion_notice.organization_id invitation.organization_id legal_nature.organization_id membership.organization_id network_entry.organization_id recognition.organization_id',
  },
  {
    why: 'the team enters what a case delivered as a later correction, which no figure of the filed year counts',
    of: 'contribution.alliance_id contribution.corrects_id contribution.initiative_id contribution.party_id',
  },
  {
    why: 'nothing closes a meeting to what plans it or its plan',
    of: 'follow_up_date.meeting_id plan_section.initial_meeting_id',
  },
  { why: 'a later file of a case is what its evidence, its minutes and its proposal name', of: 'file.alliance_id' },
  { why: 'it goes on with the year, whose acta is asked for', of: 'recognition.edition_id' },
];

/**
 * By its trigger, who of the team does with one statement what it asks for, while what it hangs from is open: to the others it is
 * refused, and once that closed (`CLOSED_FIRST`) to everybody.
 */
export const ALONE_ENOUGH: Readonly<Record<string, 'everybody' | readonly StaffRole[]>> = {
  // Whose it is, its moves say
  alliance_opened_asked: 'everybody',
  balance_begun_asked: 'everybody',
  filing_begun_asked: 'everybody',
  meeting_convened_asked: 'everybody',
  // Who reads requests: the trial copies from them
  file_kept_asked: ['professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence'],
  balance_confirmed_asked: MADE_BY.leading,
  cycle_opened_asked: MADE_BY.yearly,
  // The row says which committee it was: its acta is asked for when the transaction ends
  cycle_chosen_asked: ['undersecretary'],
  edition_opened_asked: MADE_BY.opening,
  evidence_correction_accepted_asked: MADE_BY.opening,
  filing_received_asked: MADE_BY.receiving,
  filing_taken_back_asked: MADE_BY.driving,
  filing_correction_corrected_asked: MADE_BY.filing,
  organization_settled_asked: MADE_BY.opening,
  pact_methodology_listed_asked: MADE_BY.leading,
  pact_methodology_retired_asked: MADE_BY.leading,
  party_principled_asked: MADE_BY.driving,
  plan_activity_replaced_asked: MADE_BY.opening,
  proposal_input_withdrawn_asked: MADE_BY.driving,
};

const closedYear = 'update cycle set balance_confirmed_at = now(), balance_filed_at = now()';

/** By its trigger, how what the row hangs from is closed first, as the owner: nobody adds it any more. */
export const CLOSED_FIRST: Readonly<Record<string, string>> = {
  alliance_opened_asked: closedYear,
  balance_begun_asked: closedYear,
  edition_opened_asked: closedYear,
  file_kept_asked: "update request set state = 'withdrawn', alliance_id = null",
  filing_begun_asked: closedYear,
  filing_correction_corrected_asked:
    "update filing set state = 'pending', number = null, filed_on = null, filed_at = null, filed_by = null",
  meeting_convened_asked: closedYear,
};
