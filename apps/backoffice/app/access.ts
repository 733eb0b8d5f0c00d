import type { StaffRole } from '@alianzas/domain/platform';
import type { AccessTable, Door } from '@alianzas/web/access';

const staff = (...roles: StaffRole[]): Door => ({ staff: roles });

const TEAM = ['professional', 'lead', 'director', 'undersecretary'] as const;

/** Whoever holds a role. Without one, an account reads nothing: signing in says so. */
const EVERY_ROLE = staff(
  ...TEAM,
  'correspondence',
  'observatory',
  'quality',
  'dataOfficer',
  'auditor',
  'administrator',
);
/** The same but the observatory, which reads figures and no personal data. */
const KNOWING_PEOPLE = staff(...TEAM, 'correspondence', 'quality', 'dataOfficer', 'auditor', 'administrator');
/** All cases, and contact data of their parties. */
const CASES = staff(...TEAM, 'auditor');
const CASES_AND_QUALITY = staff(...TEAM, 'auditor', 'quality');
const LEDGER = staff(...TEAM, 'auditor', 'observatory');
const PLAN = staff(...TEAM, 'auditor', 'observatory', 'quality');
const DOORS_IN = staff(...TEAM, 'auditor', 'correspondence');
const EVIDENCE = staff(...TEAM, 'auditor', 'dataOfficer');
const ACCOUNTS = staff('administrator', 'auditor');

const PROFESSIONAL = staff('professional', 'lead');
const ANSWERING = staff('professional', 'lead', 'director');
const CONVENING = staff('professional', 'lead', 'director', 'undersecretary');
const LEADING = staff('lead', 'director');
const TREATING = staff('professional', 'lead', 'quality');
const ADMINISTRATOR = staff('administrator');

/** What signing in takes: an address, a password, a code. */
const SMALL = { bytes: 4_000, fields: 10, secret: true } as const;
/** Texts of many pages, and the rows of a session over hundreds of alliances. */
const LONG = { bytes: 1_000_000, fields: 6_000 };

