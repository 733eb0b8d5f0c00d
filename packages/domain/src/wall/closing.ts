/** What a freeze refuses of a row that is closed while its case goes on. */
export interface Closing {
  /** The trigger that alone refuses it */
  by: string;
  /** How the row is put in it, besides its state, or in place of now in its mark */
  put?: string;
  /** What somebody with the database in hand would write in it */
  change: string;
}

const commitment = (suffix: string): Closing => ({
  ...{ by: `commitment_${suffix}_kept`, put: 'filing_id = null' },
  change: "action = 'x'",
});
const contribution = (suffix: string): Closing => ({ by: `contribution_${suffix}_kept`, change: 'value = 1' });
const evidence = (suffix: string): Closing => ({ by: `evidence_${suffix}_kept`, change: "description = 'x'" });
const invitation = (suffix: string): Closing => ({ by: `invitation_${suffix}_kept`, change: "message = 'x'" });
const nonconformity = (suffix: string): Closing => ({
  by: `nonconformity_${suffix}_kept`,
  change: "description = 'x'",
});
const request = (suffix: string): Closing => ({ by: `request_${suffix}_kept`, change: "content = '{}'" });
const visit: Closing = { by: 'visit_closed_kept', change: 'minutes_used = 1' };

/**
 * From which states (`table.state value`) and marks (`table.column`) on something is closed although its case goes on, and
 * what its freeze refuses: where the end of the case, a right or another rule would refuse it first, nothing would be proved.
 */
export const CLOSING: Readonly<Record<string, Closing>> = {
  'acta.state approved': { by: 'acta_frozen', change: "development = 'x'" },
  'acta.state annulled': { by: 'acta_frozen', change: "development = 'x'" },
  'balance.state filed': { by: 'balance_frozen', put: 'confirmed_at = null', change: "narrative = '{}'" },
  'balance.confirmed_at': { by: 'balance_confirmed_kept', change: "narrative = '{}'" },
  'commitment.state accepted': commitment('settled'),
  'commitment.state met': commitment('settled'),
  'commitment.state replaced': commitment('settled'),
  'commitment.state withdrawn': commitment('withdrawn'),
  'commitment.filing_id': {
    ...{
      by: 'commitment_packed_kept',
      put: "state = 'proposed', filing_id = (select min(id::text)::uuid from filing)",
    },
    change: "due_on = '2030-01-01'",
  },
  'compliance.undone_at': { by: 'compliance_append_only', change: 'undone_at = null' },
  'contribution.state delivered': contribution('delivered'),
  'contribution.state verified': contribution('verified'),
  'contribution.state withdrawn': contribution('withdrawn'),
  'evidence.state received': evidence('received'),
  'evidence.state returned': evidence('returned'),
  'evidence.state accepted': evidence('closed'),
  'evidence.state withdrawn': evidence('closed'),
  'filing.state filed': { by: 'filing_filed_kept', put: 'withdrawn_at = null', change: "subject = 'x'" },
  'filing.withdrawn_at': {
    ...{ by: 'filing_withdrawn_kept', put: "state = 'pending', withdrawn_at = now()" },
    change: "subject = 'x'",
  },
  'invitation.state sent': invitation('sent'),
  'invitation.state expired': invitation('sent'),
  'invitation.state accepted': invitation('answered'),
  'invitation.state declined': invitation('answered'),
  'invitation.state revoked': invitation('answered'),
  'invitation.verified_how': {
    ...{ by: 'invitation_verified_kept', put: "state = 'sent', verified_how = 'Por teléfono'" },
    change: "verified_how = 'x'",
  },
  'meeting.state held': { by: 'meeting_held_kept', put: 'closed_at = null', change: "place = 'x'" },
  'meeting.state cancelled': { by: 'meeting_cancelled_kept', put: 'closed_at = null', change: "place = 'x'" },
  'meeting.closed_at': { by: 'meeting_closed_kept', put: "state = 'held', closed_at = now()", change: "place = 'x'" },
  'network_entry.earlier': {
    ...{ by: 'network_entry_said_kept', put: `earlier = '{"v":1,"rows":[{"name":"Una"}]}'` },
    change: `earlier = '{"v":1,"rows":[]}'`,
  },
  'nonconformity.state corrected': nonconformity('corrected'),
  'nonconformity.state closed': nonconformity('closed'),
  'nonconformity.state dismissed': nonconformity('closed'),
  // A step taken back opens it again, and changes nothing else of it
  'nonconformity.closed_at': {
    ...{ by: 'nonconformity_reopened_kept', put: "state = 'closed'" },
    change: "state = 'corrected', description = 'x'",
  },
  'party.principles_accepted_at': {
    by: 'party_principled_kept',
    put: "principles_accepted_at = now(), principles_accepted_by = (select min(person_id::text)::uuid from staff_role), principles_sha256 = 'x'",
    change: "principles_sha256 = 'y'",
  },
  'plan_activity.replaced_at': { by: 'plan_activity_replaced_kept', change: "responsible = 'x'" },
  'plan_section.state approved': { by: 'plan_section_approved_kept', change: "follow_up_mechanisms = 'x'" },
  'plan_snapshot.undone_at': { by: 'plan_snapshot_append_only', change: 'undone_at = null' },
  'proposal_input.withdrawn_at': { by: 'proposal_input_cited_kept', change: "name = 'x'" },
  'proposal.state approved': { by: 'proposal_frozen', change: "objective = 'x'" },
  'request.state sent': request('sent'),
  'request.state reviewing': request('sent'),
  'request.state accepted': request('answered'),
  'request.state declined': request('answered'),
  'request.state duplicate': request('answered'),
  'request.state lapsed': request('answered'),
  'request.state withdrawn': request('answered'),
  'request.code': {
    ...{ by: 'request_numbered_kept', put: "state = 'incomplete', code = 'SOL-2026-9998'" },
    change: "code = 'SOL-2026-9999'",
  },
  'visit.state closed': visit,
  'visit.state notApplicable': visit,
};

