import type { StaffRole } from '../platform/actor.ts';

/** From a state to those that may follow it; from `''`, the states in which a row may begin. `''` is also no value. */
export type Moves = Readonly<Record<string, readonly string[]>>;

/** Whose of the team a move is, by the policy that its verbs ask: each has those roles, and no other. */
export const MADE_BY = {
  /** `mayConvene` and `mayDraftInitiative` */
  convening: ['professional', 'lead', 'director', 'undersecretary'],
  /** `mayDrive` */
  driving: ['professional', 'lead'],
  /** `mayOpenAlliance`, `mayAnswerRequests`, `mayInvite`, `mayRegisterOrganization`, `mayVerify`, `mayPrepareBalance`, `mayOpenEdition` and `maySettleDoubt` */
  opening: ['professional', 'lead', 'director'],
  /** `mayTurnAlliance`, `mayEndAlliance`, `mayHandOver`, `mayCarryOver`, `mayMergeOrganizations`, `mayDecideRecognition` and the like */
  leading: ['lead', 'director'],
  /** `mayEnterNumber` */
  numbering: ['professional', 'lead', 'correspondence'],
  /** `mayFileBalance`, and whatever else one of the two numbers closes */
  filing: ['professional', 'lead', 'director', 'correspondence'],
  /** `mayTreat` */
  treating: ['professional', 'lead', 'quality'],
  /** `mayDismiss`, of what a person opened */
  dismissing: ['lead', 'director', 'quality'],
  /** `mayOpenCycle` */
  yearly: ['lead', 'director', 'undersecretary'],
  /** `mayReceive` */
  receiving: ['lead'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

/** Who of the team makes which moves. */
type Made = readonly [by: keyof typeof MADE_BY, moves: Moves];

/**
 * Where the step may go: on by the rows of the procedure, and out when the case ends. Until an invitation was accepted,
 * which 8 waits for, whoever invites ends the case with it; the rest is the lead's and the director's.
 */
const steps: readonly Made[] = [
  ['opening', { '': ['2'], 2: [''], 3: [''], 4: [''], 5: [''], 6: [''], 7: [''], 8: [''] }],
  ['driving', { 2: ['3'], 3: ['4'], 4: ['5'], 5: ['6', '8'], 6: ['7'], 7: ['8'], 8: ['9'] }],
  ['driving', { 10: ['11'], 11: ['12'], 12: ['13'], 13: ['14', '11'] }],
  ['numbering', { 9: ['10'] }],
  ['leading', { 9: [''], 10: [''], 11: [''], 12: [''], 13: [''], 14: ['15', ''], 15: ['16', ''] }],
  ['filing', { 16: [''] }],
];

/** Where it goes back, by a step taken back. */
const stepsBack: Moves = {
  3: ['2'],
  4: ['3'],
  5: ['4'],
  6: ['5'],
  7: ['6'],
  8: ['5'],
  9: ['8'],
  11: ['10', '13'],
  12: ['11'],
  13: ['12'],
  14: ['13'],
};

/** Where the case of an unanswered invitation may stand, out of which its organization declines. */
const unanswered: Moves = { 2: [''], 3: [''], 4: [''], 5: [''], 6: [''], 7: [''], 8: [''] };

/** Who moves a state: the portal and the worker by their role alone, the team by its roles, and what only a step taken back moves stands under `undo`. */
export interface Movers {
  portal?: Moves;
  worker?: Moves;
  backoffice?: readonly Made[];
  /** By the lead or the director, within the transaction that takes a step back */
  undo?: Moves;
}

/**
 * Every state of the database that moves, and along which ways each role may move it: `<table>.<column>` → who → moves.
 * A role without moves of a state moves it nowhere. The migrations write the same in `app.transition`, which the triggers read.
 */
export const TRANSITIONS: Readonly<Record<string, Movers>> = {
  'acta.state': {
    backoffice: [
      ['convening', { '': ['draft'], draft: ['inReview', 'annulled'], inReview: ['draft', 'approved', 'annulled'] }],
    ],
  },
  'alliance.state': {
    portal: { running: ['withdrawn'], suspended: ['withdrawn'] },
    backoffice: [
      ['opening', { '': ['running'], running: ['withdrawn'], suspended: ['withdrawn'] }],
      ['leading', { running: ['suspended', 'endedEarly'], suspended: ['running', 'endedEarly'] }],
      ['filing', { running: ['closed'], suspended: ['closed'] }],
    ],
  },
  'alliance.step': { portal: unanswered, backoffice: steps, undo: stepsBack },
  'balance.state': {
    backoffice: [
      ['opening', { '': ['draft'] }],
      ['filing', { draft: ['filed'] }],
    ],
  },
  'commitment.state': {
    portal: {
      '': ['proposed'],
      proposed: ['accepted', 'returned', 'withdrawn'],
      returned: ['proposed', 'withdrawn'],
      accepted: ['replaced'],
    },
    backoffice: [
      [
        'driving',
        {
          '': ['proposed', 'accepted'],
          proposed: ['accepted', 'met', 'replaced', 'withdrawn'],
          returned: ['proposed', 'withdrawn'],
          accepted: ['met', 'replaced'],
        },
      ],
    ],
    undo: { met: ['accepted', 'proposed'], replaced: ['accepted', 'proposed'] },
  },
  'contribution.state': {
    portal: { '': ['delivered'], delivered: ['withdrawn'] },
    backoffice: [
      // Who verifies corrects a verified line too, and turns that down; of all others a trigger keeps to who drives the case
      ['opening', { '': ['delivered'], delivered: ['verified', 'withdrawn'] }],
    ],
  },
  'evidence.state': {
    portal: { '': ['received'], received: ['withdrawn'], returned: ['withdrawn'] },
    backoffice: [
      ['driving', { '': ['received'], received: ['accepted', 'returned', 'withdrawn'], returned: ['withdrawn'] }],
    ],
  },
  'file.scan': {
    portal: { '': ['pending', 'noScanner'] },
    backoffice: [['driving', { '': ['pending', 'noScanner'] }]],
    worker: { pending: ['clean', 'infected'] },
  },
  'filing.state': {
    backoffice: [
      ['opening', { '': ['pending'] }],
      ['filing', { pending: ['filed'] }],
    ],
  },
  'invitation.state': {
    portal: { sent: ['accepted', 'declined'] },
    backoffice: [['opening', { '': ['sent'], sent: ['revoked'], expired: ['sent', 'revoked'] }]],
    worker: { sent: ['expired'] },
  },
  'mail.state': { worker: { '': ['sending'], sending: ['sent', 'refused'] } },
  'meeting.state': { backoffice: [['convening', { '': ['scheduled'], scheduled: ['held', 'cancelled'] }]] },
  'nonconformity.state': {
    backoffice: [
      ['driving', { '': ['open', 'proposed'] }],
      ['treating', { proposed: ['open', 'dismissed'], open: ['corrected'], corrected: ['closed'] }],
      ['dismissing', { open: ['dismissed'], corrected: ['dismissed'] }],
    ],
    worker: { '': ['proposed'] },
    undo: { closed: ['corrected'] },
  },
  'organization.standing': {
    backoffice: [
      [
        'opening',
        {
          '': ['prospect'],
          inactive: ['prospect', 'articulating', 'member'],
          prospect: ['articulating', 'member'],
          articulating: ['member'],
        },
      ],
      ['leading', { articulating: ['prospect'], member: ['articulating', 'prospect'] }],
    ],
  },
  'plan_section.state': {
    backoffice: [['driving', { '': ['draft'], draft: ['approved'] }]],
    undo: { approved: ['draft'] },
  },
  'proposal.state': {
    backoffice: [['driving', { '': ['draft'], draft: ['approved'] }]],
    undo: { approved: ['draft'] },
  },
  'request.state': {
    portal: {
      '': ['draft'],
      draft: ['sent'],
      sent: ['withdrawn'],
      reviewing: ['withdrawn'],
      incomplete: ['sent', 'withdrawn'],
    },
    backoffice: [
      [
        'opening',
        {
          sent: ['reviewing', 'incomplete', 'accepted', 'declined', 'duplicate'],
          reviewing: ['incomplete', 'accepted', 'declined', 'duplicate'],
          incomplete: ['lapsed'],
        },
      ],
    ],
    worker: { draft: ['withdrawn'] },
  },
  'visit.state': {
    backoffice: [['filing', { '': ['open', 'closed', 'notApplicable'], open: ['closed'] }]],
    undo: { closed: ['open'] },
  },
};

/** The columns that say who did it: written by an application's role, they name the transaction's own actor. */
export const SIGNATURES: Readonly<Record<string, readonly string[]>> = {
  account_change: ['decided_by'],
  acta: ['drafted_by', 'submitted_by', 'approved_by'],
  acta_reopening: ['by'],
  agent_category: ['decided_by'],
  alliance_turn: ['by'],
  balance: ['prepared_by', 'confirmed_by'],
  carry_over: ['decided_by'],
  commitment: ['proposed_by', 'answered_by', 'ended_by', 'kept_by'],
  compliance: ['decided_by'],
  continuity: ['decided_by'],
  contribution: ['declared_by', 'verified_by', 'withdrawn_by'],
  cycle: ['initiatives_set_by'],
  dialogue_space: ['recorded_by'],
  evidence: ['submitted_by', 'reviewed_by', 'withdrawn_by'],
  evidence_correction: ['corrected_by'],
  file: ['uploaded_by'],
  filing: ['filed_by', 'received_by', 'withdrawn_by'],
  filing_correction: ['corrected_by'],
  handover: ['by'],
  improvement_action: ['proposed_by'],
  inclusion_notice: ['sent_by'],
  invitation: ['invited_by', 'revoked_by'],
  legal_nature: ['by'],
  meeting: ['convened_by', 'cancelled_by'],
  membership: ['ended_by'],
  network_entry: ['entered_by'],
  nonconformity: ['opened_by', 'corrected_by', 'closed_by', 'decided_by'],
  organization: ['verified_by', 'doubt_settled_by'],
  organization_merge: ['by', 'parted_by'],
  pact_methodology: ['added_by'],
  party: ['active_part_by', 'principles_accepted_by'],
  plan_activity_change: ['by'],
  plan_section: ['approved_by'],
  plan_snapshot: ['taken_by'],
  proposal: ['saved_by', 'approved_by'],
  proposal_input: ['cited_by'],
  receipt: ['by'],
  recognition: ['decided_by'],
  reference_link: ['set_by'],
  version_request: ['entered_by'],
  request: ['answered_by', 'reviewer_id'],
  request_sending: ['returned_by'],
  submission: ['holder'],
  token: ['created_by'],
  visit: ['closed_by'],
};