/** Who enters each route of the back office: read before anything else of it (design, section 5). */
export const access: AccessTable = {
  root: { read: 'anyone' },

  'entry/home': { read: 'anyone' },
  'entry/sign-in': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/second-factor': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/activate': {
    read: 'anyone',
    act: { intents: { password: 'anyone', totp: 'anyone' } },
    form: SMALL,
    proves: true,
  },
  'entry/recover': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/reset': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/leave': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/appearance': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/security': { read: EVERY_ROLE },
  'entry/security-password': { read: EVERY_ROLE, act: EVERY_ROLE, form: SMALL },
  'entry/security-factor': {
    read: EVERY_ROLE,
    act: { intents: { prove: EVERY_ROLE, confirm: EVERY_ROLE } },
    form: SMALL,
  },
  'entry/security-codes': { read: EVERY_ROLE, act: EVERY_ROLE, form: SMALL },
  'entry/security-sessions': { read: EVERY_ROLE, act: EVERY_ROLE, form: SMALL },
  'entry/demo': { read: 'demonstration', act: 'demonstration', form: SMALL },
  'entry/demo-clock': { read: 'demonstration', act: 'demonstration', form: SMALL },
  'entry/demo-mail': { read: 'demonstration' },
  'entry/demo-mail-data': { read: 'demonstration' },
  'entry/demo-message': { read: 'demonstration' },

  'intake/tray': { people: true, read: EVERY_ROLE },
  'intake/requests': { people: true, read: DOORS_IN },
  'intake/request': {
    people: true,
    read: DOORS_IN,
    act: {
      intents: {
        take: ANSWERING,
        accept: ANSWERING,
        return: ANSWERING,
        decline: ANSWERING,
        duplicate: ANSWERING,
        lapse: ANSWERING,
      },
    },
  },
  'intake/request-reason': { read: CASES, act: { intents: { open: CASES } } },
  'intake/organizations': { read: CASES, counts: 'search' },
  'intake/new-organization': { read: ANSWERING, act: ANSWERING },
  'intake/organization': {
    people: true,
    read: CASES,
    act: {
      intents: {
        verify: ANSWERING,
        unverify: ANSWERING,
        settle: ANSWERING,
        part: LEADING,
        bringPerson: ANSWERING,
        endMembership: LEADING,
      },
    },
  },
  'intake/merge': { people: true, read: LEADING, act: LEADING, counts: 'search' },
  'intake/network': { people: true, read: CASES },
  'intake/network-data': { people: true, read: CASES, counts: 'export' },
  'intake/invitations': { people: true, read: DOORS_IN },
  'intake/invitation': { people: true, read: DOORS_IN, act: { intents: { resend: ANSWERING, revoke: ANSWERING } } },
  'intake/invite': { read: ANSWERING, act: ANSWERING, counts: 'search' },

  'cases/alliances': { read: CASES, counts: 'search' },
  'cases/hand-over': { read: LEADING, act: LEADING, form: LONG },
  'cycle/alliances-data': { read: CASES, counts: 'export' },
  'cases/case': { read: PLAN },
  'cases/overview': { people: true, read: CASES },
  'cases/activity': {
    people: true,
    read: CASES,
    counts: 'search',
    sought: 'buscar',
    act: {
      intents: {
        save: PROFESSIONAL,
        approve: PROFESSIONAL,
        addParty: PROFESSIONAL,
        removeParty: PROFESSIONAL,
        enter: PROFESSIONAL,
        notify: PROFESSIONAL,
        propose: PROFESSIONAL,
        amend: PROFESSIONAL,
        withdraw: PROFESSIONAL,
        replace: PROFESSIONAL,
        ask: PROFESSIONAL,
        packet: PROFESSIONAL,
        section: PROFESSIONAL,
        action: PROFESSIONAL,
        activity: PROFESSIONAL,
        date: PROFESSIONAL,
        removeAction: PROFESSIONAL,
        removeActivity: PROFESSIONAL,
        removeDate: PROFESSIONAL,
        conclude: PROFESSIONAL,
        decide: PROFESSIONAL,
      },
    },
    form: LONG,
  },
  'cases/state': {
    people: true,
    read: CASES,
    act: { intents: { suspender: LEADING, reanudar: LEADING, retiro: LEADING, terminar: LEADING, deshacer: LEADING } },
  },
  'cases/decision': { people: true, read: CASES },
  'cases/proposal': { people: true, read: CASES },
  'cases/meetings': { people: true, read: CASES },
  'cases/commitments': {
    people: true,
    read: CASES,
    act: { intents: { keep: PROFESSIONAL, correct: PROFESSIONAL, renewAgain: PROFESSIONAL } },
  },
  'cases/acceptance': { read: PROFESSIONAL, files: PROFESSIONAL },
  'cases/plan': { people: true, read: PLAN },
  'cases/plan-activity': { read: PROFESSIONAL, act: PROFESSIONAL },
  'cases/plan-state': { people: true, read: PLAN },
  'cases/new-evidence': { read: PROFESSIONAL, files: PROFESSIONAL },
  'cases/evidence-list': { people: true, read: CASES },
  'cases/evidence-queue': { people: true, read: EVIDENCE },
  'cases/evidence-reason': { read: CASES, act: { intents: { open: CASES } } },
  'cases/evidence': {
    people: true,
    read: EVIDENCE,
    act: {
      intents: { accept: PROFESSIONAL, return: PROFESSIONAL, withdraw: PROFESSIONAL, correct: ANSWERING },
    },
  },
  'cases/contributions': {
    people: true,
    read: LEDGER,
    act: {
      intents: {
        ...{ declare: PROFESSIONAL, withdraw: ANSWERING, correct: PROFESSIONAL },
        ...{ verify: ANSWERING, correctVerified: ANSWERING },
      },
    },
  },
  'cases/dialogue': { people: true, read: CASES, act: PROFESSIONAL },
  'cases/history': { people: true, read: CASES },
  'cases/records': { people: true, read: CASES },
  'cases/inputs': { read: CASES, act: PROFESSIONAL, files: PROFESSIONAL },
  'cases/nonconformities': { read: CASES_AND_QUALITY },
  'cases/nonconformity': {
    people: true,
    read: CASES_AND_QUALITY,
    act: {
      intents: {
        open: TREATING,
        dismiss: staff('professional', 'lead', 'director', 'quality'),
        correct: TREATING,
        close: TREATING,
      },
    },
  },
  'cases/file': { people: true, read: staff(...TEAM, 'auditor', 'dataOfficer', 'correspondence') },
  'cases/waiting-picture': { read: PROFESSIONAL },
  'cases/thumbnail': { people: true, read: EVIDENCE },

  'meetings/meetings': { read: CASES_AND_QUALITY },
  'meetings/new-meeting': { read: CONVENING, act: CONVENING, form: LONG },
  'meetings/meeting': {
    people: true,
    read: CASES_AND_QUALITY,
    act: { intents: { move: CONVENING, cancel: CONVENING, attend: CONVENING } },
    form: LONG,
  },
  'meetings/acta': {
    people: true,
    read: CASES_AND_QUALITY,
    act: {
      intents: { draft: CONVENING, save: CONVENING, submit: CONVENING, approve: CONVENING, annul: CONVENING },
    },
    form: LONG,
  },

  'cycle/cycles': { read: LEDGER, act: staff('lead', 'director', 'undersecretary') },
  'cycle/cycle': { read: LEDGER, act: ANSWERING },
  'cycle/initiatives': { read: CASES, act: CONVENING },
  'cycle/filing-desk': { read: DOORS_IN },
  'cycle/packet': {
    read: DOORS_IN,
    act: {
      intents: {
        number: staff('professional', 'lead', 'correspondence'),
        balance: staff('professional', 'lead', 'director', 'correspondence'),
        receive: staff('lead'),
        takeBack: PROFESSIONAL,
        prepareAgain: PROFESSIONAL,
        correct: staff('professional', 'lead', 'correspondence'),
        correctBalance: staff('professional', 'lead', 'director', 'correspondence'),
      },
    },
  },
  'cycle/network-plan': { read: PLAN },
  'cycle/matrix': { read: LEDGER },
  'cycle/matrix-data': { read: LEDGER, counts: 'export' },
  'cycle/recognitions': { read: CASES },
  'cycle/agents': { read: CASES },
  'cycle/agent': { read: CASES, act: LEADING },
  'cycle/sustainment': { read: CASES },
  'cycle/balance': {
    read: LEDGER,
    act: { intents: { save: ANSWERING, improve: ANSWERING, carry: LEADING, confirm: LEADING } },
    form: LONG,
  },
  'cycle/improvement-list': { read: CASES_AND_QUALITY },
  'cycle/figure': { read: LEDGER },
  'cycle/quantification': { read: LEDGER },
  'cycle/quantification-data': { read: LEDGER, counts: 'export' },
  'cycle/methodologies': { read: CASES, act: { intents: { add: LEADING, retire: LEADING } } },
  'cycle/procedure': { read: EVERY_ROLE },
  'cycle/procedure-activity': { read: EVERY_ROLE },
  'cycle/glossary': { read: EVERY_ROLE },
  'cycle/records': { read: CASES_AND_QUALITY },
  'cycle/records-of-kind': { people: true, read: CASES_AND_QUALITY },
  'cycle/parameters': { read: ACCOUNTS, act: { intents: { link: ADMINISTRATOR, request: ADMINISTRATOR } } },
  'cycle/consents': { people: true, read: staff('lead', 'dataOfficer'), counts: 'search' },
  'cycle/looks': { read: staff('auditor', 'lead', 'dataOfficer') },
  'cycle/audit': { people: true, read: staff('auditor', 'lead', 'director') },

  'administration/people': { people: true, read: KNOWING_PEOPLE },
  'administration/users': { people: true, read: ACCOUNTS, counts: 'search' },
  'administration/invite-user': { read: ADMINISTRATOR, act: ADMINISTRATOR },
  'administration/user': {
    people: true,
    read: ACCOUNTS,
    act: {
      intents: {
        roles: ADMINISTRATOR,
        disable: ADMINISTRATOR,
        enable: ADMINISTRATOR,
        endSessions: ADMINISTRATOR,
        activation: ADMINISTRATOR,
        factor: ADMINISTRATOR,
      },
    },
  },
};
