/** The database roles of the applications. None owns a table; the owner migrates, and restores. */
export const APPLICATION_ROLES = ['portal', 'backoffice', 'worker', 'backup'] as const;
export type ApplicationRole = (typeof APPLICATION_ROLES)[number];

/** What a role writes of a table: the columns that its verbs change, and whether rows of it come and go. */
export interface Writes {
  insert?: true;
  update?: readonly string[];
  delete?: true;
}

const added: Writes = { insert: true };

/**
 * Everything that each role may write, and nothing else: what its verbs write. A lock needs a column to be grantable, so
 * a table that a role only locks names its key, which a freeze then keeps. The backup reads.
 */
export const GRANTS: Readonly<Record<ApplicationRole, Readonly<Record<string, Writes>>>> = {
  portal: {
    alliance: { update: ['step', 'rounds', 'version', 'state', 'ended_at', 'end_reason'] },
    attempt: added,
    commitment: {
      insert: true,
      update: [
        ...['action', 'deliverable', 'due_on', 'state', 'answered_at', 'answered_by', 'answer_note'],
        ...['evidence_form', 'evidence_file_id', 'version', 'ended_at', 'ended_by', 'end_reason'],
      ],
    },
    consent: added,
    contribution: { insert: true, update: ['state', 'withdrawn_at', 'withdrawn_by', 'withdraw_reason', 'version'] },
    event: added,
    event_subject: added,
    evidence: { insert: true, update: ['state', 'withdrawn_by', 'withdrawn_at', 'withdraw_reason', 'version'] },
    evidence_file: added,
    file: { insert: true, delete: true },
    invitation: {
      update: ['state', 'answered_at', 'answered_by', 'answer_reason', 'renewal_asked_at', 'version'],
    },
    membership: added,
    organization: { update: ['doubted_at'] },
    party: { update: ['principles_accepted_at', 'principles_accepted_by', 'principles_sha256'] },
    person: { insert: true, update: ['id'] },
    receipt: added,
    request: {
      insert: true,
      update: [
        ...['content', 'version', 'code', 'state', 'organization_name', 'contact_email', 'sent_at', 'received_on'],
        ...['due_on', 'answered_at', 'answered_by', 'answer_note', 'reviewer_id', 'withdrawn_at'],
      ],
    },
    request_sending: added,
    session: { insert: true, update: ['last_seen_at', 'revoked_at'] },
    sign_in_challenge: { insert: true, update: ['tries', 'ended_at'] },
    submission: added,
    token: { insert: true, update: ['used_at', 'revoked_at'] },
  },
  backoffice: {
    account_change: added,
    acta: {
      insert: true,
      update: [
        ...['development', 'internal_note', 'state', 'version', 'submitted_at', 'submitted_by'],
        ...['approved_at', 'approved_by', 'sha256', 'annulled_at', 'annul_reason', 'named'],
      ],
    },
    acta_item: { insert: true, delete: true },
    acta_reopening: added,
    agent_category: added,
    alliance: {
      insert: true,
      update: [
        ...['step', 'rounds', 'version', 'state', 'kind', 'methodology', 'cycle_id', 'professional_id'],
        ...['ended_at', 'end_reason'],
      ],
    },
    alliance_initiative: added,
    alliance_turn: added,
    attempt: added,
    attendee: { insert: true, update: ['attended'], delete: true },
    balance: {
      insert: true,
      update: [
        ...['narrative', 'prepared_by', 'prepared_at', 'version', 'frozen', 'frozen_sha256'],
        ...['confirmed_by', 'confirmed_at', 'filing_id', 'state'],
      ],
    },
    carry_over: added,
    commitment: {
      insert: true,
      update: [
        ...['action', 'deliverable', 'due_on', 'state', 'answered_at', 'answered_by'],
        ...['evidence_form', 'evidence_file_id', 'accepted_on', 'filing_id', 'version'],
        ...['ended_at', 'ended_by', 'end_reason'],
        ...['kept_at', 'kept_by', 'keep_reason'],
      ],
    },
    compliance: { insert: true, update: ['undone_at'] },
    consent: { update: ['person_id'] },
    continuity: added,
    contribution: {
      insert: true,
      update: [
        ...['state', 'verified_by', 'verified_at', 'version'],
        ...['withdrawn_at', 'withdrawn_by', 'withdraw_reason'],
      ],
    },
    credential: {
      insert: true,
      update: ['password_hash', 'totp_sealed', 'totp_confirmed_at', 'totp_last_step', 'changed_at'],
    },
    cycle: {
      insert: true,
      update: [
        ...['committee', 'initiatives_acta_id', 'initiatives_set_at', 'initiatives_set_by'],
        ...['balance_confirmed_at', 'balance_filed_at', 'version'],
      ],
    },
    dialogue_space: added,
    edition: added,
    event: added,
    event_subject: added,
    evidence: {
      insert: true,
      update: [
        ...['state', 'reviewed_by', 'reviewed_at', 'review_reason', 'version'],
        ...['withdrawn_by', 'withdrawn_at', 'withdraw_reason'],
      ],
    },
    evidence_correction: added,
    evidence_file: added,
    file: { insert: true, update: ['organization_id'] },
    filing: {
      insert: true,
      update: [
        ...['state', 'number', 'filed_on', 'filed_at', 'filed_by', 'sent_to_lead_at'],
        ...['received_by_lead_at', 'received_by', 'withdrawn_at', 'withdrawn_by', 'withdraw_reason'],
      ],
    },
    filing_correction: added,
    follow_up_date: { insert: true, update: ['meeting_id'], delete: true },
    handover: added,
    improvement_action: added,
    inclusion_notice: added,
    initiative: { insert: true, update: ['prioritised_at'] },
    invitation: {
      insert: true,
      update: [
        ...['state', 'sent_at', 'expires_at', 'revoked_at', 'revoked_by', 'revoke_reason'],
        ...['renewal_asked_at', 'version', 'verified_how'],
      ],
    },
    invitation_initiative: added,
    legal_nature: added,
    meeting: {
      insert: true,
      update: [
        ...['state', 'closed_at', 'cancelled_at', 'cancelled_by', 'cancel_reason', 'starts_at', 'ends_at'],
        ...['modality', 'place', 'told_at', 'moves', 'version', 'was_starts_at', 'was_ends_at', 'was_place'],
      ],
    },
    meeting_activity: added,
    meeting_alliance: added,
    membership: { insert: true, update: ['until', 'ended_by', 'end_reason'] },
    network_entry: {
      insert: true,
      update: ['alliance_id', 'name', 'relevant', 'entered_at', 'entered_by', 'withdrawn_at', 'earlier', 'version'],
    },
    nonconformity: {
      insert: true,
      update: [
        ...['state', 'correction', 'correction_note', 'corrected_at', 'corrected_by', 'snapshot_id', 'acta_id'],
        ...['closed_at', 'closed_by', 'due_on', 'responsible', 'decided_at', 'decided_by', 'decision_reason'],
        'plan_activity_id',
      ],
    },
    organization: {
      insert: true,
      update: [
        ...['standing', 'legal_file_id', 'verified_by', 'verified_at', 'doubted_at', 'doubt_settled_by'],
        ...['doubt_settled_at', 'doubt_reason', 'merged_into'],
      ],
    },
    organization_merge: { insert: true, update: ['parted_at', 'parted_by', 'part_reason'] },
    page_look: added,
    pact_methodology: { insert: true, update: ['retired_at'] },
    party: {
      insert: true,
      update: [
        ...['capacity', 'influence_circle', 'interest_groups', 'active_part_analysis', 'solution_analysis'],
        ...['active_part', 'active_part_reason', 'active_part_at', 'active_part_by', 'network_entry_id'],
        ...['liaison_person_id', 'liaison_position'],
        ...['principles_accepted_at', 'principles_accepted_by', 'principles_sha256'],
      ],
      delete: true,
    },
    person: { insert: true, update: ['disabled_at'] },
    personal_data_look: added,
    plan_action: { insert: true, delete: true },
    plan_activity: {
      insert: true,
      update: [
        ...['compliance', 'replaced_at', 'title', 'party_id', 'responsible', 'starts_on', 'ends_on', 'place'],
        'version',
      ],
      delete: true,
    },
    plan_activity_change: added,
    plan_section: {
      insert: true,
      update: [
        ...['state', 'starts_on', 'ends_on', 'term_months', 'follow_up_mechanisms', 'capacity_statement'],
        ...['initial_meeting_id', 'capacities', 'approved_at', 'approved_by', 'version'],
      ],
    },
    plan_snapshot: { insert: true, update: ['undone_at'] },
    proposal: {
      insert: true,
      update: [
        ...['alliance_id', 'state', 'kind', 'purposes', 'other_purpose', 'problem', 'objective', 'actions'],
        ...['strategy', 'technical_document', 'network', 'kind_fields', 'tentative_start', 'tentative_end'],
        ...['saved_at', 'saved_by', 'approved_at', 'approved_by', 'version'],
      ],
    },
    proposal_input: { insert: true, update: ['withdrawn_at'] },
    proposal_input_file: added,
    receipt: added,
    recognition: added,
    recovery_code: { insert: true, update: ['used_at'] },
    version_request: added,
    reference_link: { update: ['url', 'set_at', 'set_by', 'version'] },
    request: {
      update: [
        ...['state', 'answer_note', 'answered_at', 'answered_by', 'organization_id', 'alliance_id'],
        ...['reviewer_id', 'repeats_id', 'version'],
      ],
    },
    request_sending: { update: ['returned_at', 'returned_by', 'return_note'] },
    session: { insert: true, update: ['last_seen_at', 'revoked_at'] },
    staff_member: added,
    staff_role: { insert: true, update: ['person_id'], delete: true },
    submission: added,
    token: { insert: true, update: ['used_at', 'revoked_at'] },
    visit: { insert: true, update: ['state', 'answer', 'closed_at', 'closed_by', 'minutes_used'], delete: true },
  },
  worker: {
    event: added,
    event_subject: added,
    file: { update: ['scan'], delete: true },
    installation: { update: ['files_checked_at', 'files_missing'] },
    invitation: { update: ['state', 'version'] },
    draft: { delete: true },
    kept_form: { delete: true },
    mail: { insert: true, update: ['state', 'provider_id', 'sent_at'] },
    nonconformity: added,
    reminder: added,
    request: { update: ['content', 'state', 'withdrawn_at'] },
    worker_heartbeat: { insert: true, update: ['workers', 'seen_at'], delete: true },
  },
  backup: {},
};

