/**
 * Why a column that is compared is not compared in every row, by the reason: of each table its columns. A column whose change
 * is not found in some row of the world of the tests stands here.
 */
export const UNTOLD: { readonly [reason: string]: { readonly [table: string]: string } } = {
  'an act writes it in some rows alone, and events of before did not always tell it: none that is there is known to be untold':
    {
      commitment: 'answer_note end_reason keep_reason',
      follow_up_date: 'meeting_id',
      membership: 'verified_how',
      plan_activity: 'compliance version',
      request: 'answer_note',
    },
  'one that was withdrawn or lapsed may have been written further since it was sent': {
    request: 'content',
  },
  'it is a draft until its acta is approved, which keeps the hash of all of it': {
    acta: 'code meeting_id state development internal_note approved_at approved_by annul_reason sha256 named',
    attendee: 'id meeting_id name email position organization_id person_id attended',
  },
  'it names its row, or numbers it: with another, the row is found under that name, or by what was hashed with it': {
    meeting: 'code',
    membership: 'id',
    network_entry: 'alliance_id entered_at',
    request_sending: 'returned_at',
  },
  'one that ended is compared by how it ended': {
    membership: 'role',
  },
  'of one that the day had already no event tells again': {
    personal_data_look: 'id person_id alliance_id on_day at free reason subject_id',
  },
};