/** The states and marks of the catalogue that close nothing of a case that goes on, by the reason. */
export const CLOSES_NOTHING: { readonly [reason: string]: string } = {
  'it is being written or waits for its answer: what changes it is a verb, and its moves are a list of their own':
    'acta.state-draft acta.state-inReview balance.state-draft commitment.state-proposed commitment.state-returned filing.state-pending meeting.state-scheduled nonconformity.state-proposed nonconformity.state-open plan_section.state-draft proposal.state-draft request.state-draft request.state-incomplete visit.state-open',
  'the case goes on': 'alliance.state-running alliance.state-suspended',
  'the case has ended: ended.test.ts tries all of it':
    'alliance.state-withdrawn alliance.state-endedEarly alliance.state-closed alliance.ended_at',
  'nothing is left in it': 'alliance.state-carriedOver contribution.state-offered contribution.state-committed',
  'of no case, so that no end of one refuses first: closed.test.ts tries it':
    'mail.state-sending mail.state-sent mail.state-refused mail.sent_at',
  'it goes with its state, which closes or not':
    'acta.submitted_at acta.approved_at acta.annulled_at proposal.approved_at visit.closed_at commitment.answered_at commitment.ended_at contribution.verified_at contribution.withdrawn_at evidence.reviewed_at evidence.withdrawn_at filing.filed_at nonconformity.decided_at nonconformity.corrected_at invitation.answered_at invitation.revoked_at request.sent_at request.answered_at request.withdrawn_at meeting.cancelled_at plan_section.approved_at',
  'it is told again: what it was is in the history of the case':
    'commitment.kept_at filing.sent_to_lead_at filing.received_by_lead_at invitation.renewal_asked_at meeting.told_at network_entry.withdrawn_at',
  'it goes with the day of its meeting, which closes it: what it was before that moved':
    'meeting.was_ends_at meeting.was_starts_at',
  'it is answered again, with its act: told.ts': 'party.active_part_at',
};
