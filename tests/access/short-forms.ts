import type { App } from '@alianzas/domain/identity';

const CLOSED = 'it is one sentence that says why what is there ends, said as it ends';
const RIGHT = 'it is a number and one sentence that says why it was wrong';

/** The forms, of one text at most, that are not kept unfinished, and why that costs nobody what they wrote. */
export const SHORT: Readonly<Record<App, Readonly<Record<string, string>>>> = {
  portal: {
    'alliance/commitments withdraw': CLOSED,
    'alliance/contributions withdraw': CLOSED,
    'alliance/evidence withdraw': CLOSED,
  },
  backoffice: {
    'administration/user disable': CLOSED,
    'administration/user enable': 'it is one sentence that says why an account is opened again',
    'cases/activity removeParty': CLOSED,
    'cases/activity withdraw': CLOSED,
    'cases/commitments keep': 'it is one sentence that answers an objection, beside it',
    'cases/contributions withdraw': CLOSED,
    'cases/evidence correct': 'it is one sentence that says why what was accepted counts no more, beside it',
    'cases/evidence return': 'it is one sentence that says what a report lacks, beside the report',
    'cases/evidence withdraw': CLOSED,
    'intake/request-reason open':
      'it is one sentence that says why what was authorised is read, and it counts for that day alone',
    'cases/evidence-reason open': 'it is one sentence that says why a file is opened, and it counts for that day alone',
    'cases/hand-over': 'it is one sentence that says why cases go to another person',
    'cases/nonconformity dismiss': CLOSED,
    'cases/state deshacer': CLOSED,
    'cases/state reanudar': 'it is one sentence that says why a case goes on',
    'cases/state retiro': CLOSED,
    'cases/state suspender': 'it is one sentence that says why a case waits',
    'cases/state terminar': CLOSED,
    'cycle/agent': 'it is one sentence, beside the facts that it answers',
    'cycle/balance carry': 'it is one sentence that says why a case goes on in the next year',
    'cycle/methodologies add': 'a name, an owner and a sentence of a list that changes once a year',
    'cycle/packet correct': RIGHT,
    'cycle/packet correctBalance': RIGHT,
    'cycle/packet takeBack': CLOSED,
    'intake/invitation revoke': CLOSED,
    'intake/merge': 'it is one sentence that says why two registrations are one',
    'intake/new-organization': 'its short data are copied from the document that proves the organization',
    'intake/organization bringPerson': 'it is who somebody is, and one sentence that says how that was verified',
    'intake/organization endMembership': 'it is one sentence that says why somebody is taken out',
    'intake/organization part': 'it is one sentence that says why two registrations are two again',
    'intake/organization settle': 'it is one sentence that says what was found out',
    'intake/organization unverify': CLOSED,
    'meetings/acta annul': CLOSED,
    'meetings/meeting cancel': CLOSED,
    'meetings/meeting move': 'another day, two hours and a place are written as they were agreed',
  },
};
