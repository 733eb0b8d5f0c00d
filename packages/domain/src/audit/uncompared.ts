const passing = 'it lives for a while and tells no act of the procedure';
const byMeeting = 'it is of a meeting, whose acta is compared with what was approved in it';
const onReading = 'it is kept on reading: no event tells it';

/** Why a table that is frozen, only added to, or holds a hash is not compared with what its history tells. */
export const UNCOMPARED: { readonly [table: string]: string } = {
  acta_item: 'it is hashed with its acta',
  attempt: passing,
  event: 'the chains are verified',
  event_subject: 'it says where an event of the chain is shown besides, and no act',
  mail: 'what is told is rendered from rows that are compared',
  meeting_activity: byMeeting,
  meeting_alliance: byMeeting,
  pact_methodology: 'it is an option of a list: what was agreed with it is hashed in the acta',
  page_look: onReading,
  person: 'personal data change, and its blanking is verified with the chains',
  recovery_code: passing,
  reminder: onReading,
  record_format: 'it is data of the procedure, laid by migrations',
  session: passing,
  sign_in_challenge: passing,
  staff_member: 'accounts are told by events; their changes with a reason are compared',
  submission: 'it holds no word, only keys of forms and keyed digests of what was sent',
  token: passing,
  visit: 'the path that it is part of is compared',
};
