import type { ApplicationRole } from './grants.ts';

const columns = (names: string): readonly string[] => names.split(' ');

const contribution = [
  ...columns('id alliance_id party_id organization_id initiative_id cycle_id origin category description quantity'),
  ...columns('unit monetizable not_monetizable_reason method rate rate_source value state delivered_on'),
  ...columns('apart_reason declared_by declared_at corrects_id'),
];
const evidence = [
  ...columns('id alliance_id plan_activity_id number party_id description executed_on cycle_id apart_reason place'),
  ...columns('people_reached shows_minors state submitted_by submitted_at'),
];
const commitment = [
  ...columns('id alliance_id number party_id action deliverable due_on state parent_id round proposed_at proposed_by'),
  'proposed_side',
];
const file = [
  ...columns('id key name media_type bytes sha256 scan organization_id alliance_id request_id width height'),
  ...columns('uploaded_by uploaded_at'),
];
const person = columns('id email name phone created_at');
const session = [
  ...columns('id_hash handle app person_id created_at last_seen_at absolute_expires_at user_agent_hash browser'),
  ...columns('system network demonstration'),
];
const token = columns('token_hash purpose subject email created_at expires_at created_by');
const nonconformity = [
  ...columns('id code alliance_id plan_activity_id visit state origin opened_at opened_by description responsible'),
  ...columns('due_on missed_on'),
];

/**
 * What a role fills of a row that it adds, where that is not all of it: the rest begins as its table says. A right by
 * column would not do: whoever adds a row names all its columns, those that begin by themselves too.
 */
export const FILLS: Readonly<Partial<Record<ApplicationRole, Readonly<Record<string, readonly string[]>>>>> = {
  portal: {
    commitment,
    consent: columns('id person_id request_id text_id text_version text_sha256 purposes channel given_at'),
    contribution,
    evidence,
    file,
    membership: columns('id person_id organization_id role position since'),
    person,
    request: columns('id state content started_at'),
    request_sending: columns('request_id number content sha256 sent_at received_on due_on'),
    session,
    sign_in_challenge: columns('id email browser_hash code_hash created_at expires_at'),
    token,
  },
  backoffice: {
    acta: columns('id code meeting_id state development drafted_by drafted_at'),
    alliance: columns('id code title cycle_id procedure_version door state step professional_id opened_at'),
    balance: columns('cycle_id state narrative prepared_by prepared_at version'),
    // The secretariat's own is in force as it is written; that none of an ally is, another trigger says.
    commitment: [...commitment, 'answered_at', 'answered_by', 'evidence_form'],
    compliance: columns(
      'id alliance_id visit answer reason plan_activity_id cause commitment_id decided_at decided_by',
    ),
    contribution: [...contribution, 'correct_reason'],
    cycle: columns('id year procedure_version opened_at version'),
    evidence,
    file,
    filing: columns('id kind alliance_id cycle_id state subject opened_at named'),
    initiative: columns('id cycle_id position name line_of_work description'),
    invitation: [
      ...columns('id code state alliance_id organization_id contact_name contact_email verified_how message'),
      ...columns('invited_by sent_at expires_at'),
    ],
    meeting: [
      ...columns('id code cycle_id title agenda modality place starts_at ends_at state convened_by created_at'),
      'told_at',
    ],
    membership: columns('id person_id organization_id role position since verified_how'),
    network_entry: columns('id organization_id alliance_id name relevant entered_at entered_by'),
    nonconformity,
    organization: [
      ...columns('id name sector kind nit dv dependency locality neighbourhood standing needs_legal_review'),
      ...columns('doubted_at created_at'),
    ],
    organization_merge: columns('id organization_id into_id reason at by'),
    pact_methodology: columns('id name owner description added_at added_by'),
    party: columns('id alliance_id organization_id position joined_at'),
    person,
    plan_activity: columns('id action_id alliance_id number title party_id responsible starts_on ends_on place'),
    plan_section: [
      ...columns('alliance_id state starts_on ends_on term_months follow_up_mechanisms capacity_statement'),
      ...columns('initial_meeting_id capacities version'),
    ],
    plan_snapshot: columns('id alliance_id number visit content sha256 acta_id taken_at taken_by'),
    proposal: [
      ...columns('alliance_id state kind purposes other_purpose problem objective actions strategy'),
      ...columns('technical_document network kind_fields tentative_start tentative_end saved_at saved_by version'),
    ],
    proposal_input: columns('id alliance_id kind name mode cited_at cited_by'),
    recovery_code: columns('person_id code_hash'),
    session,
    token,
    visit: columns('alliance_id activity visit state answer opened_at closed_at closed_by'),
  },
  worker: {
    mail: columns(
      'key template template_version recipient organization_id alliance_id subject sha256 state created_at',
    ),
    nonconformity,
  },
};
