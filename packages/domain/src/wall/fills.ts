import type { ApplicationRole } from './grants.ts';

const columns = (names: string): readonly string[] => names.split(' ');

/**
 * What a role fills of a row that it adds, where that is not all of it: the rest begins as its table says. A right by
 * column would not do: whoever adds a row names all its columns, those that begin by themselves too.
 */
export const FILLS: Readonly<Partial<Record<ApplicationRole, Readonly<Record<string, readonly string[]>>>>> = {
  portal: {
    commitment: columns(
      'id alliance_id number party_id action deliverable due_on state parent_id round proposed_at proposed_by proposed_side',
    ),
    consent: columns('id person_id request_id text_id text_version text_sha256 purposes channel given_at'),
    contribution: [
      ...columns('id alliance_id party_id organization_id initiative_id cycle_id origin category description quantity'),
      ...columns('unit monetizable not_monetizable_reason method rate rate_source value state delivered_on'),
      ...columns('apart_reason declared_by declared_at corrects_id'),
    ],
    evidence: [
      ...columns('id alliance_id plan_activity_id number party_id description executed_on cycle_id apart_reason place'),
      ...columns('people_reached shows_minors state submitted_by submitted_at'),
    ],
    membership: columns('id person_id organization_id role position since'),
    person: columns('id email name phone created_at'),
    request: columns('id state content started_at'),
    request_sending: columns('request_id number content sha256 sent_at received_on due_on'),
    session: [
      ...columns('id_hash handle app person_id created_at last_seen_at absolute_expires_at user_agent_hash browser'),
      ...columns('system network demonstration'),
    ],
    sign_in_challenge: columns('id email browser_hash code_hash created_at expires_at'),
    token: columns('token_hash purpose subject email created_at expires_at created_by'),
  },
  worker: {
    mail: columns(
      'key template template_version recipient organization_id alliance_id subject sha256 state created_at',
    ),
    nonconformity: [
      ...columns('id code alliance_id plan_activity_id visit state origin opened_at opened_by description responsible'),
      ...columns('due_on missed_on'),
    ],
  },
};
