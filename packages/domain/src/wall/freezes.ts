import type { Freeze, Keeping } from './keeping.ts';

/** What closes a salida no conforme. */
const closing = ['state', 'snapshot_id', 'acta_id', 'closed_at', 'closed_by'];
const withdrawing = ['withdrawn_by', 'withdrawn_at', 'withdraw_reason'];
const nothing: readonly string[] = [];
/** What is of a case stays as it was once that ended, filed or before time. */
const ended: Freeze = { when: 'app.case_ended(old.alliance_id)', but: nothing };
/** What is only added to is neither changed nor emptied, by the owner neither. */
const written: Freeze = { when: 'true', but: nothing };
const of = (table: string, names: string): string[] => names.split(' ').map((name) => `${table}_${name}`);
const addedOnly = (table: string): string[] => of(table, 'append_only no_truncate');
/** No role of the applications may change or delete a row of it (see the grants), and nothing that it hangs from closes. */
const neverWritten: Keeping = { why: 'rows are only added: no role is granted a change or a deletion' };
/** Every table of the catalogue, and how it is kept. */
export const KEEPING: Readonly<Record<string, Keeping>> = {
  account_change: { triggers: [...addedOnly('account_change'), 'account_change_by_administrator'] },
  acta: { triggers: ['acta_frozen'] },
  acta_item: { triggers: ['acta_item_frozen', 'acta_item_party'] },
  acta_reopening: { triggers: addedOnly('acta_reopening') },
  agent_category: { triggers: addedOnly('agent_category') },
  alliance: {
    freezes: { ended: { when: 'old.ended_at is not null', but: nothing } },
    triggers: ['alliance_version_kept', 'alliance_declined_by_portal', 'alliance_given_by_leading'],
  },
  alliance_initiative: neverWritten,
  alliance_turn: { blanks: ['kept'], triggers: addedOnly('alliance_turn') },
  attempt: { freezes: { counted: written } },
  attendee: { triggers: ['attendee_kept'] },
  balance: {
    freezes: { confirmed: { when: 'old.confirmed_at is not null', but: ['state'] } },
    triggers: ['balance_frozen', 'balance_confirmed_by_another'],
  },
  carry_over: neverWritten,
  commitment: {
    freezes: {
      ended,
      settled: {
        when: "old.state in ('accepted', 'met', 'replaced')",
        but: ['state', 'filing_id', 'version', 'ended_at+', 'ended_by+', 'end_reason+'],
      },
      withdrawn: { when: "old.state = 'withdrawn'", but: nothing },
      packed: {
        when: "old.state not in ('accepted', 'met', 'replaced') and old.filing_id is not null",
        but: [
          ...['state', 'filing_id', 'answered_at', 'answered_by', 'answer_note', 'evidence_form', 'evidence_file_id'],
          ...['accepted_on', 'version', 'kept_at', 'kept_by', 'keep_reason'],
        ],
      },
    },
    triggers: [
      ...['commitment_filing_kept', 'commitment_of_own_party', 'commitment_ended_before_filing'],
      'commitment_begins_by_side',
    ],
  },
  compliance: { freezes: { ended }, undoing: true, triggers: addedOnly('compliance') },
  consent: { freezes: { given: { when: 'true', but: ['person_id+', 'revoked_at+'] } } },
  continuity: { triggers: addedOnly('continuity') },
  contribution: {
    freezes: {
      verified: { when: "old.state = 'verified'", but: nothing },
      withdrawn: { when: "old.state = 'withdrawn'", but: nothing },
      delivered: {
        when: "old.state = 'delivered'",
        but: ['state', 'verified_by', 'verified_at', 'version', 'withdrawn_at', 'withdrawn_by', 'withdraw_reason'],
      },
    },
    triggers: of('contribution', 'before_cut stands_in_cut corrects_another declared_by_driving withdrawn_by_driving'),
  },
  counter: { why: 'only app.next_code writes it, and it only counts up' },
  credential: { why: 'factors are renewed by their person; each renewal is an event' },
  cycle: {
    freezes: {
      initiatives: {
        when: 'old.initiatives_set_at is not null',
        but: ['balance_confirmed_at+', 'balance_filed_at+', 'version'],
      },
      filed: { when: 'old.balance_filed_at is not null', but: nothing },
    },
  },
  dialogue_space: { triggers: addedOnly('dialogue_space') },
  draft: { why: 'it is what a person has not sent yet: only its writer sees it, changes it and discards it' },
  edition: neverWritten,
  event: { triggers: [...addedOnly('event'), 'event_chain', 'event_actor', 'event_of_blanking'] },
  event_subject: { triggers: [...addedOnly('event_subject'), 'event_subject_with_event'] },
  evidence: {
    freezes: {
      closed: { when: "old.state in ('accepted', 'withdrawn')", but: nothing },
      returned: { when: "old.state = 'returned'", but: ['state', ...withdrawing, 'version'] },
      received: {
        when: "old.state = 'received'",
        but: ['state', 'reviewed_by', 'reviewed_at', 'review_reason', 'version', ...withdrawing],
      },
    },
    triggers: ['evidence_before_cut'],
  },
  evidence_correction: { triggers: addedOnly('evidence_correction') },
  evidence_file: { triggers: ['evidence_file_before_review'] },
  file: {
    freezes: { stored: { when: 'true', but: ['scan', 'organization_id+'] } },
    why: 'a file of a request leaves before it is sent: the policies of an open request and of an abandoned draft say when',
  },
  filing: {
    freezes: {
      filed: { when: "old.state = 'filed'", but: ['received_by_lead_at+', 'received_by+'] },
      withdrawn: { when: 'old.withdrawn_at is not null', but: nothing },
    },
    triggers: ['filing_frozen', 'filing_number_stands'],
  },
  filing_correction: { triggers: [...addedOnly('filing_correction'), 'filing_correction_stands'] },
  follow_up_date: { freezes: { ended }, triggers: ['follow_up_date_of_plan'] },
  handover: { triggers: addedOnly('handover') },
  improvement_action: { triggers: ['improvement_action_before_balance'] },
  inclusion_notice: { freezes: { sent: written }, hashed: 'text', triggers: ['inclusion_notice_no_truncate'] },
  initiative: { freezes: { prioritised: { when: 'old.prioritised_at is not null', but: nothing } } },
  installation: {
    why: 'only app.move_clock writes its clock, and only forward; the worker says how many rows had no file when it looked',
  },
  invitation: {
    freezes: {
      answered: { when: "old.state in ('accepted', 'declined', 'revoked')", but: nothing },
      sent: {
        when: "old.state in ('sent', 'expired')",
        but: [
          ...['state', 'sent_at', 'expires_at', 'renewal_asked_at', 'version', 'answered_at', 'answered_by'],
          ...['answer_reason', 'revoked_at', 'revoked_by', 'revoke_reason', 'verified_how', 'organization_name'],
        ],
      },
      verified: {
        when: 'old.verified_how is not null and starts_with(new.verified_how, old.verified_how) is not true',
        but: nothing,
      },
    },
    triggers: ['invitation_ends_its_drafts', 'invitation_named'],
  },
  invitation_initiative: neverWritten,
  kept_form: { why: 'it lives an hour, sealed, and then goes; nobody changes it' },
  legal_nature: { triggers: addedOnly('legal_nature') },
  mail: { freezes: { ended: { when: "old.state <> 'sending'", but: nothing } } },
  meeting: {
    freezes: {
      closed: { when: 'old.closed_at is not null', but: nothing },
      held: { when: "old.state = 'held' and old.closed_at is null", but: ['closed_at', 'version'] },
      cancelled: { when: "old.state = 'cancelled'", but: nothing },
    },
  },
  meeting_activity: { triggers: ['meeting_activity_at_convening'] },
  meeting_alliance: { triggers: ['meeting_alliance_at_convening'] },
  membership: {
    freezes: { joined: { when: 'true', but: ['until+', 'ended_by+', 'end_reason+'] } },
    triggers: ['membership_ended_by_leading'],
  },
  network_entry: {
    freezes: {
      ended: {
        when: 'app.case_ended(new.alliance_id)',
        but: ['name', 'relevant', 'earlier', 'version', 'withdrawn_at'],
      },
      said: { when: 'not app.only_added(old.earlier, new.earlier)', but: nothing },
    },
    why: 'one row an organization, brought up to date by each activity 6; each entry is an event, and a notice of 7 that was sent keeps its step',
  },
  nonconformity: {
    freezes: {
      closed: { when: "old.state = 'dismissed' or old.state = 'closed' and new.state = 'closed'", but: nothing },
      reopened: { when: "old.state = 'closed' and new.state <> 'closed'", but: closing },
      corrected: {
        when: "old.state = 'corrected'",
        but: [...closing, 'due_on', 'decided_at', 'decided_by', 'decision_reason', 'plan_activity_id'],
      },
    },
    triggers: ['nonconformity_duty'],
  },
  organization: {
    freezes: {
      merged: { when: 'old.merged_into is not null', but: ['merged_into'] },
      doubted: { when: 'old.doubted_at is not null and new.doubted_at is distinct from old.doubted_at', but: nothing },
      settled: {
        when: 'old.doubt_settled_at is not null and (new.doubt_settled_by, new.doubt_settled_at, new.doubt_reason) is distinct from (old.doubt_settled_by, old.doubt_settled_at, old.doubt_reason)',
        but: nothing,
      },
    },
    triggers: ['organization_merged_by_leading', 'organization_verified_by_act'],
  },
  organization_merge: { freezes: { merged: { when: 'true', but: ['parted_at+', 'parted_by+', 'part_reason+'] } } },
  page_look: { triggers: addedOnly('page_look') },
  pact_methodology: { freezes: { added: { when: 'true', but: ['retired_at+'] } } },
  party: {
    freezes: {
      ended,
      principled: {
        when: 'old.principles_accepted_at is not null and (new.principles_accepted_at, new.principles_accepted_by, new.principles_sha256) is distinct from (old.principles_accepted_at, old.principles_accepted_by, old.principles_sha256)',
        but: nothing,
      },
    },
    triggers: ['party_leaves_early', 'party_joins_early'],
  },
  person: {
    freezes: { locked: { when: 'true', but: ['disabled_at'] } },
    triggers: ['person_disabled_by_administrator'],
  },
  personal_data_look: { triggers: addedOnly('personal_data_look') },
  plan_action: { triggers: ['plan_action_of_plan'] },
  plan_activity: {
    freezes: { ended, replaced: { when: 'old.replaced_at is not null', but: ['replaced_at', 'compliance'] } },
    triggers: ['plan_activity_of_plan', 'plan_activity_executed'],
  },
  plan_activity_change: { freezes: { written }, triggers: ['plan_activity_change_no_truncate'] },
  plan_section: {
    freezes: {
      ended,
      approved: { when: "old.state = 'approved'", but: ['state', 'approved_at', 'approved_by', 'version'] },
    },
  },
  plan_snapshot: { freezes: { ended }, undoing: true, blanks: ['content'], triggers: addedOnly('plan_snapshot') },
  proposal: { triggers: ['proposal_frozen'] },
  proposal_input: {
    freezes: { cited: { when: 'true', but: ['withdrawn_at+'] } },
    triggers: ['proposal_input_before_approval'],
  },
  proposal_input_file: { triggers: [...addedOnly('proposal_input_file'), 'proposal_input_file_before_approval'] },
  receipt: {
    ...{ blanks: ['content', 'by_name'], hashed: 'content' },
    triggers: [...addedOnly('receipt'), 'receipt_named', 'receipt_of_act', 'receipt_of_team_act'],
  },
  recognition: { triggers: addedOnly('recognition') },
  record_format: { triggers: [...addedOnly('record_format'), 'record_format_closed'] },
  recovery_code: { freezes: { kept: { when: 'true', but: ['used_at+'] } } },
  version_request: { triggers: addedOnly('version_request') },
  reference_link: { why: 'an address is corrected; each change is an event, with its version' },
  reminder: { triggers: addedOnly('reminder') },
  request: {
    freezes: {
      sent: {
        when: "old.state in ('sent', 'reviewing')",
        but: [
          ...['state', 'reviewer_id', 'answer_note', 'answered_at', 'answered_by', 'organization_id', 'alliance_id'],
          ...['withdrawn_at', 'version', 'repeats_id'],
        ],
      },
      answered: { when: "old.state in ('accepted', 'declined', 'duplicate', 'lapsed', 'withdrawn')", but: nothing },
      numbered: { when: 'old.code is not null and new.code is distinct from old.code', but: nothing },
    },
    triggers: ['request_ends_its_drafts'],
  },
  request_sending: { freezes: { sent: { when: 'true', but: ['returned_at+', 'returned_by+', 'return_note+'] } } },
  session: {
    freezes: {
      open: { when: 'old.revoked_at is null', but: ['last_seen_at', 'revoked_at'] },
      ended: { when: 'old.revoked_at is not null', but: nothing },
    },
  },
  sign_in_challenge: {
    freezes: {
      open: {
        when: 'old.ended_at is null and new.tries between old.tries and old.tries + 1',
        but: ['tries', 'ended_at'],
      },
      ended: { when: 'old.ended_at is not null or new.tries not between old.tries and old.tries + 1', but: nothing },
    },
  },
  staff_member: { triggers: ['staff_member_by_administrator'], ...neverWritten },
  staff_role: {
    freezes: { given: written },
    triggers: ['staff_role_by_administrator'],
    why: 'roles are given and taken away by an administrator; each time is an event that says from what to what',
  },
  stream_head: { why: 'only the trigger of the chain writes it' },
  submission: neverWritten,
  token: {
    freezes: {
      live: { when: 'old.used_at is null and old.revoked_at is null', but: ['used_at', 'revoked_at'] },
      spent: { when: 'old.used_at is not null or old.revoked_at is not null', but: nothing },
    },
  },
  visit: {
    freezes: { closed: { when: "old.state <> 'open' and new.state = old.state", but: nothing } },
    triggers: ['visit_closed_stays'],
  },
  worker_heartbeat: { why: 'a sign of life, not a record' },
};