/** How people enter is nothing to the worker, and factors are nothing to the portal, whose people have none. */
export const NEVER_READS: Readonly<Partial<Record<ApplicationRole, readonly string[]>>> = {
  portal: ['credential', 'recovery_code', 'account_change', 'mail', 'improvement_action', 'stream_head', 'counter'],
  backoffice: ['stream_head'],
  worker: ['credential', 'recovery_code', 'session', 'sign_in_challenge', 'token', 'attempt'],
};

const WORDS_OF_EVIDENCE = [
  'apart_reason',
  'description',
  'people_reached',
  'place',
  'review_reason',
  'withdraw_reason',
];

/** The columns that a role does not read of a table of which it reads others; what evidence tells is given by `app.evidence_words`, what was written in a request by `app.request_content` and `app.sending_content`. */
export const READS_APART: Readonly<Partial<Record<ApplicationRole, Readonly<Record<string, readonly string[]>>>>> = {
  portal: {
    acta: [
      ...['annul_reason', 'annulled_at', 'development', 'drafted_at', 'drafted_by', 'internal_note'],
      ...['named', 'sha256', 'submitted_at', 'submitted_by', 'version'],
    ],
    alliance_turn: ['by', 'kept'],
    evidence: WORDS_OF_EVIDENCE,
    evidence_correction: ['correct_reason'],
    membership: ['end_reason', 'ended_by', 'verified_how'],
    reference_link: ['set_at', 'set_by'],
  },
  backoffice: {
    ...{ evidence: WORDS_OF_EVIDENCE, evidence_correction: ['correct_reason'] },
    ...{ nonconformity: ['responsible'], plan_activity: ['responsible'] },
    ...{ request: ['content'], request_sending: ['content'] },
  },
};
