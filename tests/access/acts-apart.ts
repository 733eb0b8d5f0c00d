/** The acts with something to type that no page of `staffPages` shows. */
export const TYPED_APART = [
  ...['intake/request lapse', 'intake/organization settle', 'intake/organization part'],
  'intake/organization endMembership',
  ...['cases/hand-over', 'cases/activity amend', 'cases/commitments correct', 'cases/commitments renewAgain'],
  ...['cases/activity withdraw', 'cases/activity replace', 'cases/activity conclude', 'cases/state suspender'],
  ...['cases/state reanudar', 'cases/state retiro', 'cases/state terminar', 'cases/state deshacer'],
  ...['cases/contributions withdraw', 'cases/contributions correct', 'cases/dialogue', 'cases/nonconformity correct'],
  ...[
    'cases/contributions correctVerified',
    'cases/evidence withdraw',
    'cases/evidence correct',
    'cases/activity removeParty',
    'cases/acceptance with files',
  ],
  ...['meetings/meeting attend', 'cycle/initiatives', 'cycle/packet number', 'cycle/packet balance'],
  ...['cycle/packet takeBack', 'cycle/packet correctBalance', 'cycle/balance carry', 'administration/user enable'],
] as const;

/** Those in whose forms nothing is typed, and what stands there. */
export const CHOSEN_APART = {
  'intake/organization verify': 'nothing',
  'cases/activity addParty': 'which organization, sought before',
  'cases/activity ask': 'nothing',
  'cases/activity removeAction': 'nothing',
  'cases/contributions verify': 'nothing',
  'cases/nonconformity close': 'by which follow-up, chosen',
  'meetings/acta approve': 'nothing',
  'cycle/packet receive': 'nothing',
  'cycle/packet prepareAgain': 'nothing',
  'cycle/balance confirm': 'nothing',
  'administration/user endSessions': 'nothing',
  'administration/user factor': 'nothing',
} as const;
