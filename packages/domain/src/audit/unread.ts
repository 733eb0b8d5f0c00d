/**
 * Why a column of a table that is compared is not compared itself, by the reason: of each table its columns; `*` for all of
 * a table that holds none that is. A column of a new migration has its comparison, or stands here.
 */
export const UNREAD: { readonly [reason: string]: { readonly [table: string]: string } } = {
  'who is written to and who answers for it: blanking changes it, or a later membership does, and no act that closes': {
    invitation: 'contact_email contact_name organization_name',
    membership: 'position',
    person: 'email name phone',
    request: 'contact_email organization_name',
  },
  'acts on other rows set it too, or an act whose event does not name this row': {
    nonconformity: 'due_on',
  },
  'it is told again, or saved: what it was before stands in its events, and nothing closes by it': {
    invitation: 'renewal_asked_at',
    meeting: 'told_at was_ends_at was_place was_starts_at',
    proposal: 'saved_at',
  },
  'who answers by a link comes to have an account by that very act, whose event was the link’s': {
    invitation: 'answered_by',
  },
  'whose it is once the request is accepted: that event says who stays out, and the membership who came': {
    consent: 'person_id',
  },
  'what it is of and how it is numbered: its event stands in the stream of that case, year or organization': {
    acta: 'clarifies_id',
    alliance: 'code',
    commitment: 'evidence_file_id parent_id round',
    compliance: 'commitment_id visit',
    consent: 'request_id',
    dialogue_space: 'alliance_id',
    edition: 'cycle_id',
    file: 'alliance_id organization_id request_id',
    filing: 'cycle_id',
    invitation: 'alliance_id code organization_id',
    meeting: 'cycle_id',
    nonconformity: 'acta_id alliance_id code plan_activity_id snapshot_id visit',
    organization: 'legal_file_id',
    party: 'position',
    plan_activity_change: 'alliance_id',
    plan_snapshot: 'number',
    receipt: 'about_id alliance_id organization_id',
    recognition: 'edition_id',
    request: 'alliance_id code organization_id repeats_id',
    version_request: 'position',
  },
  'a key of its own that no event names: events know the row by what it is of': {
    account_change: 'id',
    agent_category: 'id',
    compliance: 'id',
    continuity: 'id',
    filing_correction: 'id',
    follow_up_date: 'id',
    inclusion_notice: 'id',
    legal_nature: 'id',
    party: 'id',
    recognition: 'id',
  },
  'it counts what was saved, so that two writers do not overwrite one another': {
    acta: 'version',
    alliance: 'version',
    balance: 'version',
    commitment: 'version',
    contribution: 'version',
    cycle: 'version',
    evidence: 'version',
    invitation: 'version',
    meeting: 'moves version',
    network_entry: 'version',
    organization: 'version',
    plan_activity_change: 'version',
    plan_section: 'version',
    request: 'version',
  },
  'facts of bytes that are compared with their hash, or of where they are kept': {
    file: 'bytes height key media_type scan width',
  },
  'a trigger derives it from numbers that are compared': {
    filing: 'number_in_force number_key',
  },
  'where a receipt is shown: its content is compared with the hash in its event': {
    inclusion_notice: 'sha256',
    receipt: 'act sha256',
  },
  'the path is replayed by the version that it names: with another one the step differs': {
    alliance: 'procedure_version',
    cycle: 'procedure_version',
  },
  'one of a few words beside what is compared, which the event of its act says again': {
    agent_category: 'computed_continuity computed_involvement',
    alliance: 'door kind',
    alliance_turn: 'activity kept',
    commitment: 'evidence_form',
    cycle: 'year',
    filing: 'kind',
    nonconformity: 'correction origin',
    personal_data_look: 'subject_kind',
  },
  'nothing of it is set until a balance is confirmed: that of a filed year is changed below': {
    balance: 'state narrative frozen frozen_sha256',
  },
  'which initiatives it strengthens is part of the event that opened it': {
    alliance_initiative: '*',
    invitation_initiative: '*',
  },
  'it is no act of the procedure': {
    counter: '*',
    credential: '*',
    draft: '*',
    installation: '*',
    kept_form: '*',
    reference_link: '*',
    worker_heartbeat: '*',
  },
  'it is verified with the chains': {
    stream_head: '*',
  },
};
