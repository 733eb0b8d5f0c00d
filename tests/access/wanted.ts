import type { Actor, StaffRole } from '@alianzas/domain/platform';
import {
  mayAnswerRequests,
  mayBringPerson,
  mayCarryOver,
  mayConfirmBalance,
  mayConvene,
  mayCorrect,
  mayDecideCategory,
  mayDeclare,
  mayDismiss,
  mayDraftInitiative,
  mayDrive,
  mayEndAlliance,
  mayEndMemberships,
  mayEnterNumber,
  mayFileBalance,
  mayHandOver,
  mayInvite,
  mayKeepMethodologies,
  mayMergeOrganizations,
  mayOpenCycle,
  mayOpenEdition,
  mayPrepareBalance,
  mayReceive,
  mayRegisterOrganization,
  mayReport,
  mayRunStaff,
  maySetReferenceLink,
  maySettleDoubt,
  mayTakeBack,
  mayTreat,
  mayTurnAlliance,
  mayVerify,
  mayVerifyLegalNature,
} from '@alianzas/domain/policies';

/**
 * Who should enter, said a second time and from other sources than the access tables: the reading table of the design
 * (section 5, "role | reads"), by areas, and for each act the policy of the verb that it calls, for somebody whose own
 * case it is.
 */
export const STAFF_ROLES = [
  'professional',
  'lead',
  'director',
  'undersecretary',
  'correspondence',
  'observatory',
  'quality',
  'dataOfficer',
  'auditor',
  'administrator',
] as const satisfies readonly StaffRole[];

const TEAM: readonly StaffRole[] = ['professional', 'lead', 'director', 'undersecretary'];

/** "role | reads" of the design, turned around: the auditor reads everything, the administrator no case. */
const READERS = {
  everything: [...STAFF_ROLES],
  people: STAFF_ROLES.filter((role) => role !== 'observatory'),
  cases: [...TEAM, 'auditor'],
  doors: [...TEAM, 'auditor', 'correspondence'],
  desk: [...TEAM, 'auditor', 'correspondence'],
  ledger: [...TEAM, 'auditor', 'observatory'],
  plan: [...TEAM, 'auditor', 'observatory', 'quality'],
  actas: [...TEAM, 'auditor', 'quality'],
  nonconformities: [...TEAM, 'auditor', 'quality'],
  minors: [...TEAM, 'auditor', 'dataOfficer'],
  files: [...TEAM, 'auditor', 'dataOfficer', 'correspondence'],
  accounts: ['administrator', 'auditor'],
  trail: ['auditor', 'lead', 'director'],
  looks: ['auditor', 'lead', 'dataOfficer'],
  consents: ['lead', 'dataOfficer'],
  improvements: [...TEAM, 'auditor', 'quality'],
} as const satisfies Record<string, readonly StaffRole[]>;

type Area = keyof typeof READERS | 'anyone' | 'demonstration' | ((actor: Actor) => boolean);

const somebody = { professionalId: 'me' };

function staffAs(role: StaffRole): Actor {
  return { kind: 'staff', person: 'me', roles: [role] };
}

