import type { ApplicationRole } from './grants.ts';

/** Who may call a function of the schema `app`, and what it checks by itself when it passes over row security. */
export interface Door {
  roles: readonly ApplicationRole[];
  /** Of one that runs with the owner's rights: what it checks, or why it needs to check nothing */
  checks?: string;
}

const applications: readonly ApplicationRole[] = ['portal', 'backoffice'];
const everybody = [...applications, 'worker', 'backup'] as const;
const trigger: Door = { roles: [] };
const looks: Door = { roles: [], checks: 'fired by its trigger: it only looks, and refuses' };
/** Every function of the schema `app`. One without a line here fails the test. */
export const DOORS: Readonly<Record<string, Door>> = {
  accepted_evidence: { roles: ['backoffice'], checks: 'nothing: it counts, and gives no row' },
  acts_for_organization: {
    roles: ['backoffice'],
    checks: 'the administrator and the command line, who make the team: only whether somebody acts for an organization',
  },
  actor: { roles: everybody },
  alliances_led: { roles: ['backoffice'], checks: 'nothing: it counts, and gives no row' },
  alliances: { roles: ['portal'], checks: 'only the cases of the settings of the transaction' },
  apart_in: { roles: ['backoffice'], checks: 'nothing: only ids, of what a balance tells apart' },
  at_command_line: { roles: everybody },
  at_sign_in: { roles: everybody },
  balance_writers: { roles: ['backoffice'], checks: 'the team: only ids of it, of who wrote a balance' },
  bare_number: { roles: [] },
  blank_person: {
    roles: ['backoffice'],
    checks: 'the personal-data officer, of a person who is not of the team, once',
  },
  by_application: { roles: everybody },
  case_looked_at: { roles: ['backoffice'], checks: 'who reads the looks: the code and the name of the case of one' },
  page_looked_at: { roles: ['backoffice'], checks: 'who reads the looks: the name of what one page is of' },
  responsible_of: {
    roles: ['portal', 'backoffice', 'worker'],
    checks: 'who reads the row and knows people: the observatory reads the plan, and not who answers for it',
  },
  request_looked_at: { roles: ['backoffice'], checks: 'who reads the looks: the code of the request of one' },
  case_ended: { roles: everybody, checks: 'nothing: it tells whether a case ended, and gives no row' },
  chain_event: { roles: [], checks: 'fired by its trigger: it draws the sequence and the hash, whatever was given' },
  chain_text: trigger,
  check_actor: trigger,
  check_balance_confirmer: looks,
  check_move: trigger,
  check_signature: trigger,
  check_subject: looks,
  check_told: looks,
  check_undo: looks,
  clock_day: trigger,
  drafts: { roles: applications, checks: 'the actor of the transaction: it gives only what they saved themselves' },
  consent_organizations: {
    roles: ['backoffice'],
    checks: 'the data officer and the lead, who read every consent: only the names of whom one was given for',
  },
  drives: {
    roles: ['portal', 'backoffice', 'worker'],
    checks: 'nothing: it tells whether somebody can answer for cases, and gives no row',
  },
  drop_ended_drafts: {
    roles: [],
    checks: 'fired by its trigger: what is of a request or an invitation that ended goes',
  },
  hold_of_the_team: {
    roles: applications,
    checks:
      'the team, who has signed in for an organization, and the link of an invitation sent to that very address; it locks one person and tells whether they are of the team',
  },
  held_files: { roles: applications, checks: 'the actor of the transaction: only keys, of what they saved themselves' },
  drop_draft: { roles: applications, checks: 'the actor of the transaction: it forgets only what is their own' },
  forget_marks: { roles: ['worker'], checks: 'nothing: it forgets marks of acts, and no key of a form' },
  ended_session: { roles: applications, checks: 'the hash of a session of the application that ended within the hour' },
  end_sessions: {
    roles: applications,
    checks: 'one’s own; in the back office anybody’s for an administrator, the command line and a used link',
  },
  end_sign_ins: { roles: ['backoffice'], checks: 'an administrator, and the command line' },
  evidence_of_cycle: {
    roles: ['backoffice'],
    checks: 'somebody of the team; which cases and activities have accepted evidence, and nothing of it',
  },
  evidence_words: {
    roles: applications,
    checks: 'that the words are open to who asks, by their side, their work or a reason of the day',
  },
  fold: { roles: everybody },
  forget_attempts: { roles: ['worker'], checks: 'nothing: it forgets tries that no window counts any more' },
  has_entered: {
    roles: ['backoffice'],
    checks: 'somebody of the team; whether a person put a second factor in use once, and nothing of how',
  },
  has_joined: {
    roles: ['backoffice'],
    checks: 'nothing: only whether a party accepted the invitation that it came by',
  },
  has_role: { roles: everybody },
  held_requests: {
    roles: ['portal'],
    checks: 'the hash of a live link of a request: of each only what the list of its browser shows',
  },
  hold_case: { roles: ['worker'], checks: 'nothing: it locks a case and its cycle, and tells nothing of them' },
  hold_invited: {
    roles: ['portal'],
    checks:
      'only the organization of the invitation of the link that was presented: it locks it, and counts its people',
  },
  holder: { roles: everybody },
  keep_attendance: looks,
  keep_case: looks,
  keep_closed: trigger,
  keep_cut: looks,
  keep_legal_nature: looks,
  keep_receipt: looks,
  keep_convening: looks,
  keep_correction: looks,
  keep_ended: looks,
  keep_executed: looks,
  keep_filing: looks,
  keep_hanging: trigger,
  keep_improvements: looks,
  keep_input_files: looks,
  keep_inputs: looks,
  keep_keeper: looks,
  keep_membership: looks,
  keep_merging: looks,
  keep_own_party: looks,
  check_asked: looks,
  keep_parties: looks,
  keep_plan: looks,
  keep_review: looks,
  keep_team: looks,
  keep_form: {
    roles: applications,
    checks: 'the hash of a session that ended within the week; at most five forms of a person live',
  },
  has_reason: { roles: [], checks: 'called by the doors that ask for it: only whether the reader wrote one today' },
  kept_form: { roles: applications, checks: 'the hash of its token, the page and the person of the transaction' },
  known_people: { roles: ['backoffice'], checks: 'only ids, of the team and of whom the role knows by its work' },
  memberships_of: {
    roles: [],
    checks: 'called by the doors that open a request or keep a commitment; nobody else’s to call',
  },
  is_withheld: {
    roles: ['backoffice'],
    checks: 'only whether, of what shows minors, neither the reader’s work nor their reason of the day opens it',
  },
  minors_in: { roles: ['backoffice'], checks: 'a role that may ask to open it; only the id of the evidence' },
  corrector_of: { roles: ['portal', 'backoffice'], checks: 'of a case that they read, only who corrected it' },
  approver_of: {
    roles: ['portal'],
    checks: 'of an approved acta of a case that is the reader’s, only the name of who approved it',
  },
  named_in_acta: {
    roles: ['portal'],
    checks: 'of an approved acta, only the reader’s own organizations in the cases that are theirs',
  },
  unnamed: trigger,
  unnamed_file: trigger,
  unnamed_json: trigger,
  unnamed_kept: trigger,
  words_sum: trigger,
  name_receipt: {
    roles: [],
    checks: 'fired by its trigger: it writes how who acted and their organization are called, whatever was given',
  },
  name_invited: { roles: [], checks: 'fired by its trigger: it copies the name of the organization of its row' },
  move_clock: {
    roles: applications,
    checks: 'forward only, and only where the database has the mark of a demonstration',
  },
  next_code: { roles: ['portal', 'backoffice', 'worker'], checks: 'a kind of code that the role gives; it counts one' },
  on_staff: { roles: everybody },
  only_added: { roles: everybody },
  open_request: { roles: applications, checks: 'the hash of a session of the role’s own application, or of a link' },
  organizations: { roles: everybody },
  stands_in: {
    roles: ['portal'],
    checks: 'that the person of the transaction has a case: it tells a name and an address of the team',
  },
  own_ended: {
    roles: ['portal'],
    checks: 'the person of the transaction: of whom they no longer act for, only the name and the day',
  },
  is_told: trigger,
  of_this_transaction: trigger,
  own_invitation: {
    roles: ['portal'],
    checks:
      'only the invitation of the link that was presented, live or one that answered it; of the reader, only whether it is who was invited',
  },
  person: { roles: everybody },
  public_network: { roles: ['portal'], checks: 'nothing: it is what everybody may read, without people' },
  registrations_like: {
    roles: ['backoffice'],
    checks: 'a role that reads organizations; it gives ids of those that are like a name, and nothing of them',
  },
  refuse_alone: trigger,
  refuse_change: trigger,
  refuse_change_but_blanking: trigger,
  refuse_change_but_undoing: trigger,
  refuse_dropping_closed: trigger,
  refuse_filled: trigger,
  refuse_item_of_closed_acta: trigger,
  refuse_item_without_party: trigger,
  refuse_late_format: looks,
  refuse_leaving: trigger,
  refuse_other_duty: trigger,
  refuse_other_lines: trigger,
  refuse_other_version: trigger,
  refuse_unanswered: trigger,
  refuse_untrue: trigger,
  refuse_when_frozen: trigger,
  set_number_in_force: {
    roles: [],
    checks: 'fired by its trigger: it writes the number that stands, and its index refuses',
  },
  sending_content: { roles: applications, checks: 'the same as `request_content`, of one sending' },
  sent_at: {
    roles: applications,
    checks:
      'the holder of the transaction: only the instant of what they sent themselves, while nothing changed it since',
  },
  shown_with_minors: { roles: ['backoffice'], checks: 'only ids, of cases with evidence that shows minors' },
  reads_consent: {
    roles: ['backoffice'],
    checks: 'only whether, by the reader’s request, case, or reason of the day',
  },
  reads_consent_with: {
    roles: [],
    checks: 'called by the doors of what was written in a request: only whether the reader reads its consents',
  },
  request_content: {
    roles: applications,
    checks:
      'in the portal the request of the link; in the back office a role that reads requests, without what was authorised where the reader reads no consent of it',
  },
  save_draft: {
    roles: applications,
    checks: 'the actor of the transaction, in whose name it saves; a hundred at most',
  },
  still_belongs: {
    roles: ['portal'],
    checks:
      'the person and the organizations of the transaction; it locks these and tells only whether they still hold',
  },
  stays_out: {
    roles: ['portal', 'backoffice'],
    checks: 'nothing: it tells whether who wrote a request stays out, and gives no row',
  },
  subject: { roles: everybody },
  invited_in: {
    roles: ['portal', 'backoffice'],
    checks:
      'in the portal the invitation of the link that was presented, in the back office who reads invitations; it tells how its organization stands in its case',
  },
  ended_by_invitation: {
    roles: ['portal', 'backoffice'],
    checks:
      'in the portal a case of the reader, in the back office who reads cases; only whether its invitation was declined or revoked',
  },
  invited_of_team: {
    roles: ['portal', 'backoffice'],
    checks:
      'in the portal the invitation of the link that was presented, in the back office who reads invitations; only whether its person is of the team',
  },
  doors_told: {
    roles: ['portal'],
    checks: 'a case of the reader: what its parties are told of how its invitation and its request went',
  },
  left_case: {
    roles: ['portal'],
    checks: 'a case of the reader: the names of the organizations that left it, which its history tells of',
  },
  own_left: {
    roles: ['portal'],
    checks: 'the cases that an organization of the reader is of no more: their names, why and when',
  },
  leave_uninvited: {
    roles: ['portal', 'backoffice'],
    checks:
      'the link of an invitation that was declined, or who revokes them of the team; the case keeps another organization',
  },
  taken_out: {
    roles: ['portal', 'backoffice', 'worker'],
    checks:
      'in the portal the invitation of the link that was presented; it tells whether its person was taken out and is out, and gives no row',
  },
  today: { roles: everybody },
  told_to_ally: {
    roles: [],
    checks: 'called by a door: it tells whether words are open in the portal, and gives none',
  },
  told_to_staff: {
    roles: [],
    checks: 'called by doors: it tells whether words are open in the back office, and gives none',
  },
  was_filed: { roles: ['backoffice'], checks: 'nothing: only whether a packet of a case was prepared' },
  withholds_report: { roles: ['backoffice'], checks: 'nothing: it tells whether words are open, and gives none' },
};
