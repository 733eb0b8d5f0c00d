/** These make something new, or are about a fixed list: of nothing could it be that it is missing, begun or over. */
export const OF_NOTHING = [
  'intake/new-organization',
  'cycle/cycles',
  'cycle/methodologies add',
  'cycle/parameters link',
  'cycle/parameters request',
  'administration/invite-user',
];
/** Without its documents it is told to its fields before anything else; with them it is tried below. */
export const FIELDS_FIRST = ['cases/inputs'];
/** What these are about has no earlier state than that in which they may be done. */
export const FROM_THE_START = [
  'intake/organization verify',
  'intake/organization bringPerson',
  'intake/organization endMembership',
  'intake/merge',
  'intake/invitation resend',
  'intake/invitation revoke',
  'intake/invite',
  'cases/hand-over',
  'cases/activity save',
  'cases/activity approve',
  'cases/activity addParty',
  'cases/activity removeParty',
  // Of a visit to 6 or 7, of a line, an objection and a packet that the rows put here leave as they were
  'cases/activity enter',
  'cases/activity notify',
  'cases/commitments keep',
  'cases/acceptance with files',
  'cases/contributions withdraw',
  'cases/contributions verify',
  'cases/contributions correctVerified',
  'cases/dialogue',
  'cycle/packet prepareAgain',
  'cases/state suspender',
  'cases/state retiro',
  'cases/state terminar',
  'cases/inputs with files',
  'cases/evidence-reason open',
  // What was received is reviewed, or withdrawn by its side, wherever its case stands
  'cases/evidence accept',
  'cases/evidence return',
  'cases/evidence withdraw',
  'cases/evidence correct',
  'intake/request-reason open',
  'cases/nonconformity open',
  'cases/nonconformity dismiss',
  'meetings/meeting move',
  'meetings/meeting cancel',
  'meetings/meeting attend',
  'meetings/acta draft',
  'meetings/acta save',
  'meetings/acta submit',
  'meetings/acta annul',
  'cycle/cycle',
  'cycle/initiatives',
  'cycle/packet number',
  'cycle/packet balance',
  'cycle/packet takeBack',
  'cycle/agent',
  'cycle/balance save',
  'cycle/balance improve',
  'cycle/balance carry',
  'cycle/methodologies retire',
  'administration/user roles',
  'administration/user disable',
  'administration/user endSessions',
  'administration/user activation',
  'administration/user factor',
];
/** What is answered of a thing that is over, where it is not 409, and why. */
export const WHEN_OVER: Readonly<Record<string, string>> = {
  // A number typed wrong is corrected whatever became of the case or the year, once: the next reads another version
  'cycle/packet correct': '303 409',
  'cycle/packet correctBalance': '303 409',
  // What is over is read too, with a reason
  'cases/evidence-reason open': '303',
  'intake/request-reason open': '303',
  // It was received before: there is nothing to do again
  'cycle/packet receive': '303',
  // Once it is open only the lead dismisses it, and says so to the others
  'cases/nonconformity dismiss': '409 403',
  // A correction is turned down by who may verify it; all other lines are of who drives the case
  'cases/contributions withdraw': '409 403',
  // Not by who declared or verified it; by another, whatever became of the case or the year: it is told apart
  'cases/contributions correctVerified': '409 303',
  // By who neither reported nor accepted it, whatever became of the case or the year
  'cases/evidence correct': '409 303',
  // Of a closed account, which may be opened again: it has no session to end
  'administration/user endSessions': '303',
};
export const CHANGED: Readonly<Record<string, readonly string[]>> = {
  'cycle/packet correct': ['event', 'filing', 'filing_correction', 'stream_head'],
  'cycle/packet correctBalance': ['event', 'filing', 'filing_correction', 'stream_head'],
  'cases/contributions correctVerified': ['contribution', 'event', 'receipt', 'stream_head'],
  'cases/evidence correct': ['event', 'evidence_correction', 'stream_head'],
  'cases/evidence-reason open': ['event', 'stream_head'],
  'intake/request-reason open': ['event', 'stream_head'],
};