/** What a page of the back office belongs to. */
const AREAS: Readonly<Record<string, Area>> = {
  root: 'anyone',
  'entry/home': 'anyone',
  'entry/sign-in': 'anyone',
  'entry/second-factor': 'anyone',
  'entry/activate': 'anyone',
  'entry/recover': 'anyone',
  'entry/reset': 'anyone',
  'entry/leave': 'anyone',
  'entry/appearance': 'anyone',
  'entry/security': 'everything',
  'entry/security-password': 'everything',
  'entry/security-factor': 'everything',
  'entry/security-codes': 'everything',
  'entry/security-sessions': 'everything',
  'entry/demo': 'demonstration',
  'entry/demo-clock': 'demonstration',
  'entry/demo-mail': 'demonstration',
  'entry/demo-mail-data': 'demonstration',
  'entry/demo-message': 'demonstration',
  'intake/tray': 'everything',
  'intake/requests': 'doors',
  'intake/request': 'doors',
  'intake/request-reason': 'cases',
  'intake/organizations': 'cases',
  'intake/new-organization': mayRegisterOrganization,
  'intake/organization': 'cases',
  'intake/merge': mayMergeOrganizations,
  'intake/network': 'cases',
  'intake/network-data': 'cases',
  'intake/invitations': 'doors',
  'intake/invitation': 'doors',
  'intake/invite': mayInvite,
  'cases/alliances': 'cases',
  'cases/hand-over': mayHandOver,
  'cycle/alliances-data': 'cases',
  'cases/case': 'plan',
  'cases/overview': 'cases',
  'cases/activity': 'cases',
  'cases/state': 'cases',
  'cases/decision': 'cases',
  'cases/proposal': 'cases',
  'cases/meetings': 'cases',
  'cases/commitments': 'cases',
  'cases/acceptance': (actor) => mayDrive(actor, somebody),
  'cases/plan': 'plan',
  'cases/plan-activity': (actor) => mayDrive(actor, somebody),
  'cases/plan-state': 'plan',
  'cases/new-evidence': (actor) => mayReport(actor, somebody, null),
  'cases/evidence-list': 'cases',
  'cases/evidence-reason': 'cases',
  'cases/evidence-queue': 'minors',
  'cases/evidence': 'minors',
  'cases/contributions': 'ledger',
  'cases/dialogue': 'cases',
  'cases/history': 'cases',
  'cases/records': 'cases',
  'cases/inputs': 'cases',
  'cases/nonconformities': 'nonconformities',
  'cases/nonconformity': 'nonconformities',
  'cases/file': 'files',
  'cases/waiting-picture': (actor) => mayDrive(actor, somebody),
  'cases/thumbnail': 'minors',
  'meetings/meetings': 'actas',
  'meetings/new-meeting': (actor) => mayConvene(actor, [somebody], false),
  'meetings/meeting': 'actas',
  'meetings/acta': 'actas',
  'cycle/cycles': 'ledger',
  'cycle/cycle': 'ledger',
  'cycle/initiatives': 'cases',
  'cycle/filing-desk': 'desk',
  'cycle/packet': 'desk',
  'cycle/network-plan': 'plan',
  'cycle/matrix': 'ledger',
  'cycle/matrix-data': 'ledger',
  'cycle/recognitions': 'cases',
  'cycle/agents': 'cases',
  'cycle/agent': 'cases',
  'cycle/sustainment': 'cases',
  'cycle/balance': 'ledger',
  'cycle/figure': 'ledger',
  'cycle/quantification': 'ledger',
  'cycle/quantification-data': 'ledger',
  'cycle/methodologies': 'cases',
  'cycle/procedure': 'everything',
  'cycle/procedure-activity': 'everything',
  'cycle/glossary': 'everything',
  'cycle/records': 'actas',
  'cycle/records-of-kind': 'actas',
  'cycle/parameters': 'accounts',
  'cycle/audit': 'trail',
  'cycle/looks': 'looks',
  'cycle/consents': 'consents',
  'cycle/improvement-list': 'improvements',
  'administration/people': 'people',
  'administration/users': 'accounts',
  'administration/invite-user': mayRunStaff,
  'administration/user': 'accounts',
};

const drives = (actor: Actor) => mayDrive(actor, somebody);
const convenes = (actor: Actor) => mayConvene(actor, [somebody], false);
const treats = (actor: Actor) => mayTreat(actor, somebody);
const dismisses = (actor: Actor) =>
  (['proposed', 'open'] as const).some((state) => mayDismiss(actor, somebody, { state }));

