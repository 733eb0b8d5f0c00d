const passing = 'it lives for a while and tells no act of the procedure';

/** Why a table that is frozen, only added to, or holds a hash is not compared with what its history tells. */
export const UNCOMPARED: { readonly [table: string]: string } = {
  acta_item: 'it is hashed with its acta',
  attempt: passing,
  event: 'the chains are verified',
  event_subject: 'it says where an event of the chain is shown besides, and no act',
  mail: 'no event tells that one left; what it told is rendered from rows that are compared',
  pact_methodology: 'it is an option of a list: what was agreed with it is hashed in the acta',
  page_look: 'it is kept on reading: no event tells it',
  recovery_code: passing,
  reminder: 'the worker keeps it so that none is told twice: no event tells it',
  record_format: 'it is data of the procedure, laid by migrations',
  session: passing,
  sign_in_challenge: passing,
  submission: 'it holds no word, only keys of forms and keyed digests of what was sent',
  token: passing,
};
