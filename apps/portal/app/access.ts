import type { OrganizationRole } from '@alianzas/domain/platform';
import type { AccessTable, Door } from '@alianzas/web/access';

const people = (...roles: OrganizationRole[]): Door => ({ people: roles });

/** Whoever acts for an organization, in whatever capacity. */
const ALLIES = people('representative', 'delegate', 'liaison', 'collaborator');
/** Those who can commit their organization. */
const COMMITTING = people('representative', 'delegate');
const REQUEST: Door = { bearer: 'request' };
const INVITATION: Door = { bearer: 'invitation' };

/** What signing in takes: an address or eight digits. */
const SMALL = { bytes: 4_000, fields: 10, secret: true } as const;

/** Who enters each route of the portal: read before anything else of it. */
export const access: AccessTable = {
  root: { read: 'anyone' },

  'public/home': { read: 'anyone' },
  'public/how-it-works': { read: 'anyone' },
  'public/procedure': { read: 'anyone' },
  'public/kinds': { read: 'anyone' },
  'public/kind': { read: 'anyone' },
  'public/eligibility': { read: 'anyone' },
  'public/network': { read: 'anyone' },
  'public/glossary': { read: 'anyone' },
  'public/help': { read: 'anyone' },
  'public/privacy': { read: 'anyone' },
  'public/accessibility': { read: 'anyone' },
  'public/terms': { read: 'anyone' },
  'public/site-map': { read: 'anyone' },
  'public/robots': { read: 'anyone' },
  'public/site-map-data': { read: 'anyone' },
  'public/security-contact': { read: 'anyone' },

  'entry/sign-in': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/code': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/link': { read: 'anyone', act: 'anyone', form: SMALL, proves: true },
  'entry/leave': { read: 'anyone', act: 'anyone', form: SMALL },
  'entry/demo': { read: 'demonstration', act: 'demonstration', form: SMALL },
  'entry/demo-clock': { read: 'demonstration', act: 'demonstration', form: SMALL },
  'entry/demo-mail': { read: 'demonstration' },
  'entry/demo-mail-data': { read: 'demonstration' },
  'entry/demo-message': { read: 'demonstration' },

  'request/start': { read: 'anyone', act: 'anyone', form: SMALL },
  'request/ask-link': { read: 'anyone', act: 'anyone', form: SMALL },
  'request/follow': { read: 'anyone' },
  'request/follow-link': { read: 'anyone', act: 'anyone', form: SMALL },
  'request/layout': { read: REQUEST },
  'request/tasks': { read: REQUEST },
  'request/organization': { read: REQUEST, act: REQUEST },
  'request/contact': { read: REQUEST, act: REQUEST },
  'request/wish': { read: REQUEST, act: REQUEST },
  'request/offers': { read: REQUEST, act: REQUEST },
  'request/documents': { read: REQUEST, files: REQUEST },
  'request/document': { read: REQUEST },
  'request/waiting-picture': { read: REQUEST },
  'request/consent': { read: REQUEST, act: REQUEST },
  'request/check': { read: REQUEST, act: REQUEST },
  'request/sent': { read: REQUEST, act: REQUEST },
  'request/sendings': { read: REQUEST },
  'request/leave-request': { read: REQUEST, act: 'anyone', form: SMALL },
  'request/invitation': { read: 'anyone', act: 'anyone', form: SMALL },
  'request/invitation-again': { read: 'anyone', act: 'anyone', form: SMALL, ofLink: true },
  'request/leave-invitation': { read: 'anyone', act: 'anyone', form: SMALL, ofLink: true },
  'request/invitation-answer': { read: INVITATION, act: INVITATION, proves: true, ofLink: true },

  'alliance/start': { read: 'account' },
  'alliance/alliance': { read: ALLIES },
  'alliance/proposal': { read: ALLIES },
  'alliance/commitments': {
    read: ALLIES,
    act: {
      intents: {
        ...{ accept: COMMITTING, return: COMMITTING, propose: ALLIES },
        ...{ amend: ALLIES, withdraw: ALLIES, replace: COMMITTING },
      },
    },
  },
  'alliance/plan': { read: ALLIES },
  'alliance/new-evidence': { read: ALLIES, files: ALLIES },
  'alliance/evidence': { read: ALLIES, act: { intents: { withdraw: ALLIES } } },
  'alliance/contributions': {
    read: ALLIES,
    act: { intents: { declare: ALLIES, withdraw: ALLIES, correct: ALLIES } },
  },
  'alliance/meetings': { read: ALLIES },
  'alliance/outcome': { read: ALLIES },
  'alliance/history': { read: ALLIES },
  'alliance/acta': { read: ALLIES },
  'alliance/file': { read: ALLIES },
  'alliance/thumbnail': { read: ALLIES },
  'alliance/waiting-picture': { read: ALLIES },
};