/** Who does each act of the back office: by route, then by intent; '' for a page with one act, or for its files. */
const ACTS: Readonly<Record<string, Readonly<Record<string, Area>>>> = {
  'entry/sign-in': { '': 'anyone' },
  'entry/second-factor': { '': 'anyone' },
  'entry/activate': { password: 'anyone', totp: 'anyone' },
  'entry/recover': { '': 'anyone' },
  'entry/reset': { '': 'anyone' },
  'entry/leave': { '': 'anyone' },
  'entry/appearance': { '': 'anyone' },
  'entry/security-password': { '': 'everything' },
  'entry/security-factor': { prove: 'everything', confirm: 'everything' },
  'entry/security-codes': { '': 'everything' },
  'entry/security-sessions': { '': 'everything' },
  'entry/demo': { '': 'demonstration' },
  'entry/demo-clock': { '': 'demonstration' },
  'intake/request': Object.fromEntries(
    ['take', 'accept', 'return', 'decline', 'duplicate', 'lapse'].map((intent) => [intent, mayAnswerRequests]),
  ),
  'intake/request-reason': { open: 'cases' },
  'intake/new-organization': { '': mayRegisterOrganization },
  'intake/organization': {
    verify: mayVerifyLegalNature,
    unverify: mayVerifyLegalNature,
    settle: maySettleDoubt,
    part: mayMergeOrganizations,
    bringPerson: mayBringPerson,
    endMembership: mayEndMemberships,
  },
  'intake/merge': { '': mayMergeOrganizations },
  'intake/invitation': { resend: mayInvite, revoke: mayInvite },
  'intake/invite': { '': mayInvite },
  'cases/activity': Object.fromEntries(
    'save approve addParty removeParty enter notify propose amend withdraw replace ask packet section action activity date removeAction removeActivity removeDate conclude decide'
      .split(' ')
      .map((intent) => [intent, drives]),
  ),
  'cases/hand-over': { '': mayHandOver },
  'cases/state': {
    suspender: mayTurnAlliance,
    reanudar: mayTurnAlliance,
    retiro: mayEndAlliance,
    terminar: mayEndAlliance,
    deshacer: mayTurnAlliance,
  },
  'cases/commitments': { keep: drives, correct: drives, renewAgain: drives },
  'cases/plan-activity': { '': drives },
  'cases/acceptance': { '': drives },
  'cases/new-evidence': { '': (actor) => mayReport(actor, somebody, null) },
  'cases/evidence': {
    accept: drives,
    return: drives,
    withdraw: (actor) => mayReport(actor, somebody, null),
    correct: mayCorrect,
  },
  'cases/contributions': {
    declare: (actor) => mayDeclare(actor, somebody, 'another'),
    // Of a correction of a verified line, whoever may verify it; of all others, who drives the case
    withdraw: mayVerify,
    correct: drives,
    verify: mayVerify,
    correctVerified: mayVerify,
  },
  'cases/dialogue': { '': drives },
  'cases/inputs': { '': drives },
  'cases/evidence-reason': { open: 'cases' },
  'cases/nonconformity': { open: treats, dismiss: dismisses, correct: treats, close: treats },
  'meetings/new-meeting': { '': convenes },
  'meetings/meeting': { move: convenes, cancel: convenes, attend: convenes },
  'meetings/acta': { draft: convenes, save: convenes, submit: convenes, approve: convenes, annul: convenes },
  'cycle/cycles': { '': mayOpenCycle },
  'cycle/cycle': { '': mayOpenEdition },
  'cycle/initiatives': { '': mayDraftInitiative },
  'cycle/packet': {
    number: (actor) => mayEnterNumber(actor, somebody),
    balance: mayFileBalance,
    receive: mayReceive,
    takeBack: (actor) => mayTakeBack(actor, somebody),
    prepareAgain: (actor) => mayTakeBack(actor, somebody),
    correct: (actor) => mayEnterNumber(actor, somebody),
    correctBalance: mayFileBalance,
  },
  'cycle/agent': { '': mayDecideCategory },
  'cycle/balance': {
    save: mayPrepareBalance,
    improve: mayPrepareBalance,
    carry: mayCarryOver,
    confirm: mayConfirmBalance,
  },
  'cycle/methodologies': { add: mayKeepMethodologies, retire: mayKeepMethodologies },
  'cycle/parameters': { link: maySetReferenceLink, request: maySetReferenceLink },
  'administration/invite-user': { '': mayRunStaff },
  'administration/user': Object.fromEntries(
    ['roles', 'disable', 'enable', 'endSessions', 'activation', 'factor'].map((intent) => [intent, mayRunStaff]),
  ),
};

/** Who should pass a door of the back office: anybody, the demonstration's visitors, or these roles. */
export function wantedOfStaff(route: string, intent: string | null): 'anyone' | 'demonstration' | readonly StaffRole[] {
  const area = intent === null ? AREAS[route] : ACTS[route]?.[intent];
  if (area === undefined) throw new Error(`nobody said who may ${intent ?? 'read'} ${route}`);
  if (area === 'anyone' || area === 'demonstration') return area;
  return typeof area === 'function' ? STAFF_ROLES.filter((role) => area(staffAs(role))) : READERS[area];
}
