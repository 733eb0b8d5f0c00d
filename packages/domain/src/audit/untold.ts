/**
 * Why a column that is compared is not compared in every row, by the reason: of each table its columns. A column whose change
 * is not found in some row of the world of the tests stands here.
 */
export const UNTOLD: { readonly [reason: string]: { readonly [table: string]: string } } = {
  'no act has written it in that row yet: the act that does tells it': {
    alliance: 'methodology end_reason',
    commitment: 'answer_note end_reason keep_reason',
    contribution: 'verified_by verified_at withdrawn_at withdraw_reason',
    evidence: 'reviewed_by reviewed_at review_reason withdrawn_at withdraw_reason',
    filing: 'filed_on filed_at filed_by withdraw_reason',
    follow_up_date: 'meeting_id',
    invitation: 'answer_reason revoke_reason',
    meeting: 'cancel_reason',
    membership: 'verified_how end_reason',
    organization: 'doubt_reason',
    organization_merge: 'parted_at parted_by part_reason',
    party: [
      'capacity influence_circle interest_groups active_part_analysis solution_analysis active_part active_part_reason',
      'active_part_at active_part_by network_entry_id liaison_person_id liaison_position principles_accepted_at',
    ].join(' '),
    plan_activity: 'compliance version',
    proposal_input: 'withdrawn_at',
    request: 'answered_at answered_by answer_note',
    request_sending: 'returned_at returned_by return_note',
  },
  'it is a draft until its acta is approved, which keeps the hash of all of it': {
    acta: 'code meeting_id state development internal_note approved_at approved_by annul_reason sha256 named',
    attendee: 'id meeting_id name email position organization_id person_id attended',
  },
  'it names its row, or numbers it: with another, the row is found under that name, or by what was hashed with it': {
    cycle: 'id',
    edition: 'id',
    meeting: 'code',
    membership: 'id',
    network_entry: 'alliance_id entered_at',
    party: 'alliance_id organization_id',
    plan_activity: 'id',
  },
  'one that ended is compared by how it ended': {
    membership: 'person_id organization_id role until ended_by',
  },
  'of one that the day had already no event tells again': {
    personal_data_look: 'id person_id alliance_id on_day at free reason subject_id',
  },
};
